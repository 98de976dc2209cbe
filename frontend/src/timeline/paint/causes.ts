import { wakeEnding } from '../../model/endings.ts';
import type { WorkLane } from '../../model/lanes.ts';
import type { Wake } from '../../model/wakes.ts';
import { earlier, type Nanos } from '../../trace/units.ts';
import type { LaneRow, Rows } from '../rows.ts';
import { arrowHead, type Brush } from './brush.ts';
import type { Room } from './room.ts';

const BOW = 10;
const HEAD = 6;
/** More arrows than this are a thicket: then only those of the chosen lane are drawn. */
const MOST_ARROWS = 60;
const MOST_LOOKED_AT = 400;

/** From the lane that woke a task to the task: at one moment, so the arrow goes straight up or down. */
interface WakeArrow { readonly x: number; readonly from: LaneRow; readonly to: LaneRow }

/** Who woke whom, where that was another task or callback. What a worker or a gather wakes is told by hops and buses. */
export function paintCauses(brush: Brush, rows: Rows, visible: readonly LaneRow[], room: Room): void {
  const { ctx, palette } = brush;
  const arrows = wakeArrows(brush, rows);
  const paths = brush.path();
  for (const { x, from, to } of arrows) {
    const down = Math.sign(to.middle - from.middle);
    const tip = tipOf(to, down, rows);
    paths.moveTo(x, from.middle);
    paths.quadraticCurveTo(x + BOW, (from.middle + tip) / 2, x, tip - down * HEAD);
    for (const { lane, middle } of visible) if (isBetween(middle, from.middle, to.middle)) room.take(lane.key, x - 1, x + BOW);
  }
  for (const [color, width] of [['surface', 4], ['ink-2', 1.35]] as const) {
    ctx.strokeStyle = palette.color(color);
    ctx.lineWidth = width;
    ctx.stroke(paths);
  }
  ctx.fillStyle = palette.color('ink-2');
  for (const { x, from, to } of arrows) {
    const down = Math.sign(to.middle - from.middle);
    arrowHead(ctx, x, tipOf(to, down, rows), down > 0 ? 90 : -90);
  }
}

const tipOf = ({ middle }: LaneRow, down: number, { barHeight }: Rows): number => middle - down * (barHeight / 2 + 1);
const isBetween = (middle: number, one: number, other: number): boolean => middle > Math.min(one, other) && middle < Math.max(one, other);

function wakeArrows({ model, scale, now, view }: Brush, rows: Rows): readonly WakeArrow[] {
  const [from, to] = [scale.from, earlier(scale.to, now)];
  const arrows = (wakes: readonly Wake[]) => wakes.flatMap((wake) => arrowOf(wake, model, scale, rows) ?? []);
  if (model.wakeUps.countBetween(from, to) <= MOST_ARROWS) return arrows(model.wakeUps.between(from, to));
  const chosen = view.selected === null ? undefined : model.lane(view.selected);
  if (chosen === undefined || chosen.kind === 'thread') return [];
  return arrows(model.wakeUps.involving(chosen.id, from, to)).slice(0, MOST_ARROWS);
}

function arrowOf(wake: Wake, model: Brush['model'], scale: Brush['scale'], rows: Rows): WakeArrow | null {
  const from = rows.byLane.get(wakerOf(wake, model)?.key ?? '');
  const to = rows.byLane.get(model.work.task(wake.task)?.key ?? '');
  return from === undefined || to === undefined ? null : { x: scale.x(wake.at), from, to };
}

/** The other task or callback whose doing it was, if it was one's. */
function wakerOf(wake: Wake, model: Brush['model']): WorkLane | null {
  const ending = wakeEnding(wake, model);
  if (ending === null || !(ending.kind === 'task' || ending.kind === 'step' || ending.kind === 'cancel')) return null;
  return ending.lane === model.work.task(wake.task) ? null : ending.lane;
}

/** Whether the picture of a run has such arrows. Of very many wakes the first ones tell. */
export function hasCauses(model: Brush['model'], now: Nanos): boolean {
  let looked = 0;
  for (const wake of model.wakeUps.all()) {
    if (++looked > MOST_LOOKED_AT) return false;
    if (wake.at <= now && wakerOf(wake, model) !== null) return true;
  }
  return false;
}
