import type { Lane, LaneKey } from '../../model/lanes.ts';
import { BLOCKED_AFTER, blocksLoop, type Segment, type SegmentTrack } from '../../model/segments.ts';
import { earlier, later, nanos, OPEN, px } from '../../trace/units.ts';
import { segmentLabels } from '../labels.ts';
import { roundedBar, text, textWidth, type Brush } from './brush.ts';
import { BusyShares, COLUMN } from './busy-shares.ts';
import { Columns } from './columns.ts';
import { NarrowBars } from './narrow-bars.ts';
import type { Room } from './room.ts';
import { WideBars } from './wide-bars.ts';

const LEAST_SLICE = 3.2;
/** Among so many slices in view nobody sees that their corners are round, which takes three times as long to draw. */
const CROWD = 32;
const SLICE_STANDS_OUT = 4;
const LABEL_PADDING = 8;
const LEAST_LABELLED = 24;
/** From so many slices under a pixel on, columns tell how busy they were instead of standing for one slice each. */
const DENSE = 160;
/** From so many segments in view on, a lane is drawn in columns only. */
const MOST_SEGMENTS = 300;
const MARGIN = px(40);

/** A bar that may have room for a label. Labels come after everything that they must not stand on. */
interface Labelled { readonly lane: Lane; readonly segment: Segment; readonly from: number; readonly to: number; readonly middle: number }

/** The bars of the lanes in view; they gather the labels that are to be painted last. */
export class Bars {
  private readonly labelled: Labelled[] = [];
  private readonly narrow = new NarrowBars();
  private readonly wide = new WideBars();

  constructor(private readonly brush: Brush, private readonly height: number) {}

  /** A lane's segments: first what waits and works elsewhere, then the slices on the loop, which are often narrow. */
  paint(lane: Lane, middle: number): void {
    const { brush } = this;
    const { first, last } = visibleRange(lane.track, brush);
    const bar = (segment: Segment) => this.bar(lane, segment, middle);
    const wideSlice = (slice: Segment) => this.wideSlice(lane, slice, middle);
    if (last - first > MOST_SEGMENTS) {
      paintDense(brush, lane.track, middle, this.height, bar, wideSlice);
      return this.fill();
    }
    const visible = lane.track.segments.slice(first, last);
    for (const segment of visible) if (segment.state !== 'onloop') bar(segment);
    this.fill();
    paintSlices(brush, visible, middle, this.height, wideSlice);
  }

  /** Texts beside bars keep away from bars too. */
  takeRoom(room: Room, lane: LaneKey): void {
    for (const { lane: { key }, from, to } of this.labelled) if (key === lane) room.take(key, from, to);
  }

  paintLabels(room: Room): void {
    for (const labelled of this.labelled) paintLabel(this.brush, labelled, this.height, room);
  }

  private bar(lane: Lane, segment: Segment, middle: number): void {
    const [from, to] = this.narrow.take(this.brush, segment, middle, this.height) ?? this.wide.take(this.brush, segment, middle, this.height);
    this.labelled.push({ lane, segment, from, to, middle });
  }

  private fill(): void {
    this.wide.fill(this.brush);
    this.narrow.fill(this.brush);
  }

  private wideSlice(lane: Lane, segment: Segment, middle: number): void {
    const [from, to] = paintWideSlice(this.brush, segment, middle, this.height);
    this.labelled.push({ lane, segment, from, to, middle });
  }
}

/** The places of the segments in view: from `first` up to, not including, `last`. */
export function visibleRange(track: SegmentTrack, { scale, now }: Brush): { readonly first: number; readonly last: number } {
  const margin = scale.length(MARGIN);
  const until = earlier(now, nanos(scale.to + margin));
  const last = track.firstAfter(until);
  const reaches = (track.segments[last]?.from ?? OPEN) <= until;
  return { first: track.firstAfter(nanos(scale.from - margin)), last: reaches ? last + 1 : last };
}

/**
 * Too many to draw each: what is wide enough is drawn as ever, the rest in columns of a few pixels that show what share of
 * their time was on the loop. Nothing is left out.
 */
function paintDense(brush: Brush, track: SegmentTrack, middle: number, barHeight: number, bar: (segment: Segment) => void, wideSlice: (slice: Segment) => void): void {
  const { ctx, palette, scale, now } = brush;
  const to = Math.min(brush.width, scale.x(now));
  const columns = new Columns(brush);
  const ground = new Columns(brush);
  const busy = new BusyShares(track, scale);
  for (let x = Math.max(0, Math.floor(scale.x(track.segments[0]!.from))); x < to;) {
    const segment = busy.segmentAt(x);
    if (segment === undefined) break;
    const end = Math.min(to, scale.x(earlier(segment.to, now)));
    if (end - Math.max(x, scale.x(segment.from)) >= 2 * COLUMN) {
      if (segment.state === 'onloop') wideSlice(segment);
      else bar(segment);
      x = Math.ceil(end);
      continue;
    }
    const height = (barHeight + SLICE_STANDS_OUT) * busy.of(x);
    ground.add(x, middle - barHeight / 2, COLUMN, barHeight);
    if (height > 0) columns.add(x, middle - Math.max(4, height) / 2, COLUMN, Math.max(4, height));
    x += COLUMN;
  }
  ground.fill(ctx, palette.color('suspended-fill'));
  columns.fill(ctx, palette.color('onloop-fill'));
}

/** A label stands on a plain plate, clear of arrows; one that does not fit is shortened, then dropped. */
function paintLabel({ ctx, palette, model, now, told, words, width }: Brush, { lane, segment, from, to, middle }: Labelled, height: number, room: Room): void {
  const left = Math.max(from, 0) + LABEL_PADDING;
  const right = Math.min(to, width) - LABEL_PADDING;
  if (right - left + 2 * LABEL_PADDING < LEAST_LABELLED) return;
  const state = blocksLoop(segment, now) ? 'blocked' : segment.state;
  const font = palette.text(12.5, 500);
  for (const label of segmentLabels(segment, model, later(told, segment.from), words)) {
    const wide = textWidth(ctx, font, label);
    const x = label === '' ? null : room.place(lane.key, left, right, wide);
    if (x === null) continue;
    if (state !== 'inthread' && state !== 'onloop') {
      ctx.fillStyle = palette.color(`${state}-fill`);
      roundedBar(ctx, x - 4, middle - height / 2 + 1.5, wide + 8, height - 3, 2);
      ctx.fill();
    }
    text(ctx, label, x, middle, { font, color: palette.color(`${state}-text`) });
    return room.take(lane.key, x, x + wide);
  }
}

/** Slices on the loop are taller than bars and never narrower than can be seen; close ones share a column. */
function paintSlices(brush: Brush, visible: readonly Segment[], middle: number, barHeight: number, wideSlice: (slice: Segment) => void): void {
  const { scale, now } = brush;
  const slices = visible.filter((segment) => segment.state === 'onloop');
  const ticks = brush.path();
  const columns = new Columns(brush);
  const add = (column: SliceColumn) => {
    if (slices.length > DENSE) addShare(columns, column, middle, barHeight);
    else if (slices.length > CROWD) columns.add(Math.round(column.x), middle - (barHeight + SLICE_STANDS_OUT) / 2, Math.round(LEAST_SLICE), barHeight + SLICE_STANDS_OUT);
    else addTick(ticks, column, middle, barHeight);
  };
  let column: SliceColumn | null = null;
  for (const slice of slices) {
    const to = earlier(slice.to, now);
    const x = scale.x(slice.from);
    const width = scale.x(to) - x;
    if (width >= LEAST_SLICE) {
      wideSlice(slice);
    } else if (column !== null && x - column.x < LEAST_SLICE) {
      column.busy += width;
    } else {
      if (column !== null) add(column);
      column = { x, busy: width };
    }
  }
  if (column !== null) add(column);
  columns.fill(brush.ctx, brush.palette.color('onloop-fill'));
  brush.ctx.fill(ticks);
}

/** Slices that share a place, and how many of its pixels they cover. */
interface SliceColumn { readonly x: number; busy: number }

function addTick(ticks: Path2D, { x }: SliceColumn, middle: number, barHeight: number): void {
  const height = barHeight + SLICE_STANDS_OUT;
  ticks.roundRect(x - 0.4, middle - height / 2, LEAST_SLICE, height, 1.5);
}

function addShare(columns: Columns, { x, busy }: SliceColumn, middle: number, barHeight: number): void {
  const height = Math.max(4, (barHeight + SLICE_STANDS_OUT) * Math.min(1, busy / LEAST_SLICE));
  columns.add(x, middle - height / 2, LEAST_SLICE, height);
}

/**
 * The first part of a long slice is as it should be; what is over the limit blocks the loop and turns to stripes. Answers
 * where the slice's label could stand.
 */
function paintWideSlice({ ctx, palette, scale, now }: Brush, slice: Segment, middle: number, height: number): readonly [from: number, to: number] {
  const to = earlier(slice.to, now);
  const from = scale.x(slice.from);
  const y = middle - height / 2;
  const isBlocking = blocksLoop(slice, now);
  const turns = scale.x(isBlocking ? later(nanos(slice.from + BLOCKED_AFTER), slice.from) : to);
  ctx.fillStyle = palette.color('onloop-fill');
  roundedBar(ctx, from, y, Math.max(1.5, turns - from), height);
  ctx.fill();
  if (!isBlocking) return [from, turns];
  const end = scale.x(to);
  ctx.fillStyle = palette.fill('blocked', ctx);
  roundedBar(ctx, turns, y, end - turns, height);
  ctx.fill();
  return [turns, end];
}
