import type { Lane } from '../../model/lanes.ts';
import { BLOCKED_AFTER, blocksLoop, type Segment, type SegmentTrack } from '../../model/segments.ts';
import { earlier, later, nanos, type Nanos } from '../../trace/units.ts';
import { segmentLabels } from '../labels.ts';
import { waits } from '../palette.ts';
import { roundedBar, text, textWidth, type Brush } from './brush.ts';

const LEAST_SLICE = 3.2;
const SLICE_STANDS_OUT = 4;
const LABEL_PADDING = 8;
const LEAST_LABELLED = 24;
/** From so many slices under a pixel on, columns tell how busy they were instead of standing for one slice each. */
const DENSE = 160;

/** A lane's segments: first what waits and works elsewhere, then the slices on the loop, which are often narrow. */
export function paintSegments(brush: Brush, lane: Lane, middle: number, barHeight: number): void {
  const visible = visibleSegments(lane.track, brush);
  for (const segment of visible) if (segment.state !== 'onloop') paintBar(brush, segment, middle, barHeight);
  paintSlices(brush, visible, middle, barHeight);
}

export function visibleSegments(track: SegmentTrack, { scale, now }: Brush): readonly Segment[] {
  const margin = scale.length(40 as never);
  const segments = track.segments;
  const first = track.firstAfter(nanos(scale.from - margin));
  const until = earlier(now, nanos(scale.to + margin));
  let last = first;
  while (last < segments.length && segments[last]!.from <= until) last++;
  return segments.slice(first, last);
}

function paintBar(brush: Brush, segment: Segment, middle: number, height: number): void {
  const { ctx, palette, scale, now } = brush;
  const from = scale.x(segment.from);
  const width = scale.x(earlier(segment.to, now)) - from;
  if (width < 0.6) return;
  const y = middle - height / 2;
  const line = palette.color(`${segment.state}-line`);
  if (segment.state === 'created') {
    ctx.setLineDash([3, 2.5]);
    outlined(ctx, from, y, Math.max(2, width), height, palette.color('created-fill'), line);
    ctx.setLineDash([]);
  } else if (!waits(segment.state)) {
    ctx.fillStyle = palette.fill(segment.state, ctx);
    roundedBar(ctx, from, y, Math.max(1.5, width), height);
    ctx.fill();
  } else if (width < 3) {
    ctx.globalAlpha = 0.75;
    ctx.fillStyle = line;
    ctx.fillRect(from, y, width, height);
    ctx.globalAlpha = 1;
  } else {
    outlined(ctx, from, y, width, height, palette.fill(segment.state, ctx), line);
  }
  paintLabel(brush, segment, from, width, middle, height);
}

function outlined(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, fill: string | CanvasPattern, line: string): void {
  ctx.lineWidth = 1;
  ctx.fillStyle = fill;
  ctx.strokeStyle = line;
  roundedBar(ctx, x + 0.5, y + 0.5, width - 1, height - 1);
  ctx.fill();
  ctx.stroke();
}

/** A label stands on a plain plate; one that does not fit is shortened, then dropped. */
function paintLabel(brush: Brush, segment: Segment, from: number, width: number, middle: number, height: number): void {
  const { ctx, palette, model, now, words } = brush;
  const left = Math.max(from, 0);
  const room = Math.min(from + width, brush.width) - left;
  if (room < LEAST_LABELLED) return;
  const state = blocksLoop(segment, now) ? 'blocked' : segment.state;
  const font = palette.text(12.5, 500);
  const label = segmentLabels(segment, model, now, words).find((form) => textWidth(ctx, font, form) + 2 * LABEL_PADDING <= room);
  if (label === undefined || label === '') return;
  const x = left + LABEL_PADDING;
  if (state !== 'inthread' && state !== 'onloop') {
    ctx.fillStyle = palette.color(`${state}-fill`);
    roundedBar(ctx, x - 4, middle - height / 2 + 1.5, textWidth(ctx, font, label) + 8, height - 3, 2);
    ctx.fill();
  }
  text(ctx, label, x, middle, { font, color: palette.color(`${state}-text`) });
}

/** Slices on the loop are taller than bars and never narrower than can be seen; close ones share a column. */
function paintSlices(brush: Brush, visible: readonly Segment[], middle: number, barHeight: number): void {
  const { scale, now } = brush;
  const slices = visible.filter((segment) => segment.state === 'onloop');
  const isDense = slices.length > DENSE;
  let column: { x: number; busy: number } | null = null;
  for (const slice of slices) {
    const to = earlier(slice.to, now);
    const x = scale.x(slice.from);
    const width = scale.x(to) - x;
    if (width >= LEAST_SLICE) {
      paintWideSlice(brush, slice, to, middle, barHeight);
    } else if (column !== null && x - column.x < LEAST_SLICE) {
      column.busy += width;
    } else {
      if (column !== null) paintColumn(brush, column, middle, barHeight, isDense);
      column = { x, busy: width };
    }
  }
  if (column !== null) paintColumn(brush, column, middle, barHeight, isDense);
}

function paintColumn({ ctx, palette }: Brush, column: { x: number; busy: number }, middle: number, barHeight: number, isDense: boolean): void {
  const full = barHeight + SLICE_STANDS_OUT;
  const height = isDense ? Math.max(4, full * Math.min(1, column.busy / LEAST_SLICE)) : full;
  ctx.fillStyle = palette.color('onloop-fill');
  roundedBar(ctx, column.x - 0.4, middle - height / 2, LEAST_SLICE, height, 1.5);
  ctx.fill();
}

/** The first part of a long slice is as it should be; what is over the limit blocks the loop and turns to stripes. */
function paintWideSlice(brush: Brush, slice: Segment, to: Nanos, middle: number, height: number): void {
  const { ctx, palette, scale, now } = brush;
  const from = scale.x(slice.from);
  const y = middle - height / 2;
  const isBlocking = blocksLoop(slice, now);
  const turns = scale.x(isBlocking ? later(nanos(slice.from + BLOCKED_AFTER), slice.from) : to);
  ctx.fillStyle = palette.color('onloop-fill');
  roundedBar(ctx, from, y, Math.max(1.5, turns - from), height);
  ctx.fill();
  if (!isBlocking) return paintLabel(brush, slice, from, turns - from, middle, height);
  const end = scale.x(to);
  ctx.fillStyle = palette.fill('blocked', ctx);
  roundedBar(ctx, turns, y, end - turns, height);
  ctx.fill();
  paintLabel(brush, slice, turns, end - turns, middle, height);
}
