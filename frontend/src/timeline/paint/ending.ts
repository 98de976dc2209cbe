import { examined } from '../ending/examined.ts';
import type { Rows } from '../rows.ts';
import { arrowHead, roundedBar, type Brush } from './brush.ts';

const NEAR = 14;

/** The wait that was clicked stands out, and an arrow comes to its end from what ended it. */
export function paintEnding(brush: Brush, rows: Rows): void {
  const { ctx, palette, scale, model, view, now } = brush;
  const found = examined(view.examined, model, now);
  const to = found === null ? undefined : rows.byLane.get(found.lane.key);
  if (found === null || to === undefined) return;
  const { segment, ending } = found;
  const [left, right] = [scale.x(segment.from), scale.x(segment.to)];
  ctx.strokeStyle = ctx.fillStyle = palette.color('accent');
  ctx.lineWidth = 2;
  roundedBar(ctx, left - 1, to.middle - rows.barHeight / 2 - 1.5, Math.max(4, right - left + 2), rows.barHeight + 3, 4.5);
  ctx.stroke();
  const from = ending.lane === null ? undefined : rows.byLane.get(ending.lane.key);
  if (from === undefined || from === to) return;
  const start = scale.x(ending.leaves);
  const side = Math.sign(to.middle - from.middle);
  const tip = to.middle - side * (rows.barHeight / 2 + 1);
  const bow = Math.abs(start - right) < NEAR ? NEAR : 0;
  const path = brush.path();
  path.moveTo(start, from.middle);
  path.bezierCurveTo(start + bow, from.middle + (tip - from.middle) * 0.5, right + bow, from.middle + (tip - from.middle) * 0.4, right, tip - side * 6);
  for (const [color, width] of [['surface', 5], ['accent', 2]] as const) {
    ctx.strokeStyle = palette.color(color);
    ctx.lineWidth = width;
    ctx.stroke(path);
  }
  arrowHead(ctx, right, tip, side > 0 ? 90 : -90);
}
