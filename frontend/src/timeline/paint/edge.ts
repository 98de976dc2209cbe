import { clock, duration } from '../../words/figures.ts';
import { nanos, type Nanos } from '../../trace/units.ts';
import type { Mark } from '../marks/marks.ts';
import type { TimeScale } from '../time-scale.ts';
import { crisp, disc, line, roundedBar, text, textWidth, type Brush } from './brush.ts';

const FLAG_HEIGHT = 20;
const FLAG_ROOM = 74;

/** The measured range, the live edge and the cursor, from one height to another. */
export function paintEdges(brush: Brush, top: number, bottom: number): void {
  const { ctx, palette, scale, now, view, edge, width } = brush;
  if (view.range !== null) paintRange(brush, top, bottom);
  for (const mark of view.marks) stroke(brush, crisp(scale.x(mark.at)), top, bottom, 'warn', 1.25);
  const x = crisp(scale.x(now));
  if (edge === 'live' || edge === 'paused' || edge === 'replay') {
    ctx.globalAlpha = 0.55;
    ctx.fillStyle = palette.color('surface');
    ctx.fillRect(x, top, Math.max(0, width - x), bottom - top);
    ctx.globalAlpha = 1;
  }
  if (edge === 'live' || edge === 'paused') {
    stroke(brush, x, top, bottom, 'accent', 1.5);
  } else if (edge === 'lost') {
    ctx.setLineDash([4, 4]);
    stroke(brush, x, top, bottom, 'queued-line', 1.5);
    ctx.setLineDash([]);
  }
  if (view.cursor !== null) stroke(brush, crisp(scale.x(view.cursor)), top, bottom, 'ink', 1.25);
}

function stroke({ ctx, palette }: Brush, x: number, top: number, bottom: number, color: string, width: number): void {
  ctx.strokeStyle = palette.color(color);
  ctx.lineWidth = width;
  line(ctx, x, top, x, bottom);
}

function paintRange({ ctx, palette, scale, view }: Brush, top: number, bottom: number): void {
  const from = scale.x(view.range!.from);
  const to = scale.x(view.range!.to);
  ctx.fillStyle = ctx.strokeStyle = palette.color('accent');
  ctx.globalAlpha = 0.09;
  ctx.fillRect(from, top, to - from, bottom - top);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1.25;
  line(ctx, crisp(from), top, crisp(from), bottom);
  line(ctx, crisp(to), top, crisp(to), bottom);
}

interface Flag { readonly at: Nanos; readonly label: string; readonly fill: string; readonly ink: string; readonly breathes?: boolean; readonly staysInSight?: boolean }

/** The moments that have a flag on the ruler. */
function flags({ now, view, edge, words, scale }: Brush): readonly Flag[] {
  const list: Flag[] = [];
  if (view.range !== null) {
    const { from, to } = view.range;
    list.push({ at: nanos((from + to) / 2), label: duration(nanos(to - from)), fill: 'accent', ink: 'accent-ink' });
  }
  if (edge === 'lost') list.push({ at: now, label: `${clock(now)}\u00a0s`, fill: 'queued-fill', ink: 'queued-text' });
  if (edge === 'settled' && !isMarked(now, view.marks, scale)) list.push({ at: now, label: words.say('endsAt', { time: `${clock(now)}\u00a0s` }), fill: 'ink', ink: 'surface' });
  if (edge === 'paused') list.push({ at: now, label: `${clock(now)}\u00a0s`, fill: 'accent', ink: 'accent-ink' });
  if (edge === 'live') {
    const label = view.cursor === null ? `${words.say('live')} ${clock(now, 2)}\u00a0s` : words.say('live');
    list.push({ at: now, label, fill: 'accent', ink: 'accent-ink', breathes: true, staysInSight: true });
  }
  if (view.cursor !== null) list.push({ at: view.cursor, label: cursorLabel(view.cursor, view.marks), fill: 'ink', ink: 'surface' });
  return list;
}

/** A mark's own flag stands where another one would. */
const isMarked = (moment: Nanos, marks: readonly Mark[], scale: TimeScale): boolean => marks.some(({ at }) => Math.abs(scale.x(at) - scale.x(moment)) < FLAG_ROOM);

function cursorLabel(cursor: Nanos, marks: readonly Mark[]): string {
  const mark = marks.find(({ at }) => at === cursor);
  const time = `${clock(cursor)}\u00a0s`;
  return mark === undefined ? time : `${mark.name}  ${time}`;
}

/** Where the ruler's own figures would stand under a flag. */
export function flaggedPlaces(brush: Brush): readonly number[] {
  return flags(brush).map((flag) => placeOf(flag, brush));
}

/** A live edge that went out of sight on the right is still told of. */
function placeOf({ at, staysInSight }: Flag, { scale, width }: Brush): number {
  const place = scale.x(at);
  return staysInSight === true ? Math.min(place, width) : place;
}

export function paintFlags(brush: Brush, rulerHeight: number, breath: number): void {
  const { ctx, palette, width } = brush;
  const font = palette.figures(12, 500);
  let end = width;
  for (const flag of flags(brush)) {
    const place = placeOf(flag, brush);
    if (place < -60 || place > width + 60) continue;
    const height = Math.round(FLAG_HEIGHT * palette.textScale);
    const flagWidth = textWidth(ctx, font, flag.label) + (flag.breathes ? 28 : 16);
    const x = Math.max(2, Math.min(end - flagWidth - 2, place - flagWidth / 2));
    if (flag.staysInSight === true) end = x;
    const y = rulerHeight - height - 3;
    roundedBar(ctx, x, y, flagWidth, height, height / 2);
    ctx.strokeStyle = palette.color('surface');
    ctx.lineWidth = 3;
    ctx.stroke();
    ctx.fillStyle = palette.color(flag.fill);
    ctx.fill();
    if (flag.breathes) {
      ctx.globalAlpha = breath;
      ctx.fillStyle = palette.color(flag.ink);
      disc(ctx, x + 12, y + height / 2, 3.4);
      ctx.fill();
      ctx.globalAlpha = 1;
    }
    text(ctx, flag.label, x + flagWidth - 8, y + height / 2, { font, color: palette.color(flag.ink), align: 'right' });
  }
}
