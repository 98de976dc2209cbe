import type { Gather } from '../../model/futures.ts';
import type { WorkLane } from '../../model/lanes.ts';
import type { RunModel } from '../../model/run-model.ts';
import { earlier, px, type ThingId } from '../../trace/units.ts';
import type { LaneRow, Rows } from '../rows.ts';
import { arrowHead, disc, line, textWidth, type Brush } from './brush.ts';
import { RESULT_INDENT, resultText } from './results.ts';
import type { Room } from './room.ts';

/** How far left of its first moment a lane's bead hangs. */
export const BEAD_OFFSET = 9;
const BUS_OFFSET = 9;
/** Lines of one maker that are nearer than this are one. */
const SAME_LINE = 0.5;
/** Where there are more, lines to rows out of sight are left out: they would be a curtain before those in sight. */
const MOST_LINES = 200;

const isWork = (row: LaneRow | undefined): row is WorkRow => row !== undefined && row.lane.kind !== 'thread';

/** What a task makes hangs on a line that comes down from it. */
export function paintFanOut({ ctx, palette, scale, now, model }: Brush, rows: Rows, top: number, bottom: number): void {
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = palette.color('ink-3');
  ctx.beginPath();
  let [drawnX, drawnFor] = [Number.NaN, Number.NaN];
  const kin = kinOf(rows, model);
  for (const { row: { lane, middle }, maker } of kin.length > MOST_LINES ? inSight(kin, ({ row }) => row.middle, top, bottom) : kin) {
    if (lane.created > now || Math.max(maker, middle) < top || Math.min(maker, middle) > bottom) continue;
    if (lane.kind === 'callback' && (middle < top || middle > bottom)) continue;
    const x = scale.x(lane.created) - BEAD_OFFSET;
    if (Math.abs(x - drawnX) < SAME_LINE && maker === drawnFor) continue;
    [drawnX, drawnFor] = [x, maker];
    ctx.moveTo(x, maker);
    ctx.lineTo(x, middle);
  }
  ctx.stroke();
}

/** Those between two heights of things that stand the lowest first. */
function inSight<T>(things: readonly T[], middle: (thing: T) => number, top: number, bottom: number): readonly T[] {
  const placesBelow = (height: number) => {
    let [low, high] = [0, things.length];
    while (low < high) {
      const half = (low + high) >>> 1;
      if (middle(things[half]!) > height) low = half + 1;
      else high = half;
    }
    return low;
  };
  return things.slice(placesBelow(bottom), placesBelow(top));
}

type WorkRow = LaneRow & { readonly lane: WorkLane };
interface Kin { readonly row: WorkRow; readonly maker: number }
const kinOfRows = new WeakMap<Rows, readonly Kin[]>();

/** The rows that have a maker among the rows, the lowest ones first, with its height. */
function kinOf(rows: Rows, model: RunModel): readonly Kin[] {
  let known = kinOfRows.get(rows);
  if (known === undefined) {
    known = [...rows.byLane.values()].filter(isWork).flatMap((row) => {
      const maker = rows.byLane.get(makerOf(row.lane, model)?.key ?? '');
      return maker === undefined ? [] : [{ row, maker: maker.middle }];
    }).reverse();
    kinOfRows.set(rows, known);
  }
  return known;
}

/** A done callback comes from what is done, everything else from the task that made it. */
const makerOf = ({ kind, wokenBy, origin }: WorkLane, { work }: RunModel): WorkLane | undefined =>
  (kind === 'callback' ? work.lane(wokenBy) : undefined) ?? work.task(origin.task);

/** Results wait on a dotted line, then meet on the bus of the gather that takes them. The bus takes room of its lanes. */
export function paintFanIn(brush: Brush, rows: Rows, visible: readonly LaneRow[], room: Room): void {
  for (const gather of brush.model.futures.gathers) {
    if (gather.finished >= brush.scale.moment(px(-BUS_OFFSET)) && gather.since <= brush.scale.to) paintGather(brush, rows, visible, gather, room);
  }
}

interface Family { readonly rows: Rows; readonly count: number; readonly children: readonly WorkRow[]; readonly furthest: number }
const families = new WeakMap<Gather, Family>();

/** The rows of what is gathered, and the height of the one that is furthest from where it goes. */
function familyOf(gather: Gather, into: LaneRow, rows: Rows, model: RunModel): Family {
  const known = families.get(gather);
  if (known?.rows === rows && known.count === gather.children.length) return known;
  const children = gather.children.map((id: ThingId) => rows.byLane.get(model.work.lane(id)?.key ?? '')).filter(isWork).sort((one, other) => other.middle - one.middle);
  const furthest = children.reduce((best, row) => (Math.abs(row.middle - into.middle) > Math.abs(best - into.middle) ? row.middle : best), into.middle);
  const family = { rows, count: gather.children.length, children, furthest };
  families.set(gather, family);
  return family;
}

function paintGather(brush: Brush, rows: Rows, visible: readonly LaneRow[], gather: Gather, room: Room): void {
  const { ctx, palette, scale, now, model } = brush;
  const into = gather.into === null ? undefined : rows.byLane.get(model.work.task(gather.into)?.key ?? '');
  if (into === undefined) return;
  const { children, furthest } = familyOf(gather, into, rows, model);
  const [top, bottom] = [visible[0]?.y ?? 0, visible[visible.length - 1]?.middle ?? 0];
  const met = gather.finished <= now;
  const bus = scale.x(earlier(gather.finished, now)) + (met ? BUS_OFFSET : 0);
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = ctx.fillStyle = palette.color('ink-3');
  for (const { lane, middle } of inSight(children, (row) => row.middle, top, bottom)) {
    if (lane.end === null || lane.end.at > now) continue;
    const end = scale.x(lane.end.at);
    const from = end + RESULT_INDENT + textWidth(ctx, palette.figures(12), resultText(lane, brush)) + 10;
    if (from < bus - 8) dotted(ctx, from, bus, middle);
    if (met && end + 20 < bus) {
      disc(ctx, bus, middle, 2.6);
      ctx.fill();
    }
  }
  if (!met || children.length === 0) return;
  const side = Math.sign(furthest - into.middle);
  for (const { lane, middle } of visible) {
    if (middle >= Math.min(furthest, into.middle) && middle <= Math.max(furthest, into.middle)) room.take(lane.key, bus, bus);
  }
  line(ctx, bus, furthest, bus, into.middle + side * 12);
  ctx.fillStyle = palette.color('ink-2');
  arrowHead(ctx, bus, into.middle + side * 9, -90 * side);
}

function dotted(ctx: CanvasRenderingContext2D, from: number, to: number, y: number): void {
  ctx.setLineDash([0.1, 4.5]);
  ctx.lineCap = 'round';
  ctx.lineWidth = 1.6;
  line(ctx, from, y, to, y);
  ctx.setLineDash([]);
  ctx.lineCap = 'butt';
  ctx.lineWidth = 1.25;
}
