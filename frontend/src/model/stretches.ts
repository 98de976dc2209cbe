import { nanos, OPEN, type Nanos } from '../trace/units.ts';

/** So many stretches are taken together where a look at each would tell no more. */
const BLOCK = 64;

/** Something that lasts from one moment to another; `to` is {@link OPEN} until the end is known. */
export interface Stretch { readonly from: Nanos; readonly to: Nanos }

/** Stretches of time in the order in which they began; what is asked of a moment is found without a look at each. */
export class Stretches<T extends Stretch> {
  private readonly list: T[] = [];
  /** When the last of a whole block ended, and how long its longest was; known once all of them have ended. */
  private readonly blocks: { readonly end: Nanos; readonly longest: Nanos }[] = [];

  add(stretch: T): void { this.list.push(stretch); }

  get all(): readonly T[] { return this.list; }

  /** Those that the moment is in, in their order. */
  at(moment: Nanos): readonly T[] { return this.endingAfter(moment, this.placesUntil(moment, true)); }

  /** Those that share some time with that between two moments. */
  within(from: Nanos, to: Nanos): readonly T[] { return this.endingAfter(from, this.placesUntil(to, false)); }

  /** How many were over by a moment, and how long the longest of them was; while none is over, those that had begun, as long as they had lasted. */
  totalUntil(moment: Nanos): { readonly count: number; readonly longest: Nanos } {
    const begun = this.placesUntil(moment, false);
    const over = { count: 0, longest: 0 };
    let underWay = 0;
    for (let first = 0; first < begun; first += BLOCK) {
      const block = this.block(first);
      if (block !== undefined && block.end <= moment) take(over, BLOCK, block.longest);
      else for (const { from, to } of this.list.slice(first, Math.min(begun, first + BLOCK))) {
        if (to <= moment) take(over, 1, to - from);
        else underWay = Math.max(underWay, moment - from);
      }
    }
    return over.count > 0 ? { count: over.count, longest: nanos(over.longest) } : { count: begun, longest: nanos(underWay) };
  }

  /** Those of the first `count` that end after a moment. */
  private endingAfter(moment: Nanos, count: number): readonly T[] {
    const found: T[] = [];
    for (let first = 0; first < count; first += BLOCK) {
      if ((this.block(first)?.end ?? OPEN) <= moment) continue;
      for (let index = first; index < Math.min(count, first + BLOCK); index++) if (moment < this.list[index]!.to) found.push(this.list[index]!);
    }
    return found;
  }

  /** How many began before a moment or, `included`, at it. Threads report side by side, so neighbours may be out of order. */
  private placesUntil(moment: Nanos, included: boolean): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const { from } = this.list[middle]!;
      if (from < moment || (included && from === moment)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private block(first: number): { readonly end: Nanos; readonly longest: Nanos } | undefined {
    const known = this.blocks[first / BLOCK];
    if (known !== undefined || first + BLOCK > this.list.length) return known;
    const members = this.list.slice(first, first + BLOCK);
    const end = nanos(Math.max(...members.map(({ to }) => to)));
    if (end === OPEN) return undefined;
    return this.blocks[first / BLOCK] = { end, longest: nanos(Math.max(...members.map(({ from, to }) => to - from))) };
  }
}

function take(total: { count: number; longest: number }, count: number, length: number): void {
  total.count += count;
  total.longest = Math.max(total.longest, length);
}
