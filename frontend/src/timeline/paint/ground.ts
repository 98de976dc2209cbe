import { earlier, type Nanos } from '../../trace/units.ts';
import type { Row, Rows } from '../rows.ts';
import { crisp, disc, line, uprights, type Brush } from './brush.ts';

/** What lies under the lanes: bands of the groups, the chosen lane, the grid, and where the loop is blocked or blind. */
export function paintGround(brush: Brush, rows: Rows, visible: readonly Row[]): void {
  const { ctx, palette, width, view } = brush;
  for (const row of visible) {
    const fill = row.kind !== 'lane' ? 'sunken' : row.lane.key === view.selected ? 'accent-wash' : null;
    if (fill === null) continue;
    ctx.fillStyle = palette.color(fill);
    ctx.fillRect(0, row.y, width, row.height);
  }
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.color('grid');
  const bottom = visible[visible.length - 1];
  uprights(ctx, brush.ticks.at.map((moment) => crisp(brush.scale.x(moment))), visible[0]?.y ?? 0, bottom === undefined ? rows.height : bottom.y + bottom.height);
  visible.forEach((row, index) => {
    if (row.kind === 'lane' && visible[index + 1]?.kind === 'lane') line(ctx, 0, row.y + row.height - 0.5, width, row.y + row.height - 0.5);
  });
  paintBlocks(brush, rows);
  for (const row of visible) paintLife(brush, row);
}

/** While the loop is blocked, everything below it waits. */
function paintBlocks({ ctx, palette, scale, now, model }: Brush, rows: Rows): void {
  const loopRow = rows.all.find((row) => row.kind === 'lane' && row.lane.kind === 'thread' && row.lane.hasLoop);
  const top = loopRow?.y ?? 0;
  ctx.lineWidth = 1;
  for (const block of model.health.blocksUntil(now)) {
    const from = scale.x(block.from);
    const to = scale.x(earlier(block.to, now));
    ctx.fillStyle = ctx.strokeStyle = palette.color('bad');
    ctx.globalAlpha = 0.055;
    ctx.fillRect(from, top, to - from, rows.height - top);
    ctx.globalAlpha = 0.5;
    line(ctx, crisp(from), top, crisp(from), rows.height);
    if (block.to <= now) line(ctx, crisp(to), top, crisp(to), rows.height);
    ctx.globalAlpha = 1;
  }
}

/** A line for as long as a process or thread lives, whatever it does. */
function paintLife({ ctx, palette, scale, now }: Brush, row: Row): void {
  const life = lifeOf(row);
  if (life === null || life.from > now) return;
  const from = scale.x(life.from);
  const to = scale.x(earlier(life.to, now));
  ctx.strokeStyle = ctx.fillStyle = palette.color(life.color);
  ctx.globalAlpha = life.isProcess ? 0.55 : 1;
  ctx.lineWidth = life.isProcess ? 2 : 1.5;
  line(ctx, Math.max(from, -5), row.middle, to, row.middle);
  ctx.globalAlpha = 1;
  if (!life.isProcess) return;
  disc(ctx, from, row.middle, 3.2);
  ctx.fill();
}

interface Life { readonly from: Nanos; readonly to: Nanos; readonly color: string; readonly isProcess: boolean }

function lifeOf(row: Row): Life | null {
  if (row.kind === 'process') {
    const { started, ended, isChild } = row.life;
    return { from: started, to: ended, color: isChild ? 'inprocess-line' : 'ink-3', isProcess: true };
  }
  if (row.kind !== 'lane' || row.lane.kind !== 'thread' || row.lane.thread === null) return null;
  return { from: row.lane.started, to: row.lane.ended, color: 'line-2', isProcess: false };
}
