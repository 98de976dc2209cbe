import type { Lane } from '../model/lanes.ts';
import type { Segment } from '../model/segments.ts';
import { nanos, px, type Nanos } from '../trace/units.ts';
import type { LaneRow, Rows } from './rows.ts';
import type { TimeScale } from './time-scale.ts';

/** Slices are drawn wider than they are, and fingers are not exact. */
const TOLERANCE = px(3);

/** So many segments within reach are seen as one column. */
const LEAST_MERGED = 4;

/** Segments that are drawn as one: how many, in how long, and what share of that was on the loop. */
export interface Merged { readonly count: number; readonly length: Nanos; readonly onLoop: number }

/** What is under a point of the lanes; `merged` where there is more than can be told apart. */
export interface Hit { readonly row: LaneRow; readonly segment: Segment | null; readonly merged: Merged | null }

export function hitTest(rows: Rows, scale: TimeScale, now: Nanos, x: number, y: number): Hit | null {
  const row = rows.all.find((candidate) => candidate.y <= y && y < candidate.y + candidate.height);
  if (row === undefined || row.kind !== 'lane') return null;
  const moment = scale.moment(px(x));
  const segment = moment > now + scale.length(TOLERANCE) ? null : segmentNear(row.lane, moment, scale);
  return { row, segment, merged: segment === null ? null : mergedNear(row.lane, moment, scale) };
}

function mergedNear({ track }: Lane, moment: Nanos, scale: TimeScale): Merged | null {
  const reach = scale.length(px(TOLERANCE / 2));
  const [from, to] = [nanos(moment - reach), nanos(moment + reach)];
  const count = Math.min(track.firstAfter(to) + 1, track.segments.length) - track.firstAfter(from);
  return count < LEAST_MERGED ? null : { count, length: nanos(to - from), onLoop: (track.onLoopUntil(to) - track.onLoopUntil(from)) / (to - from) };
}

/** A slice on the loop within reach goes before the bar behind it. */
function segmentNear(lane: Lane, moment: Nanos, scale: TimeScale): Segment | null {
  const reach = scale.length(TOLERANCE);
  const { segments } = lane.track;
  let best: Segment | null = null;
  for (let index = lane.track.firstAfter(nanos(moment - reach - 1)); index < segments.length; index++) {
    const segment = segments[index]!;
    if (segment.from > moment + reach) break;
    if (segment.state === 'onloop') return segment;
    if (segment.from <= moment && moment < segment.to) best = segment;
  }
  return best;
}
