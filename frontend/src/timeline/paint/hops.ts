import type { Hop } from '../../model/hops.ts';
import type { SegmentState } from '../../model/segments.ts';
import { nanos, type Nanos } from '../../trace/units.ts';
import type { LaneRow, Rows } from '../rows.ts';
import { arrowHead, type Brush } from './brush.ts';
import type { Room } from './room.ts';

/** Nearer than this, both ends stand in one column and the arrow bows out beside it. */
const SAME_COLUMN = 7;
const BUSY: ReadonlySet<SegmentState> = new Set(['onloop', 'inthread', 'inprocess']);
/** Points of a curve looked at to know which lanes it crosses. */
const LOOKED_AT = 24;

type Point = readonly [x: number, y: number];
/** A curve with a head at its end; `bends` are its start, two handles and its end. */
interface Arrow { readonly bends: readonly [Point, Point, Point, Point]; readonly x: number; readonly y: number; readonly degrees: number }

/**
 * Arrows where something went from one thread to another that was free for it: what a busy thread takes up later is told by
 * the wait in its lane. They take the room that they cross.
 */
export function paintHops(brush: Brush, rows: Rows, visible: readonly LaneRow[], room: Room): void {
  const { ctx, palette } = brush;
  const arrows = visibleHops(brush).map((hop) => arrowOf(hop, brush, rows)).filter((arrow) => arrow !== null);
  for (const arrow of arrows) takeRoom(arrow, visible, room);
  const curves = brush.path();
  for (const { bends: [start, one, two, end] } of arrows) {
    curves.moveTo(...start);
    curves.bezierCurveTo(...one, ...two, ...end);
  }
  ctx.lineWidth = 4;
  ctx.globalAlpha = 0.75;
  ctx.strokeStyle = palette.color('surface');
  ctx.stroke(curves);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1.35;
  ctx.strokeStyle = ctx.fillStyle = palette.color('ink-2');
  ctx.stroke(curves);
  for (const { x, y, degrees } of arrows) arrowHead(ctx, x, y, degrees);
}

/** Every lane that the curve comes through loses the stretch that the curve covers there. */
function takeRoom({ bends, x, y }: Arrow, visible: readonly LaneRow[], room: Room): void {
  const points: Point[] = [];
  for (let step = 0; step <= LOOKED_AT; step++) points.push(pointOn(bends, step / LOOKED_AT));
  points.push([x, y]);
  const crossing = pieces(points).map(([one, other]): Piece => ({
    top: Math.min(one[1], other[1]), bottom: Math.max(one[1], other[1]), left: Math.min(one[0], other[0]), right: Math.max(one[0], other[0]),
  }));
  const [top, bottom] = [Math.min(...crossing.map((piece) => piece.top)), Math.max(...crossing.map((piece) => piece.bottom))];
  for (const { lane, y: above, height } of visible) {
    if (above > bottom || above + height < top) continue;
    let [left, right] = [Infinity, -Infinity];
    for (const piece of crossing) {
      if (piece.top > above + height || piece.bottom < above) continue;
      left = Math.min(left, piece.left);
      right = Math.max(right, piece.right);
    }
    if (left <= right) room.take(lane.key, left, right);
  }
}

/** A piece of a curve, and how far it reaches. */
interface Piece { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

const pieces = (points: readonly Point[]): readonly (readonly [Point, Point])[] => points.slice(1).map((point, index) => [points[index]!, point]);

function pointOn(bends: Arrow['bends'], share: number): Point {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  const along = (axis: 0 | 1) => bends.reduce((sum, point, index) => sum + point[axis] * weights[index]!, 0);
  return [along(0), along(1)];
}

/** More arrows than there are columns for are a thicket, not a picture. */
function visibleHops({ model, scale, now, width }: Brush): readonly Hop[] {
  const visible = model.hops.between(scale.from, scale.to).filter((hop) => hop.arrives <= now);
  return visible.length > width / SAME_COLUMN ? [] : visible;
}

/** Whether the thread that it went to can be seen at other work before it came. */
function wasBusy(to: LaneRow, { leaves, arrives }: Hop, scale: Brush['scale']): boolean {
  const between = (at: Nanos) => scale.x(nanos(Math.max(leaves, Math.min(at, arrives))));
  const { track } = to.lane;
  for (let index = track.firstAfter(leaves); index < track.segments.length; index++) {
    const { state, from, to: until } = track.segments[index]!;
    if (from >= arrives) break;
    if (BUSY.has(state) && between(until) - between(from) >= SAME_COLUMN) return true;
  }
  return false;
}

function arrowOf(hop: Hop, { scale }: Brush, rows: Rows): Arrow | null {
  const from = rows.byLane.get(hop.from);
  const to = rows.byLane.get(hop.to);
  if (from === undefined || to === undefined || wasBusy(to, hop, scale)) return null;
  const x1 = scale.x(hop.leaves);
  const x2 = scale.x(hop.arrives);
  if (Math.abs(x2 - x1) < SAME_COLUMN) {
    const side = hop.isReturn ? 1 : -1;
    const bow = side * (12 + Math.abs(to.middle - from.middle) * 0.09);
    const leaves = x1 + side * 2;
    const arrives = x2 + side * 4.5;
    return { bends: [[leaves, from.middle], [leaves + bow, from.middle], [arrives + bow, to.middle], [arrives, to.middle]], x: arrives - side * 1.5, y: to.middle, degrees: side < 0 ? 0 : 180 };
  }
  const start = from.middle + Math.sign(to.middle - from.middle) * (rows.barHeight / 2 + 1);
  return { bends: [[x1, start], [x1, start + (to.middle - start) * 0.8], [x1 + (x2 - x1) * 0.3, to.middle], [x2 - 6, to.middle]], x: x2 - 2, y: to.middle, degrees: 0 };
}
