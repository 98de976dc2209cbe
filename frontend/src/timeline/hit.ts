import type { Lane } from '../model/lanes.ts';
import type { Segment } from '../model/segments.ts';
import { nanos, px, type Nanos } from '../trace/units.ts';
import type { LaneRow, Rows } from './rows.ts';
import type { TimeScale } from './time-scale.ts';

/** Slices are drawn wider than they are, and fingers are not exact. */
const TOLERANCE = px(3);

/** What is under a point of the lanes. */
export interface Hit { readonly row: LaneRow; readonly segment: Segment | null }

export function hitTest(rows: Rows, scale: TimeScale, now: Nanos, x: number, y: number): Hit | null {
  const row = rows.all.find((candidate) => candidate.y <= y && y < candidate.y + candidate.height);
  if (row === undefined || row.kind !== 'lane') return null;
  const moment = scale.moment(px(x));
  return { row, segment: moment > now + scale.length(TOLERANCE) ? null : segmentNear(row.lane, moment, scale) };
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
