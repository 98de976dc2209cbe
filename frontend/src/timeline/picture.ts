import type { WorkLane } from '../model/lanes.ts';
import { paintBusy } from './paint/busy.ts';
import type { Brush } from './paint/brush.ts';
import { paintCauses } from './paint/causes.ts';
import { paintEnding } from './paint/ending.ts';
import { paintEdges, paintFlags } from './paint/edge.ts';
import { paintFanIn, paintFanOut } from './paint/fan.ts';
import { paintGapLabels, paintGaps } from './paint/gaps.ts';
import { paintGround } from './paint/ground.ts';
import { paintHops } from './paint/hops.ts';
import { paintLag } from './paint/lag.ts';
import { paintLit } from './paint/lit.ts';
import { paintOutput } from './paint/output.ts';
import { paintPath } from './paint/path.ts';
import { paintQueue } from './paint/queue.ts';
import { paintEnds } from './paint/results.ts';
import { paintRuler } from './paint/ruler.ts';
import { Room } from './paint/room.ts';
import { Bars } from './paint/segments.ts';
import { paintStepCounts, type StepCount } from './paint/steps.ts';
import { rowsWithin, type LaneRow, type Rows } from './rows.ts';
import type { HealthRow } from './sizes.ts';

/** Draws ruler and health. `breath` is how far the live dot is lit. */
export function paintHead(brush: Brush, ruler: number, health: readonly HealthRow[], breath: number): void {
  const hasRun = brush.edge !== 'none';
  paintRuler(brush, ruler, brush.height, hasRun);
  if (!hasRun) return;
  for (const { of, top, height } of health) {
    switch (of) {
      case 'busy': paintBusy(brush, top, height); break;
      case 'lag': paintLag(brush, top, height); break;
      case 'ready': paintQueue(brush, brush.model.health.ready, 'ready', top, height); break;
      case 'pool': paintQueue(brush, brush.model.health.pool, 'queued', top, height); break;
      case 'output': paintOutput(brush, top, height); break;
    }
  }
  paintGaps(brush, ruler - 6, brush.height);
  paintEdges(brush, ruler, brush.height);
  paintFlags(brush, ruler, breath);
}

/** Draws the lanes between two heights of the whole picture. Returns the step counts, which can be clicked. */
export function paintLanes(brush: Brush, rows: Rows, top: number, bottom: number): readonly StepCount[] {
  const visible = rowsWithin(rows, top, bottom);
  const lanes = visible.filter((row): row is LaneRow => row.kind === 'lane');
  paintGround(brush, rows, visible);
  const room = new Room();
  const bars = new Bars(brush, rows.barHeight);
  paintFanOut(brush, rows, top, bottom);
  paintFanIn(brush, rows, lanes, room);
  for (const row of lanes) bars.paint(row.lane, row.middle);
  paintPath(brush, rows, top, bottom);
  paintHops(brush, rows, lanes, room);
  paintCauses(brush, rows, lanes, room);
  bars.paintLabels(room);
  const counts = lanes.filter((row) => row.lane.kind === 'thread' && row.lane.hasLoop).flatMap((row) => {
    bars.takeRoom(room, row.lane.key);
    return paintStepCounts(brush, row, room);
  });
  for (const row of lanes) if (row.lane.kind !== 'thread') paintEnds(brush, row as LaneRow & { lane: WorkLane }, room);
  paintGaps(brush, top, bottom);
  if (visible[0] !== undefined) paintGapLabels(brush, visible[0].middle);
  paintLit(brush, lanes, rows.barHeight);
  paintEnding(brush, rows);
  paintEdges(brush, top, bottom);
  return counts;
}
