import type { LaneKey } from '../../model/lanes.ts';
import type { PathSegment } from '../../stream/api.ts';
import { earlier } from '../../trace/units.ts';
import type { Rows } from '../rows.ts';
import type { Brush } from './brush.ts';

const BELOW = 2.5;
const THICK = 2;
/** Pieces shorter than a pixel are not drawn, only what joins their neighbours. */
const LEAST = 1;

/** What the run's end depended on, between two heights: a line under the bars of each piece, joined where it goes over to another lane. */
export function paintPath(brush: Brush, rows: Rows, top: number, bottom: number): void {
  const { ctx, palette, scale, now, view, width } = brush;
  if (view.path.length === 0) return;
  const [lines, joints] = [brush.path(), brush.path()];
  let last: { readonly x: number; readonly y: number } | null = null;
  for (const piece of view.path) {
    if (piece.fromNanos >= now) break;
    const row = rows.byLane.get(laneOf(piece, brush));
    if (row === undefined) continue;
    const [from, to] = [scale.x(piece.fromNanos), scale.x(earlier(piece.toNanos, now))];
    if (to - from < LEAST && last !== null) continue;
    const y = Math.round(row.middle + rows.barHeight / 2 + BELOW);
    const [above, below] = [Math.max(top, Math.min(last?.y ?? y, y)), Math.min(bottom, Math.max(last?.y ?? y, y))];
    if (above < below && from >= 0 && from <= width) {
      joints.moveTo(from, above);
      joints.lineTo(from, below);
    }
    if (to > 0 && from < width && y > top && y < bottom + THICK) lines.rect(from, y - THICK / 2, Math.max(THICK, to - from), THICK);
    last = { x: to, y };
  }
  ctx.fillStyle = ctx.strokeStyle = palette.color('ink');
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 2]);
  ctx.stroke(joints);
  ctx.setLineDash([]);
  ctx.fill(lines);
}

/** A piece of work has a lane; what a thread does by itself is on the thread's. */
function laneOf({ id, thread }: PathSegment, { model }: Brush): LaneKey {
  return (model.work.lane(id) ?? model.threads.lane(thread))?.key ?? '';
}
