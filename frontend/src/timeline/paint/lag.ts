import { earlier, millis, nanos, px, type Nanos } from '../../trace/units.ts';
import { crisp, line, lineWidth, text, type Brush } from './brush.ts';

const THRESHOLD = millis(100);
const LEAST_SCALE = millis(200);
const A_PIXEL = px(1);

/** How late timers run, over the limit that a viewer would notice. */
export function paintLag(brush: Brush, top: number, height: number): void {
  const { ctx, palette, scale, now, model, width } = brush;
  const plot = height - 3;
  const worst = model.health.worstLag(now) ?? 0;
  const most = Math.max(LEAST_SCALE, worst);
  const y = (lag: number) => top + plot - (lag / most) * (plot - 2);
  const isLate = worst > THRESHOLD;
  if (!isLate) {
    const limit = crisp(y(THRESHOLD));
    ctx.setLineDash([2, 4]);
    ctx.globalAlpha = 0.45;
    ctx.strokeStyle = palette.color('bad');
    ctx.lineWidth = 1;
    line(ctx, 0, limit, width, limit);
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
    text(ctx, `100\u00a0ms`, width - 8, limit, { font: palette.figures(11.5), color: palette.color('ink-3'), align: 'right', halo: palette.color('surface') });
  }
  ctx.strokeStyle = palette.color(isLate ? 'bad' : 'ink-3');
  const late = ramps(brush);
  ctx.lineWidth = lineWidth(isLate ? 1.5 : 1.25, late.length);
  ctx.beginPath();
  ctx.moveTo(scale.x(nanos(0)), top + plot - 0.5);
  for (const { from, to, lag } of late) {
    ctx.lineTo(scale.x(from), top + plot - 0.5);
    ctx.lineTo(scale.x(to), y(lag));
    ctx.lineTo(scale.x(to), top + plot - 0.5);
  }
  ctx.lineTo(scale.x(now), top + plot - 0.5);
  ctx.stroke();
}

interface Ramp { readonly from: Nanos; readonly to: Nanos; readonly lag: number }

/** Lag grows from when a timer is due until it runs, and is gone then. One that runs after what is in view can begin in it. */
function ramps({ model, now, scale }: Brush): readonly Ramp[] {
  const { late } = model.health;
  const end = earlier(now, late.changeAfter(scale.to));
  return late.changes(scale.from, end, scale.length(A_PIXEL))
    .flatMap(({ at, high }) => (high > 0 ? [{ from: nanos(at - Math.min(high, at)), to: at, lag: high }] : []));
}
