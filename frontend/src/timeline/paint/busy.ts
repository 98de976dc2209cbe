import type { ThreadLane } from '../../model/lanes.ts';
import { earlier, later, ZERO } from '../../trace/units.ts';
import { blockTexts } from '../block-text.ts';
import { roundedBar, text, textWidth, type Brush } from './brush.ts';
import { BusyShares, COLUMN } from './busy-shares.ts';
import { Columns } from './columns.ts';
import { visibleRange } from './segments.ts';

const LEAST = 3.2;
const LABEL_ROOM = 24;
const MOST_SLICES = 300;

/** When the loop is busy, and in red for how long it is blocked. */
export function paintBusy(brush: Brush, top: number, height: number): void {
  const { ctx, palette, scale, now } = brush;
  const loops = loopLanes(brush);
  if (loops.length === 0) return;
  const barHeight = height - 5;
  const began = scale.x(later(ZERO, loops[0]!.started));
  ctx.fillStyle = palette.color('line-2');
  ctx.fillRect(began, top + barHeight / 2 + 2.25, Math.max(0, scale.x(now) - began), 1.5);
  ctx.fillStyle = palette.color('onloop-fill');
  for (const lane of loops) paintSlices(brush, lane, top + 4, barHeight - 1);
  paintBlocks(brush, top + 2, height - 3);
}

export const loopLanes = ({ model }: Pick<Brush, 'model'>): readonly ThreadLane[] =>
  model.threads.processes.flatMap((life) => life.lanes).filter((lane) => lane.hasLoop);

function paintSlices(brush: Brush, lane: ThreadLane, y: number, height: number): void {
  const { ctx, scale, now } = brush;
  const { first, last } = visibleRange(lane.track, brush);
  if (last - first > MOST_SLICES) return paintColumns(brush, lane, y, height);
  let covered = Number.NEGATIVE_INFINITY;
  for (const slice of lane.track.segments.slice(first, last)) {
    if (slice.state !== 'onloop') continue;
    const from = scale.x(slice.from) - 0.4;
    const to = Math.max(from + LEAST, scale.x(earlier(slice.to, now)));
    if (to <= covered + 0.5) continue;
    covered = to;
    roundedBar(ctx, from, y, to - from, height, 1.5);
    ctx.fill();
  }
}

function paintColumns(brush: Brush, { track }: ThreadLane, y: number, height: number): void {
  const { ctx, palette, scale, now, width } = brush;
  const to = Math.min(width, scale.x(now));
  const columns = new Columns(brush);
  const busy = new BusyShares(track, scale);
  for (let x = Math.max(0, Math.floor(scale.x(track.segments[0]!.from))); x < to; x += COLUMN) {
    const part = height * busy.of(x);
    if (part > 0) columns.add(x, y + (height - Math.max(2, part)) / 2, COLUMN, Math.max(2, part));
  }
  columns.fill(ctx, palette.color('onloop-fill'));
}

function paintBlocks(brush: Brush, y: number, height: number): void {
  const { ctx, palette, scale, now, told, model } = brush;
  const font = palette.text(12.5, 600);
  for (const block of model.health.blocksUntil(now)) {
    const from = scale.x(block.from);
    const width = scale.x(earlier(block.to, now)) - from;
    ctx.fillStyle = palette.fill('blocked', ctx);
    roundedBar(ctx, from, y, width, height, 3);
    ctx.fill();
    const label = blockTexts(block, { ...brush, now: later(told, block.from) }).find((form) => textWidth(ctx, font, form) + LABEL_ROOM < width);
    if (label === undefined) continue;
    const labelWidth = textWidth(ctx, font, label);
    ctx.fillStyle = palette.color('blocked-fill');
    ctx.fillRect(from + 6, y, labelWidth + 14, height);
    text(ctx, label, from + 13, y + height / 2, { font, color: palette.color('blocked-text') });
  }
}
