import type { Lane } from '../model/lanes.ts';
import { shortName } from '../timeline/labels.ts';
import { crisp, disc, line, text, textWidth, type Brush } from '../timeline/paint/brush.ts';
import { paintCap } from '../timeline/paint/caps.ts';
import { Room } from '../timeline/paint/room.ts';
import { Bars } from '../timeline/paint/segments.ts';
import { earlier, later, nanos, type Nanos } from '../trace/units.ts';
import type { Expectation } from './expectation.ts';
import { jobLabel, loopOf } from './jobs.ts';

const LANE = 31;
const BAR = 20;
const ABOVE = 32;
const BELOW = 24;
const CAP = 11;
const TAG = 24;
/** The first tick of a lane may stand a little before the zero. */
const BEFORE = 5;

/** What is drawn of one run. */
export interface Drawn {
  /** Its jobs, each on the row that it shares with the other runs' jobs; undefined where it has none. */
  readonly jobs: readonly (Lane | undefined)[];
  /** Some run has a loop, so all of them keep a row for it. */
  readonly hasLoopRow: boolean;
  readonly zero: Nanos;
  readonly total: Nanos;
  readonly expected: Expectation | null;
  readonly isSlowest: boolean;
}

/** How high the picture of a run with so many rows is. */
export const pictureHeight = (rows: number): number => ABOVE + rows * LANE + BELOW;

/** Draws one run on the scale that all share: its loop, its jobs, what was expected and what was measured. */
export function paintRun(brush: Brush, drawn: Drawn): void {
  paintUnder(brush);
  paintExpected(brush, drawn);
  const { ctx } = brush;
  ctx.save();
  ctx.beginPath();
  ctx.rect(brush.scale.x(drawn.zero) - BEFORE, 0, brush.width, brush.height);
  ctx.clip();
  paintLanes(brush, drawn);
  ctx.restore();
  paintTotal(brush, drawn);
}

/** The loop's lane and those of the jobs; what was before the common zero is left out. */
function paintLanes(brush: Brush, drawn: Drawn): void {
  const bars = new Bars(brush, BAR);
  const room = new Room();
  const loop = drawn.hasLoopRow ? loopOf(brush.model) : undefined;
  const lanes = drawn.hasLoopRow ? [loop, ...drawn.jobs] : drawn.jobs;
  lanes.forEach((lane, row) => {
    const middle = ABOVE + row * LANE + LANE / 2;
    if (lane === undefined) return lanes[row - 1] === undefined && row > 0 ? undefined : paintNothing(brush, drawn.zero, middle);
    paintLife(brush, lane, middle);
    bars.paint(lane, middle);
  });
  bars.paintLabels(room);
  lanes.forEach((lane, row) => { if (lane !== undefined) paintEnd(brush, lane, ABOVE + row * LANE + LANE / 2); });
}

/** The grid that all runs share, and where the loop is blocked. */
function paintUnder({ ctx, palette, scale, ticks, model, now, height }: Brush): void {
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.color('grid');
  for (const moment of ticks.at) line(ctx, crisp(scale.x(moment)), 0, crisp(scale.x(moment)), height);
  ctx.fillStyle = palette.color('bad');
  ctx.globalAlpha = 0.05;
  for (const block of model.health.blocksUntil(now)) {
    const from = scale.x(block.from);
    ctx.fillRect(from, 0, scale.x(earlier(block.to, now)) - from, height);
  }
  ctx.globalAlpha = 1;
}

function paintExpected({ ctx, palette, scale, width, height }: Brush, { zero, expected }: Drawn): void {
  if (expected === null) return;
  const x = crisp(scale.x(nanos(zero + expected.at)));
  ctx.strokeStyle = palette.color('ink');
  ctx.lineWidth = 1.25;
  ctx.setLineDash([3, 4]);
  line(ctx, x, 8, x, height);
  ctx.setLineDash([]);
  const font = palette.text(12.5);
  const fits = x + textWidth(ctx, font, expected.text) + 16 < width;
  text(ctx, expected.text, fits ? x + 9 : x - 9, 16, { font, color: palette.color('ink-2'), align: fits ? 'left' : 'right' });
}

/** This run has no such job; said once for rows that follow one another. */
function paintNothing({ ctx, palette, scale, words }: Brush, zero: Nanos, middle: number): void {
  text(ctx, words.say('notInThisRun'), scale.x(zero), middle, { font: palette.text(12.5), color: palette.color('ink-3') });
}

function paintLife({ ctx, palette, scale, now }: Brush, lane: Lane, middle: number): void {
  if (lane.kind !== 'thread') return;
  ctx.strokeStyle = palette.color('line-2');
  ctx.lineWidth = 1.5;
  line(ctx, scale.x(later(lane.started, scale.from)), middle, scale.x(earlier(lane.ended, now)), middle);
}

/** The mark where a job ends, and what it is called. */
function paintEnd({ ctx, palette, scale, now, words, width }: Brush, lane: Lane, middle: number): void {
  const isThread = lane.kind === 'thread';
  const end = isThread ? earlier(lane.ended, now) : lane.end === null ? now : earlier(lane.end.at, now);
  const x = scale.x(end);
  const isOver = !isThread && lane.end !== null && lane.end.at <= now;
  if (isOver) paintCap(ctx, palette, lane.end!.state, x + CAP, middle, 0.95);
  const label = isThread && lane.hasLoop ? words.say('pair', { one: shortName(lane.name), other: words.say('eventLoop') }) : jobLabel(lane);
  const font = isThread ? palette.text(12.5) : palette.figures(12);
  const from = x + (isOver ? TAG : CAP);
  if (from + textWidth(ctx, font, label) < width - 4) text(ctx, label, from, middle, { font, color: palette.color('ink-3') });
}

function paintTotal({ ctx, palette, scale, height, model, now }: Brush, { zero, total, isSlowest }: Drawn): void {
  const isBad = isSlowest && model.health.blocksUntil(now).length > 0;
  const y = height - 12;
  const end = scale.x(nanos(zero + total));
  ctx.strokeStyle = ctx.fillStyle = palette.color(isBad ? 'bad' : 'ink');
  ctx.lineWidth = 2;
  line(ctx, scale.x(zero), y, end, y);
  disc(ctx, end, y, 3.5);
  ctx.fill();
}
