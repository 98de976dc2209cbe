import type { LaneKey } from '../../model/lanes.ts';

interface Stretch { readonly from: number; readonly to: number }

/** Texts keep so far away from what they must not touch. */
const DISTANCE = 4;

/** What stands along each lane already. Texts ask it for a place, so that none is printed over an arrow or another text. */
export class Room {
  private readonly taken = new Map<LaneKey, Stretch[]>();

  take(lane: LaneKey, from: number, to: number): void {
    const stretches = this.taken.get(lane);
    if (stretches === undefined) this.taken.set(lane, [{ from, to }]);
    else stretches.push({ from, to });
  }

  isFree(lane: LaneKey, from: number, to: number): boolean {
    return !this.touching(lane, from, to).length;
  }

  /** The leftmost place between two bounds where a text of this width touches nothing; null if there is none. */
  place(lane: LaneKey, from: number, to: number, width: number): number | null {
    let x = from;
    for (let blocking = this.touching(lane, x, x + width); blocking.length > 0; blocking = this.touching(lane, x, x + width)) {
      x = Math.max(...blocking.map((stretch) => stretch.to)) + DISTANCE + 0.5;
      if (x + width > to) return null;
    }
    return x + width > to ? null : x;
  }

  /** How far a text that begins at `from` may go, up to `to`. */
  until(lane: LaneKey, from: number, to: number): number {
    return Math.min(to, ...(this.taken.get(lane) ?? []).filter((stretch) => stretch.to > from).map((stretch) => stretch.from - DISTANCE));
  }

  private touching(lane: LaneKey, from: number, to: number): readonly Stretch[] {
    return (this.taken.get(lane) ?? []).filter((stretch) => stretch.from - DISTANCE < to && from < stretch.to + DISTANCE);
  }
}
