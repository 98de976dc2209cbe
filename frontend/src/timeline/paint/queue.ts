import type { Series } from '../../model/series.ts';
import { nanos } from '../../trace/units.ts';
import { text, type Brush } from './brush.ts';

/** How many wait in a queue, as a stepped area with its greatest figure. */
export function paintQueue(brush: Brush, series: Series, state: 'ready' | 'queued', top: number, height: number): void {
  const { ctx, palette, scale, now } = brush;
  const plot = height - 3;
  const bottom = top + plot;
  const most = Math.max(1, series.maxUntil(now));
  const y = (count: number) => bottom - (count / most) * (plot - 3);
  const path = new Path2D();
  const began = scale.x(nanos(0));
  path.moveTo(began, bottom);
  let peak: { x: number; count: number; until: number } | null = null;
  for (const step of steps(brush, series)) {
    path.lineTo(step.x, y(step.before));
    path.lineTo(step.x, y(step.high));
    if (step.count !== step.high) path.lineTo(step.x, y(step.count));
    if (peak !== null && peak.until === Number.POSITIVE_INFINITY && step.count < peak.count) peak.until = step.x;
    if (step.high > (peak?.count ?? 0)) peak = { x: step.x, count: step.high, until: step.count < step.high ? step.x : Number.POSITIVE_INFINITY };
  }
  const last = series.valueAt(now);
  path.lineTo(scale.x(now), y(last));
  path.lineTo(scale.x(now), bottom);
  path.closePath();
  ctx.fillStyle = palette.color(`${state}-fill`);
  ctx.strokeStyle = palette.color(`${state}-line`);
  ctx.lineWidth = 1.5;
  ctx.lineJoin = 'round';
  ctx.fill(path);
  ctx.stroke(path);
  if (peak === null || peak.x < -5 || peak.x > brush.width - 20) return;
  const isWide = Math.min(peak.until, scale.x(now)) - peak.x > 24;
  const isLast = brush.edge === 'settled' && scale.x(now) - peak.x < 12;
  text(ctx, String(peak.count), peak.x + (isLast ? -7 : 8), isWide ? top + height / 2 + 0.5 : y(peak.count) + 4, { font: palette.figures(11.5, 600), color: palette.color(`${state}-text`), align: isLast ? 'right' : 'left' });
}

interface Step { readonly x: number; readonly before: number; readonly high: number; readonly count: number }

/** The changes in view, those in one column of pixels taken together. */
function steps({ scale, now }: Brush, series: Series): readonly Step[] {
  const list: { x: number; before: number; high: number; count: number }[] = [];
  const first = Math.max(0, series.indexAt(scale.from));
  for (let index = first; index < series.length && series.timeAt(index) <= now && series.timeAt(index) <= scale.to; index++) {
    const { at, value } = series.at(index);
    const x = scale.x(at);
    const last = list[list.length - 1];
    if (last !== undefined && x - last.x < 1) {
      last.high = Math.max(last.high, value);
      last.count = value;
    } else {
      list.push({ x, before: last?.count ?? (index > 0 ? series.valueAtIndex(index - 1) : 0), high: value, count: value });
    }
  }
  return list;
}
