import { nanos, type Nanos } from '../trace/units.ts';

/** A figure that changes at moments and stays in between, written in order of time. */
export class Series {
  private readonly times: number[] = [];
  private readonly values: number[] = [];
  private readonly highest: number[] = [];

  get length(): number { return this.times.length; }

  add(at: Nanos, value: number): void {
    const last = this.times.length - 1;
    if (last >= 0 && this.values[last] === value) return;
    const time = last >= 0 ? Math.max(at, this.times[last]!) : at;
    this.times.push(time);
    this.values.push(value);
    this.highest.push(last >= 0 ? Math.max(value, this.highest[last]!) : value);
  }

  at(index: number): { readonly at: Nanos; readonly value: number } {
    return { at: nanos(this.times[index]!), value: this.values[index]! };
  }

  timeAt(index: number): Nanos { return nanos(this.times[index]!); }
  valueAtIndex(index: number): number { return this.values[index]!; }

  /** The figure at a moment, 0 before the first. */
  valueAt(moment: Nanos): number {
    const index = this.indexAt(moment);
    return index < 0 ? 0 : this.values[index]!;
  }

  /** The greatest figure up to a moment. */
  maxUntil(moment: Nanos): number {
    const index = this.indexAt(moment);
    return index < 0 ? 0 : this.highest[index]!;
  }

  /** The place of the last change at or before a moment, -1 before the first. */
  indexAt(moment: Nanos): number {
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.times[middle]! <= moment) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
