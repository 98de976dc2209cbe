import { nanos, OPEN, type Nanos } from '../trace/units.ts';

/** So many figures have their greatest one noted, so many of those theirs, and so on. */
const BLOCK = 64;
const FIRST_ROOM = 64;

/** Changes that stand so close together that they are shown as one. */
export interface Change {
  readonly at: Nanos;
  /** The figure until then, the greatest one among them, and the one after them. */
  readonly before: number;
  readonly high: number;
  readonly after: number;
}

/** A figure that changes at moments and stays in between, written in order of time. */
export class Series {
  private times = new Float64Array(FIRST_ROOM);
  private values = new Float64Array(FIRST_ROOM);
  private count = 0;
  /** The greatest figures of whole blocks, then of whole blocks of those. */
  private readonly highest: number[][] = [];

  get length(): number { return this.count; }

  add(at: Nanos, value: number): void {
    const last = this.count - 1;
    if (last >= 0 && this.values[last] === value) return;
    if (this.count === this.times.length) this.grow();
    this.times[this.count] = last >= 0 ? Math.max(at, this.times[last]!) : at;
    this.values[this.count++] = value;
    if (this.count % BLOCK === 0) this.noteHighest();
  }

  timeAt(index: number): Nanos { return nanos(this.times[index]!); }
  valueAtIndex(index: number): number { return this.values[index]!; }

  /** The figure at a moment, 0 before the first. */
  valueAt(moment: Nanos): number {
    const index = this.indexAt(moment);
    return index < 0 ? 0 : this.values[index]!;
  }

  /** The greatest figure up to a moment. */
  maxUntil(moment: Nanos): number { return this.maxBetween(0, this.indexAt(moment) + 1); }

  /** The changes from one moment to another; those less than `together` after the first of them are one. */
  changes(from: Nanos, to: Nanos, together: Nanos): readonly Change[] {
    const list: Change[] = [];
    const end = this.indexAt(to) + 1;
    for (let index = Math.max(0, this.indexAt(from)); index < end;) {
      const at = this.timeAt(index);
      const next = Math.max(index + 1, Math.min(end, this.placesBefore(nanos(at + together), index)));
      list.push({ at, before: index > 0 ? this.values[index - 1]! : 0, high: this.maxBetween(index, next), after: this.values[next - 1]! });
      index = next;
    }
    return list;
  }

  /** When the first change after a moment is; {@link OPEN} where there is none. */
  changeAfter(moment: Nanos): Nanos {
    const next = this.indexAt(moment) + 1;
    return next < this.count ? this.timeAt(next) : OPEN;
  }

  /** The place of the last change at or before a moment, -1 before the first. */
  indexAt(moment: Nanos): number { return this.placesUntil(moment, true) - 1; }

  /** How many changes there are before a moment, which is after the one at `from` and not far from it. */
  private placesBefore(moment: Nanos, from: number): number {
    let reach = 1;
    while (from + reach < this.count && this.times[from + reach]! < moment) reach *= 2;
    return this.placesUntil(moment, false, from, Math.min(this.count, from + reach));
  }

  private placesUntil(moment: Nanos, included: boolean, from = 0, to = this.count): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const time = this.times[middle]!;
      if (time < moment || (included && time === moment)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The greatest figure of the changes from `first` up to, not including, `end`; 0 where there is none. */
  private maxBetween(first: number, end: number): number {
    let most = first < end ? this.values[first]! : 0;
    let [from, to] = [first, end];
    for (let level = 0; from < to; level++, from /= BLOCK, to /= BLOCK) {
      const figures: ArrayLike<number> = level === 0 ? this.values : this.highest[level - 1]!;
      while (from < to && from % BLOCK !== 0) most = Math.max(most, figures[from++]!);
      while (from < to && to % BLOCK !== 0) most = Math.max(most, figures[--to]!);
    }
    return most;
  }

  private noteHighest(): void {
    let figures: ArrayLike<number> = this.values;
    let end = this.count;
    for (let level = 0; end % BLOCK === 0 && end > 0; level++) {
      let most = figures[end - BLOCK]!;
      for (let index = end - BLOCK + 1; index < end; index++) most = Math.max(most, figures[index]!);
      const row = (this.highest[level] ??= []);
      row.push(most);
      figures = row;
      end = row.length;
    }
  }

  private grow(): void {
    this.times = widened(this.times);
    this.values = widened(this.values);
  }
}

function widened(figures: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * figures.length);
  wider.set(figures);
  return wider;
}
