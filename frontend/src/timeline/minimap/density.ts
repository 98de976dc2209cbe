import type { ThreadLane } from '../../model/lanes.ts';
import type { Segment } from '../../model/segments.ts';
import type { Nanos } from '../../trace/units.ts';

/** Who is busy: the loops, the threads beside them, the worker processes. */
const BANDS = ['onloop', 'inthread', 'inprocess'] as const;
export type BandOf = (typeof BANDS)[number];

/** How busy lanes of one kind are together: for every column the share of its time, 1 where all of them are busy all the time. */
export interface Band { readonly of: BandOf; readonly shares: Float64Array }

/** How busy the run is from its start to `end`, in columns of equal time; kinds that nothing is of are left out. */
export function densityOf(lanes: readonly ThreadLane[], end: Nanos, columns: number): readonly Band[] {
  const sums = BANDS.map((of) => ({ of, shares: new Float64Array(columns), lanes: 0 }));
  for (const { track } of lanes) {
    const isBusy = [false, false, false];
    for (const segment of track.segments) {
      if (segment.from >= end) break;
      const band = BANDS.indexOf(segment.state as BandOf);
      if (band < 0) continue;
      isBusy[band] = true;
      addSegment(sums[band]!.shares, segment, end);
    }
    sums.forEach((sum, band) => { if (isBusy[band]) sum.lanes++; });
  }
  return sums.filter((sum) => sum.lanes > 0).map(({ of, shares, lanes: busy }) => ({ of, shares: shares.map((share) => share / busy) }));
}

/** Adds to every column the share of its time that the segment covers. */
function addSegment(shares: Float64Array, { from, to }: Segment, end: Nanos): void {
  const column = end / shares.length;
  const until = Math.min(to, end);
  for (let at = Math.floor(from / column); at < shares.length && at * column < until; at++) {
    shares[at] = shares[at]! + (Math.min(until, (at + 1) * column) - Math.max(from, at * column)) / column;
  }
}
