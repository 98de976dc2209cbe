import type { Nanos } from '../../trace/units.ts';

/** A moment that the viewer gave a name. */
export interface Mark { readonly at: Nanos; readonly name: string }

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The marks with one more, which has the first name that is free. */
export function withMark(marks: readonly Mark[], at: Nanos): readonly Mark[] {
  return [...marks, { at, name: freeName(marks) }].sort((one, other) => one.at - other.at);
}

/** The marks with another name for the one at a moment; without a name it goes. */
export function renamed(marks: readonly Mark[], at: Nanos, name: string): readonly Mark[] {
  const called = name.trim();
  return marks.flatMap((mark) => (mark.at !== at ? [mark] : called === '' ? [] : [{ at, name: called }]));
}

/** A, B, … Z, A1, B1, … */
function freeName(marks: readonly Mark[]): string {
  const taken = new Set(marks.map((mark) => mark.name));
  for (let index = 0; ; index++) {
    const round = Math.floor(index / LETTERS.length);
    const name = `${LETTERS[index % LETTERS.length]}${round === 0 ? '' : round}`;
    if (!taken.has(name)) return name;
  }
}
