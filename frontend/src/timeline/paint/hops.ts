import type { Hop } from '../../model/hops.ts';
import type { Rows } from '../rows.ts';
import { arrowHead, type Brush } from './brush.ts';

/** Nearer than this, both ends stand in one column and the arrow bows out beside it. */
const SAME_COLUMN = 7;
/** More arrows than this are a thicket, not a picture. */
const MOST_ARROWS = 400;

interface Arrow { readonly path: Path2D; readonly x: number; readonly y: number; readonly degrees: number }

/** Arrows where something went from one thread to another. */
export function paintHops(brush: Brush, rows: Rows): void {
  const { ctx, palette } = brush;
  const arrows = visibleHops(brush).map((hop) => arrowOf(hop, brush, rows)).filter((arrow) => arrow !== null);
  ctx.lineWidth = 4;
  ctx.globalAlpha = 0.75;
  ctx.strokeStyle = palette.color('surface');
  for (const { path } of arrows) ctx.stroke(path);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1.35;
  ctx.strokeStyle = ctx.fillStyle = palette.color('ink-2');
  for (const { path, x, y, degrees } of arrows) {
    ctx.stroke(path);
    arrowHead(ctx, x, y, degrees);
  }
}

function visibleHops({ model, scale, now }: Brush): readonly Hop[] {
  const visible = model.hops.list.filter((hop) => hop.arrives <= now && hop.arrives >= scale.from && hop.leaves <= scale.to);
  return visible.length > MOST_ARROWS ? [] : visible;
}

function arrowOf(hop: Hop, { scale }: Brush, rows: Rows): Arrow | null {
  const from = rows.byLane.get(hop.from);
  const to = rows.byLane.get(hop.to);
  if (from === undefined || to === undefined) return null;
  const x1 = scale.x(hop.leaves);
  const x2 = scale.x(hop.arrives);
  const path = new Path2D();
  if (Math.abs(x2 - x1) < SAME_COLUMN) {
    const side = hop.isReturn ? 1 : -1;
    const bow = side * (12 + Math.abs(to.middle - from.middle) * 0.09);
    const leaves = x1 + side * 2;
    const arrives = x2 + side * 4.5;
    path.moveTo(leaves, from.middle);
    path.bezierCurveTo(leaves + bow, from.middle, arrives + bow, to.middle, arrives, to.middle);
    return { path, x: arrives - side * 1.5, y: to.middle, degrees: side < 0 ? 0 : 180 };
  }
  const start = from.middle + Math.sign(to.middle - from.middle) * (rows.barHeight / 2 + 1);
  path.moveTo(x1, start);
  path.bezierCurveTo(x1, start + (to.middle - start) * 0.8, x1 + (x2 - x1) * 0.3, to.middle, x2 - 6, to.middle);
  return { path, x: x2 - 2, y: to.middle, degrees: 0 };
}
