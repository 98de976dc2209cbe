import type { Gather } from '../../model/futures.ts';
import type { WorkLane } from '../../model/lanes.ts';
import { earlier, type ThingId } from '../../trace/units.ts';
import type { LaneRow, Rows } from '../rows.ts';
import { arrowHead, disc, line, textWidth, type Brush } from './brush.ts';
import { RESULT_INDENT, resultText } from './results.ts';
import type { Room } from './room.ts';

/** How far left of its first moment a lane's bead hangs. */
export const BEAD_OFFSET = 9;
const BUS_OFFSET = 9;

const isWork = (row: LaneRow | undefined): row is LaneRow & { readonly lane: WorkLane } => row !== undefined && row.lane.kind !== 'thread';

/** What a task makes hangs on a line that comes down from it. */
export function paintFanOut({ ctx, palette, scale, now, model }: Brush, rows: Rows): void {
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = palette.color('ink-3');
  ctx.beginPath();
  for (const row of rows.byLane.values()) {
    if (!isWork(row) || row.lane.created > now || row.lane.kind === 'callback') continue;
    const maker = rows.byLane.get(model.work.task(row.lane.origin.task)?.key ?? '');
    if (maker === undefined) continue;
    const x = scale.x(row.lane.created) - BEAD_OFFSET;
    ctx.moveTo(x, maker.middle);
    ctx.lineTo(x, row.middle);
  }
  ctx.stroke();
}

/** Results wait on a dotted line, then meet on the bus of the gather that takes them. The bus takes room of its lanes. */
export function paintFanIn(brush: Brush, rows: Rows, visible: readonly LaneRow[], room: Room): void {
  for (const gather of brush.model.futures.gathers) paintGather(brush, rows, visible, gather, room);
}

function paintGather(brush: Brush, rows: Rows, visible: readonly LaneRow[], gather: Gather, room: Room): void {
  const { ctx, palette, scale, now, model } = brush;
  const into = gather.into === null ? undefined : rows.byLane.get(model.work.task(gather.into)?.key ?? '');
  if (into === undefined) return;
  const children = gather.children.map((id: ThingId) => rows.byLane.get(model.work.lane(id)?.key ?? '')).filter(isWork);
  const met = gather.finished <= now;
  const bus = scale.x(earlier(gather.finished, now)) + (met ? BUS_OFFSET : 0);
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = ctx.fillStyle = palette.color('ink-3');
  for (const { lane, middle } of children) {
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
  const furthest = children.reduce((best, row) => (Math.abs(row.middle - into.middle) > Math.abs(best - into.middle) ? row.middle : best), into.middle);
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
