import { describe, expect, it } from 'vitest';
import { atLine, lineOf } from '../src/model/lines.ts';
import type { Lane } from '../src/model/lanes.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { SegmentState } from '../src/model/segments.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { blockTexts } from '../src/timeline/block-text.ts';
import { millis, type SourceRef } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { TraceScript } from './trace-script.ts';
import { blockedSleeper, gatherTasks, threadPool } from './traces.ts';

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

describe('the line from which a loop is blocked', () => {
  const textsAt = (moment: number, events: readonly TraceEvent[]) => {
    const model = modelOf(events.filter(({ stamp }) => stamp.nanos <= millis(moment)));
    const now = millis(moment);
    return blockTexts(model.health.blocksUntil(now)[0]!, { model, now, words: new Words('en') });
  };

  it('is where its thread is held, in each form that a bar has room for', () => {
    expect(textsAt(1302, blockedSleeper())).toEqual(['loop blocked 1.2\u00a0s by ping, line 10', '1.2\u00a0s by ping, line 10', 'ping, line 10', 'line 10']);
  });

  it('is where a task that computes was last before, while it does and when it has gone on to another line', () => {
    const computing = new TraceScript().ms(0).on(100)
      .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
      .add('ThreadStarted', { process: 4242, name: 'MainThread' })
      .add('LoopStarted', { loop: 1 })
      .add('TaskCreated', { task: 1, loop: 1, name: 'Task-1', coroutine: 'work' }, 20)
      .on(100, 1).add('StepStarted', { task: 1 })
      .ms(1).add('TaskSuspended', { task: 1, future: 2, what: 'sleep(0.1)' }, 5)
      .ms(100).add('StepStarted', { task: 1 })
      .ms(400).add('TaskSuspended', { task: 1, future: 3, what: 'sleep(0.1)' }, 9)
      .events;
    expect(textsAt(300, computing).at(-2)).toBe('work, line 5');
    expect(textsAt(500, computing).at(-2)).toBe('work, line 5');
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
