import { describe, expect, it } from 'vitest';
import { atLine, lineOf } from '../src/model/lines.ts';
import type { Lane } from '../src/model/lanes.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { SegmentState } from '../src/model/segments.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import type { SourceRef } from '../src/trace/units.ts';
import { gatherTasks, threadPool } from './traces.ts';

const modelOf = (events: readonly TraceEvent[]): RunModel => {
  const model = new RunModel();
  model.apply(events);
  return model;
};
const line = (number: number) => number as SourceRef;
const segment = (lane: Lane, state: SegmentState) => lane.track.segments.find((candidate) => candidate.state === state)!;

describe('the line that a segment is about', () => {
  it('is where a task waits', () => {
    const model = modelOf(gatherTasks());
    const [main, task] = model.work.lanes;
    expect(lineOf(model, main!, segment(main!, 'suspended'))).toBe(24);
    expect(lineOf(model, task!, segment(task!, 'suspended'))).toBe(5);
  });

  it('is the last one that a slice on the loop came to', () => {
    const model = modelOf(gatherTasks());
    const main = model.work.lanes[0]!;
    expect(lineOf(model, main, segment(main, 'onloop'))).toBe(24);
    const task = model.work.lanes[1]!;
    expect(lineOf(model, task, task.track.segments.findLast((each) => each.state === 'onloop')!)).toBe(7);
  });

  it('is where its thread is held while a worker executes a call', () => {
    const model = modelOf(threadPool());
    const call = model.work.lanes[0]!;
    expect(lineOf(model, call, segment(call, 'inthread'))).toBe(10);
    expect(lineOf(model, call, segment(call, 'queued'))).toBe(30);
  });
});

describe('the segments of a line', () => {
  const lit = (model: RunModel, number: number) => {
    const isLit = atLine(model, line(number));
    return [...model.threads.processes.flatMap((life) => life.lanes), ...model.work.lanes]
      .flatMap((lane) => lane.track.segments.filter((each) => isLit(lane, each)).map((each) => `${lane.name} ${each.state}`));
  };

  it('are the waits there, and the slices of the tasks that came by, of no other task', () => {
    const found = lit(modelOf(gatherTasks()), 24);
    expect(found).toContain('Task-1 suspended');
    expect(found).toContain('Task-1 onloop');
    expect(found.filter((name) => name.startsWith('task'))).toEqual([]);
  });

  it('are the calls that were held there, with their threads', () => {
    expect(new Set(lit(modelOf(threadPool()), 10))).toEqual(new Set(['ThreadPoolExecutor-0_0 inthread', 'ThreadPoolExecutor-0_1 inthread', '1 inthread', '2 inthread', '3 inthread']));
  });

  it('are none of a line that nothing came to', () => {
    expect(lit(modelOf(gatherTasks()), 99)).toEqual([]);
  });
});
