import { earlier, nanos, px, type Nanos } from '../../trace/units.ts';
import { Pace } from '../pace.ts';
import { crisp, line, roundedBar, type Brush } from '../paint/brush.ts';
import { Columns } from '../paint/columns.ts';
import { TimeScale } from '../time-scale.ts';
import { densityOf, type Band } from './density.ts';

const COLUMN = 3;
const PADDING = 4;
const INSET = px(12);
const LEAST_HEIGHT = 1.5;
/** What is seen of a run that is about to begin. */
const LEAST_SPAN = nanos(5e8);
/** A run that grows is counted anew this often. */
const COUNT_MILLIS = 250;
const HANDLE = 3;

/** The scale of the whole run. */
export const mapScale = (now: Nanos, width: number): TimeScale => TimeScale.fitting({ from: nanos(0), to: nanos(Math.max(now, LEAST_SPAN)) }, px(width), INSET, INSET);

/** Draws the whole run small: how busy it is, and which part of it the timeline shows. */
export class MapPainter {
  private readonly pace = new Pace();
  private counted = { key: '', bands: [] as readonly Band[], end: nanos(0) };
  private stale = false;

  /** More is known than the map shows: it wants to be painted again. */
  get isStale(): boolean { return this.stale; }

  /** `brush.scale` is the timeline's own. */
  paint(brush: Brush, map: TimeScale): void {
    const { ctx, palette, width, height } = brush;
    ctx.fillStyle = palette.color('sunken');
    ctx.fillRect(0, 0, width, height);
    this.stale = false;
    if (brush.edge === 'none') return;
    this.paintBands(brush, map);
    paintBlocks(brush, map);
    paintMoments(brush, map);
    paintWindow(brush, map);
  }

  private paintBands(brush: Brush, map: TimeScale): void {
    const { ctx, palette, height } = brush;
    const { bands, end } = this.count(brush, map);
    const from = map.x(nanos(0));
    const column = (map.x(end) - from) / (bands[0]?.shares.length ?? 1);
    const room = (height - 2 * PADDING) / Math.max(1, bands.length);
    bands.forEach(({ of, shares }, index) => {
      const base = PADDING + room * (index + 1) - 1;
      const columns = new Columns(brush);
      shares.forEach((share, at) => {
        const part = Math.max(LEAST_HEIGHT, share * (room - 2));
        if (share > 0) columns.add(from + at * column, base - part, column, part);
      });
      columns.fill(ctx, palette.color(`${of}-fill`));
    });
  }

  /** Counting goes through the whole run, so it is done only where something came. */
  private count({ model, now, edge }: Brush, map: TimeScale): { readonly bands: readonly Band[]; readonly end: Nanos } {
    const key = `${model.lastSeq} ${edge} ${map.width} ${now}`;
    this.stale = this.counted.key !== key && !this.pace.isDue(edge === 'live' ? COUNT_MILLIS : 0) && now >= this.counted.end;
    if (this.counted.key === key || this.stale) return this.counted;
    const columns = Math.max(1, Math.floor((map.x(now) - map.x(nanos(0))) / COLUMN));
    const lanes = model.threads.processes.flatMap((life) => life.lanes);
    this.counted = { key, bands: this.pace.do(() => densityOf(lanes, nanos(Math.max(1, now)), columns)), end: now };
    return this.counted;
  }
}

function paintBlocks({ ctx, palette, model, now, height }: Brush, map: TimeScale): void {
  ctx.fillStyle = palette.color('bad');
  for (const block of model.health.blocksUntil(now)) {
    const from = map.x(block.from);
    ctx.fillRect(from, height - 3, Math.max(2, map.x(earlier(block.to, now)) - from), 3);
  }
}

function paintMoments({ ctx, palette, view, now, edge, height }: Brush, map: TimeScale): void {
  if (view.range !== null) {
    ctx.fillStyle = palette.color('accent');
    ctx.globalAlpha = 0.14;
    ctx.fillRect(map.x(view.range.from), 0, map.x(view.range.to) - map.x(view.range.from), height);
    ctx.globalAlpha = 1;
  }
  const upright = (at: Nanos, color: string, width: number) => {
    ctx.strokeStyle = palette.color(color);
    ctx.lineWidth = width;
    line(ctx, crisp(map.x(at)), 0, crisp(map.x(at)), height);
  };
  for (const mark of view.marks) upright(mark.at, 'warn', 1.5);
  if (edge === 'live') upright(now, 'accent', 1.5);
  if (view.cursor !== null) upright(view.cursor, 'ink', 1.25);
}

/** The part that the timeline shows stands out; the rest is veiled. */
function paintWindow({ ctx, palette, scale, width, height }: Brush, map: TimeScale): void {
  const { from, to } = windowOn(map, scale);
  ctx.globalAlpha = 0.62;
  ctx.fillStyle = palette.color('sunken');
  ctx.fillRect(0, 0, from, height);
  ctx.fillRect(to, 0, width - to, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = ctx.fillStyle = palette.color('accent');
  ctx.lineWidth = 1.25;
  roundedBar(ctx, from + 0.5, 1, to - from - 1, height - 2, 4);
  ctx.stroke();
  for (const x of [from, to - HANDLE]) {
    roundedBar(ctx, x, height / 2 - 6, HANDLE, 12, 1.5);
    ctx.fill();
  }
}

/** Where the part that the timeline shows stands on the map; never too narrow to be taken hold of. */
export function windowOn(map: TimeScale, shown: TimeScale): { readonly from: number; readonly to: number } {
  const least = 2 * HANDLE + 4;
  const from = Math.max(1, Math.min(map.width - least - 1, map.x(shown.from)));
  return { from, to: Math.max(from + least, Math.min(map.width - 1, map.x(shown.to))) };
}
