import { describe, expect, it } from 'vitest';
import { endingOf, type Ending } from '../src/model/endings.ts';
import type { Lane } from '../src/model/lanes.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { SegmentState } from '../src/model/segments.ts';
import { endingSentence } from '../src/timeline/ending/ending-words.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { millis, type Nanos, type ThingId, type ThreadId } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { TraceScript } from './trace-script.ts';
import { blockedSleeper, gatherTasks, threadPool } from './traces.ts';

function modelOf(events: readonly TraceEvent[]): RunModel {
  const model = new RunModel();
  model.apply(events);
  return model;
}

function ending(model: RunModel, lane: Lane | undefined, state: SegmentState, now: Nanos = model.lastAt): Ending | null {
  const segment = lane!.track.segments.findLast((candidate) => candidate.state === state)!;
  return endingOf(lane!, segment, model, now);
}

const told = (found: Ending | null) => [found?.kind, found?.lane?.name, found === null ? null : found.leaves / 1e6];
const said = (found: Ending | null) => endingSentence(found!, new Words('en')).replaceAll('\u00a0', ' ');
const thing = (id: number) => id as ThingId;

describe('what ended a wait', () => {
  const gathered = modelOf(gatherTasks());
  const [main, task1, task2] = gathered.work.lanes;

  it('of a task that slept is its timer, and how late it was', () => {
    const end = ending(gathered, task1, 'suspended');
    expect(told(end)).toEqual(['timer', 'MainThread', 1004]);
    expect(said(end)).toBe('Woken at 1.004 s by its timer.');
    expect(said(ending(gathered, task2, 'suspended'))).toBe('Woken at 1.006 s by its timer, 3.0 ms late.');
  });

  it('of a gather is the last task of it', () => {
    const end = ending(gathered, main, 'suspended');
    expect(told(end)).toEqual(['gather', 'task2', 1007]);
    expect(said(end)).toBe('Woken at 1.007 s: task2, the last of 2, had finished.');
  });

  it('of ready work is the step that had the loop before', () => {
    const [, , second] = gathered.work.lanes;
    const first = second!.track.segments[0]!;
    const end = endingOf(second!, first, gathered, gathered.lastAt);
    expect(told(end)).toEqual(['turn', 'task1', 4]);
    expect(said(end)).toBe('The loop came to it at 0.004 s, after task1.');
  });

  it('of a call in a pool queue is the call that left the worker, or the start of the worker', () => {
    const model = modelOf(threadPool());
    const [first, , third] = model.work.lanes;
    expect(told(ending(model, first, 'queued'))).toEqual(['started', 'ThreadPoolExecutor-0_0', 3]);
    expect(told(ending(model, third, 'queued'))).toEqual(['freed', '1', 2003]);
    expect(said(ending(model, third, 'queued'))).toBe('ThreadPool-0_0 took it at 2.003 s, when call 1 had ended there.');
  });

  it('of one that should have been awake is what held the loop meanwhile', () => {
    const model = modelOf(blockedSleeper());
    const sleeper = model.work.lanes.find(({ name }) => name === 'sleeper');
    expect(told(ending(model, sleeper, 'suspended'))).toEqual(['timer', undefined, 400]);
    expect(told(ending(model, sleeper, 'ready'))).toEqual(['turn', 'blocker', 1300]);
  });

  it('is not told before it happened', () => {
    expect(ending(gathered, task1, 'suspended', millis(500))).toBeNull();
  });

  it('of a task that waits for another, for a call, or for a lock is that task, that call, or who let go of the lock', () => {
    const [LOOP, POOL] = [101, 201] as const;
    const script = new TraceScript().ms(0).on(LOOP)
      .add('ProcessStarted', { process: 4242, parent: 0, name: 'JVM' }).add('ThreadStarted', { process: 4242, name: 'MainThread' }).add('LoopStarted', { loop: 1 });
    for (const task of [1, 2, 3, 4, 5]) script.on(LOOP).add('TaskCreated', { task, loop: 1, name: `Task-${task}`, coroutine: 'f' });
    script.add('FutureCreated', { future: 20, loop: 1, what: 'Lock.acquire' });
    const suspends = (task: number, future: number) => script.on(LOOP, task).add('StepStarted', { task }).add('TaskSuspended', { task, future, what: 'x' });
    suspends(1, 2);
    suspends(3, 20);
    script.on(LOOP, 4).add('StepStarted', { task: 4 }).add('CallSubmitted', { call: 30, executor: 'ThreadPoolExecutor-0', name: 'work()' })
      .add('CallAwaitable', { call: 30, future: 31 }).add('TaskSuspended', { task: 4, future: 31, what: 'run_in_executor' });
    suspends(5, 99);
    script.ms(1).on(POOL).add('ThreadStarted', { process: 4242, name: 'ThreadPoolExecutor-0_0' }).add('CallStarted', { call: 30 }).ms(7).add('CallEnded', { call: 30, outcome: 'RETURNED', text: '1' });
    script.ms(10).on(LOOP, 2).add('StepStarted', { task: 2 }).add('FutureFinished', { future: 20, outcome: 'RETURNED', text: '' }).add('TaskWoken', { task: 3, future: 20 })
      .add('CancelRequested', { task: 5 }).add('TaskWoken', { task: 5, future: 99 })
      .ms(12).add('TaskFinished', { task: 2, outcome: 'RETURNED', text: '' }).on(LOOP).add('TaskWoken', { task: 1, future: 2 })
      .ms(13).add('FutureFinished', { future: 31, outcome: 'RETURNED', text: '1' }).add('TaskWoken', { task: 4, future: 31 });
    const model = modelOf(script.events);
    const of = (task: number) => told(ending(model, model.work.task(thing(task)), 'suspended'));
    expect(of(1)).toEqual(['task', 'Task-2', 12]);
    expect(of(3)).toEqual(['step', 'Task-2', 10]);
    expect(of(4)).toEqual(['call', '1', 7]);
    expect(of(5)).toEqual(['cancel', 'Task-2', 10]);
  });

  it('of a thread that slept is its time, and of one that waited in something else is that it returned: who did it is not guessed', () => {
    const script = new TraceScript().ms(0).on(100).add('ProcessStarted', { process: 1, parent: 0, name: 'JVM' }).add('ThreadStarted', { process: 1, name: 'MainThread' });
    script.ms(1).add('ThreadBlocked', { what: 'time.sleep(1)' }).ms(2).add('ThreadResumed', {});
    script.ms(3).add('ThreadBlocked', { what: 'future.result()' }).ms(4).add('ThreadResumed', {});
    const model = modelOf(script.ms(9).add('ThreadEnded', {}).events);
    const lane = model.threads.lane(100 as ThreadId)!;
    const waits = lane.track.segments.filter(({ state }) => state === 'suspended').map((wait) => endingOf(lane, wait, model, model.lastAt));
    expect(waits.map((end) => [end?.kind, end?.lane])).toEqual([['slept', null], ['returned', null]]);
    expect(waits.map(said)).toEqual(['It slept until 0.002 s.', 'future.result() returned at 0.004 s.']);
  });
});
