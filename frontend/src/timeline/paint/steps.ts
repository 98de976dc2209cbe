import type { Segment } from '../../model/segments.ts';
import { earlier, nanos, type Nanos } from '../../trace/units.ts';
import type { TimeWindow } from '../time-scale.ts';
import type { LaneRow } from '../rows.ts';
import { text, textWidth, type Brush } from './brush.ts';
import type { Room } from './room.ts';
import { visibleRange } from './segments.ts';

const TOGETHER = 7;
const TINY = 16;
const GAP = 9;
/** A count that stands further from its slices is not seen to be theirs. */
const FURTHEST = 34;
/** On the right of the run's end stands what it gave. */
const BEFORE_END = 60;
const ZOOM_BEFORE = 6e5;
const ZOOM_AFTER = 1.2e6;
const MOST_SLICES = 1_500;

/** A text that stands for slices too close to be told apart, and where a click on it leads. */
export interface StepCount { readonly label: string; readonly x: number; readonly y: number; readonly width: number; readonly window: TimeWindow }

interface Cluster { readonly count: number; readonly from: Nanos; readonly to: Nanos; readonly before: Segment | undefined; readonly after: Segment | undefined }

/** Says on the loop's own lane how many slices stand behind one visible tick. */
export function paintStepCounts(brush: Brush, row: LaneRow, room: Room): readonly StepCount[] {
  const { first, last } = visibleRange(row.lane.track, brush);
  if (last - first > MOST_SLICES) return [];
  const slices = row.lane.track.segments.slice(first, last).filter((segment) => segment.state === 'onloop');
  const counts: StepCount[] = [];
  for (const cluster of clusters(slices, brush)) {
    const count = placeCount(brush, row, cluster, room);
    if (count === null) continue;
    room.take(row.lane.key, count.x, count.x + count.width);
    paintCount(brush, row, count);
    counts.push(count);
  }
  return counts;
}

function clusters(slices: readonly Segment[], { scale, now }: Brush): readonly Cluster[] {
  const end = (slice: Segment) => scale.x(earlier(slice.to, now));
  const found: Cluster[] = [];
  for (let first = 0, last = 0; first < slices.length; first = ++last) {
    while (last + 1 < slices.length && scale.x(slices[last + 1]!.from) - end(slices[last]!) < TOGETHER) last++;
    const count = last - first + 1;
    if (count < 2 || end(slices[last]!) - scale.x(slices[first]!.from) >= TINY) continue;
    found.push({ count, from: slices[first]!.from, to: earlier(slices[last]!.to, now), before: slices[first - 1], after: slices[last + 1] });
  }
  return found;
}

/** Right of the slices, beyond what comes in there; else left of them; else nowhere. */
function placeCount(brush: Brush, { lane, middle }: LaneRow, cluster: Cluster, room: Room): StepCount | null {
  const { ctx, palette, scale, words, now } = brush;
  const label = words.say('steps', { n: cluster.count });
  const width = textWidth(ctx, palette.figures(12), label);
  const end = brush.edge === 'settled' ? scale.x(now) - BEFORE_END : brush.width;
  const roomRight = (cluster.after === undefined ? end : scale.x(cluster.after.from)) - 6;
  const right = room.place(lane.key, scale.x(cluster.to) + GAP, Math.min(roomRight, scale.x(cluster.to) + FURTHEST + width), width);
  const left = scale.x(cluster.from) - GAP - width;
  const roomLeft = cluster.before === undefined ? 8 : scale.x(earlier(cluster.before.to, now)) + 8;
  const x = right ?? (left > roomLeft && room.isFree(lane.key, left, left + width) ? left : null);
  if (x === null || x + width < 0 || x > brush.width) return null;
  return { label, x, y: middle, width, window: { from: nanos(cluster.from - ZOOM_BEFORE), to: nanos(cluster.to + ZOOM_AFTER) } };
}

function paintCount({ ctx, palette, view }: Brush, { lane }: LaneRow, { label, x, y }: StepCount): void {
  const halo = palette.color(lane.key === view.selected ? 'accent-wash' : 'surface');
  text(ctx, label, x, y, { font: palette.figures(12), color: palette.color('ink-2'), halo });
}
