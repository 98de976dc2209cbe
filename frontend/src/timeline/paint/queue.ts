import type { Change, Series } from '../../model/series.ts';
import { earlier, nanos, px } from '../../trace/units.ts';
import { lineWidth, text, type Brush } from './brush.ts';

/** A level this wide has room for its figure. */
const LASTS = 24;
const A_PIXEL = px(1);

/** How many wait in a queue, as a stepped area with its greatest figure. */
export function paintQueue(brush: Brush, series: Series, state: 'ready' | 'queued', top: number, height: number): void {
  const { ctx, palette, scale, now } = brush;
  const plot = height - 3;
  const bottom = top + plot;
  const most = Math.max(1, series.maxUntil(now));
  const y = (count: number) => bottom - (count / most) * (plot - 3);
  const path = brush.path();
  const began = scale.x(nanos(0));
  path.moveTo(began, bottom);
  const levels = steps(brush, series);
  for (const step of levels) {
    path.lineTo(step.x, y(step.before));
    path.lineTo(step.x, y(step.high));
    if (step.after !== step.high) path.lineTo(step.x, y(step.after));
  }
  const last = series.valueAt(now);
  path.lineTo(scale.x(now), y(last));
  path.lineTo(scale.x(now), bottom);
  path.closePath();
  ctx.fillStyle = palette.color(`${state}-fill`);
  ctx.strokeStyle = palette.color(`${state}-line`);
  ctx.lineWidth = lineWidth(1.5, levels.length);
  ctx.lineJoin = 'round';
  ctx.fill(path);
  ctx.stroke(path);
  paintFigure(brush, levels, state, top + height / 2 + 0.5);
}

/** The figure of the level that lasts longest, where one lasts; else of the highest. */
function paintFigure(brush: Brush, levels: readonly Step[], state: 'ready' | 'queued', middle: number): void {
  const { ctx, palette, scale, now, width } = brush;
  const lengths = levels.map((level, index) => (level.after === 0 ? 0 : Math.min(levels[index + 1]?.x ?? scale.x(now), width) - Math.max(0, level.x)));
  const longest = lengths.indexOf(Math.max(0, ...lengths));
  const highest = levels.reduce<Step | undefined>((best, level) => (level.high > (best?.high ?? 0) ? level : best), undefined);
  const lasting = (lengths[longest] ?? 0) > LASTS ? levels[longest] : undefined;
  const level = lasting ?? highest;
  if (level === undefined || level.x > width - 20) return;
  const isLast = brush.edge === 'settled' && scale.x(now) - level.x < LASTS;
  const figure = String(lasting === undefined ? level.high : level.after);
  text(ctx, figure, Math.max(0, level.x) + (isLast ? -7 : 8), middle, { font: palette.figures(11.5, 600), color: palette.color(`${state}-text`), align: isLast ? 'right' : 'left', halo: palette.color(`${state}-fill`) });
}

/** A change of the queue's length, at its place. */
type Step = Change & { readonly x: number };

/** The changes in view, those in one column of pixels taken together. */
function steps({ scale, now }: Brush, series: Series): readonly Step[] {
  return series.changes(scale.from, earlier(now, scale.to), scale.length(A_PIXEL)).map((change) => ({ ...change, x: scale.x(change.at) }));
}
