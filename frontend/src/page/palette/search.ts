import type { WordKey } from '../../words/words.ts';

/** Something that can be found by what it is called, and gone to. */
export interface Findable {
  /** What kind of thing it is. */
  readonly group: WordKey;
  readonly label: string;
  /** What stands beside the label, and is searched too. */
  readonly detail: string;
  /** The key that does the same. */
  readonly keys?: string;
  /** Made when it is shown. */
  readonly sign?: () => Element;
  go(): void;
}

const AT_START = 0;
const AT_WORD = 1;
const INSIDE = 2;
const IN_DETAIL = 3;

/** How well a thing matches: every word that was typed must be in it; less is better, null is not at all. */
export function rank({ label, detail }: Pick<Findable, 'label' | 'detail'>, words: readonly string[]): number | null {
  const [name, beside] = [label.toLowerCase(), detail.toLowerCase()];
  let sum = 0;
  for (const word of words) {
    const at = name.indexOf(word);
    if (at < 0 && !beside.includes(word)) return null;
    sum += at < 0 ? IN_DETAIL : at === 0 ? AT_START : isWordStart(name, at) ? AT_WORD : INSIDE;
  }
  return sum;
}

const isWordStart = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at - 1]!);

/** The things that match what was typed: kind by kind in the order in which the kinds come, the best of each kind first. */
export function search(query: string, things: readonly Findable[], mostOfAKind: number): readonly Findable[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const kinds = new Map<WordKey, { readonly thing: Findable; readonly rank: number }[]>();
  for (const thing of things) {
    const found = rank(thing, words);
    if (found === null) continue;
    const kind = kinds.get(thing.group);
    if (kind === undefined) kinds.set(thing.group, [{ thing, rank: found }]);
    else kind.push({ thing, rank: found });
  }
  return [...kinds.values()].flatMap((kind) => kind.sort((one, other) => one.rank - other.rank).slice(0, mostOfAKind).map(({ thing }) => thing));
}
