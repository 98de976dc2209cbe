import { describe, expect, it, vi } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import type { Brush } from '../src/timeline/paint/brush.ts';
import { paintCauses } from '../src/timeline/paint/causes.ts';
import { Room } from '../src/timeline/paint/room.ts';
import { placeRows, rowContents, type LaneRow } from '../src/timeline/rows.ts';
import { TimeScale } from '../src/timeline/time-scale.ts';
import { View } from '../src/timeline/view.ts';
import { millis, px, seconds, ZERO, type Nanos } from '../src/trace/units.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { TraceScript } from './trace-script.ts';
import { gatherTasks } from './traces.ts';

const arrows: { x: number; from: number; to: number }[] = [];
vi.stubGlobal('Path2D', class {
  private start = [0, 0];
  moveTo(...start: number[]): void { this.start = start; }
  quadraticCurveTo(_: number, __: number, x: number, to: number): void { arrows.push({ x, from: this.start[1]!, to }); }
});

/** Task 2 sets an event in its step at 0.5 s, which wakes as many others as there are. */
function waking(sleepers: number): readonly TraceEvent[] {
  const script = new TraceScript().on(10).add('ProcessStarted', { process: 9, parent: 0, name: 'server JVM' }).add('ThreadStarted', { process: 9, name: 'MainThread' })
    .add('LoopStarted', { loop: 1 }).add('TaskCreated', { task: 2, loop: 1, name: 'setter', coroutine: 'set' });
  for (let task = 100; task < 100 + sleepers; task++) script.on(10).add('TaskCreated', { task, loop: 1, name: `t${task}`, coroutine: 'wait' }).on(10, task).add('StepStarted', { task }).add('TaskSuspended', { task, future: task + 1000, what: 'event.wait()' });
  script.ms(500).on(10, 2).add('StepStarted', { task: 2 });
  for (let task = 100; task < 100 + sleepers; task++) script.add('TaskWoken', { task, future: task + 1000 });
  return script.ms(501).add('TaskFinished', { task: 2, outcome: 'RETURNED', text: 'None' }).events;
}

function paint(events: readonly TraceEvent[], now: Nanos, selected: string | null = null) {
  arrows.length = 0;
  const model = new RunModel();
  model.apply(events);
  const view = new View(() => undefined);
  view.selected = selected;
  const rows = placeRows(rowContents(model, null), 400, { group: 22, least: 20, most: 34 });
  const ctx = new Proxy({}, { get: () => () => undefined, set: () => true });
  const brush = { ctx, palette: { color: String }, scale: new TimeScale(ZERO, seconds(1), px(1000)), now, model, view, width: 1000, path: () => new Path2D() };
  paintCauses(brush as unknown as Brush, rows, rows.all.filter((row): row is LaneRow => row.kind === 'lane'), new Room());
  return { arrows: [...arrows], middleOf: (lane: string) => rows.byLane.get(lane)!.middle };
}

describe('the arrows of causes', () => {
  it('go from the task that woke another to that one, when it did', () => {
    const { arrows: found, middleOf } = paint(waking(1), seconds(1));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ x: 500, from: middleOf('task-2') });
    expect(found[0]!.to).toBeLessThan(middleOf('task-100'));
  });

  it('are not drawn before it happened', () => {
    expect(paint(waking(1), millis(499)).arrows).toEqual([]);
  });

  it('are those of the chosen lane where all would be a thicket', () => {
    expect(paint(waking(80), seconds(1)).arrows).toEqual([]);
    expect(paint(waking(80), seconds(1), 'task-105').arrows).toHaveLength(1);
  });

  it('leave to the gather what the gather wakes', () => {
    expect(paint(gatherTasks(), seconds(2)).arrows).toEqual([]);
  });
});
