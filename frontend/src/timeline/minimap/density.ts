import type { ThreadLane } from '../../model/lanes.ts';
import type { SegmentState } from '../../model/segments.ts';
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
    for (const { state, from, to } of track.segments) {
      if (from >= end) break;
      const band = bandOf(state);
      if (band < 0) continue;
      isBusy[band] = true;
      addTime(sums[band]!.shares, from, Math.min(to, end), end / columns);
    }
    sums.forEach((sum, band) => { if (isBusy[band]) sum.lanes++; });
  }
  return sums.filter((sum) => sum.lanes > 0).map(({ of, shares, lanes: busy }) => ({ of, shares: shares.map((share) => share / busy) }));
}

/** The place of a state among the bands, below 0 where nothing is executed. The most frequent one is asked for first. */
const bandOf = (state: SegmentState): number => (state === 'onloop' ? 0 : state === 'inthread' ? 1 : state === 'inprocess' ? 2 : -1);

/** Adds to every column the share of its time that lies between two moments. */
function addTime(shares: Float64Array, from: number, until: number, column: number): void {
  let at = Math.floor(from / column);
  if (at < shares.length && until <= (at + 1) * column) {
    shares[at]! += (until - from) / column;
    return;
  }
  for (; at < shares.length && at * column < until; at++) {
    shares[at]! += (Math.min(until, (at + 1) * column) - Math.max(from, at * column)) / column;
  }
}
