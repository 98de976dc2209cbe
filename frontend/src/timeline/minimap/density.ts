import type { ThreadLane } from '../../model/lanes.ts';
import type { SegmentState } from '../../model/segments.ts';
import type { Nanos } from '../../trace/units.ts';

/** Who is busy: the loops, the threads beside them, the worker processes. */
export type BandOf = 'onloop' | 'inthread' | 'inprocess';

/** How busy lanes of one kind are together: for every column the share of its time, 1 where all of them are busy all the time. */
export interface Band { readonly of: BandOf; readonly shares: Float64Array }

const BANDS: readonly BandOf[] = ['onloop', 'inthread', 'inprocess'];
const isOf = (of: BandOf, state: SegmentState): boolean => state === of;

/** How busy the run is from its start to `end`, in columns of equal time; kinds that nothing is of are left out. */
export function densityOf(lanes: readonly ThreadLane[], end: Nanos, columns: number): readonly Band[] {
  const bands: Band[] = [];
  for (const of of BANDS) {
    const busy = lanes.filter(({ track }) => track.segments.some(({ state }) => isOf(of, state)));
    if (busy.length === 0) continue;
    const shares = new Float64Array(columns);
    for (const lane of busy) addLane(shares, lane, of, end, busy.length);
    bands.push({ of, shares });
  }
  return bands;
}

function addLane(shares: Float64Array, { track }: ThreadLane, of: BandOf, end: Nanos, lanes: number): void {
  const column = end / shares.length;
  for (const { state, from, to } of track.segments) {
    if (from >= end) break;
    if (!isOf(of, state)) continue;
    const until = Math.min(to, end);
    for (let at = Math.floor(from / column); at < shares.length && at * column < until; at++) {
      const covered = Math.min(until, (at + 1) * column) - Math.max(from, at * column);
      shares[at] = shares[at]! + covered / column / lanes;
    }
  }
}
