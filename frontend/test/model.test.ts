import { describe, expect, it } from 'vitest';
import { laneStateAt, totalsUntil, type Lane } from '../src/model/lanes.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { millis, nanos, seconds, type ThingId, type ThreadId } from '../src/trace/units.ts';
import { TraceScript } from './trace-script.ts';
import { blockedLoop, blockedSleeper, blockersInARow, callsOnTheLoop, gatherTasks, processPool, threadPool, virtualThread } from './traces.ts';

function modelOf(events: readonly TraceEvent[]): RunModel {
  const model = new RunModel();
  model.apply(events);
  return model;
}

const states = (lane: Lane | undefined) => lane?.track.segments.map((segment) => segment.state);
const thing = (id: number) => id as ThingId;
const thread = (id: number) => id as ThreadId;

describe('two gathered tasks', () => {
  const model = modelOf(gatherTasks());
  const [main, task1, task2] = model.work.lanes;

  it('have a lane each, in the order they were made', () => {
    expect(model.work.lanes.map((lane) => lane.name)).toEqual(['Task-1', 'task1', 'task2']);
  });

  it('are ready, on the loop, suspended, ready and on the loop again', () => {
    expect(states(task1)).toEqual(['ready', 'onloop', 'suspended', 'ready', 'onloop']);
    expect(states(task2)).toEqual(['ready', 'onloop', 'suspended', 'ready', 'onloop']);
  });

  it('wait at the same time', () => {
    expect(laneStateAt(task1!, millis(500))).toBe('suspended');
    expect(laneStateAt(task2!, millis(500))).toBe('suspended');
    expect(totalsUntil(task1!, seconds(2)).waited).toBe(millis(1000));
  });

  it('end with their results and are gathered into the main task', () => {
    expect(main!.end).toEqual({ at: millis(1008), state: 'done', text: "['func1', 'func2']" });
    const [gather] = [...model.futures.gathers];
    expect(gather).toMatchObject({ children: [2, 3], into: 1, finished: millis(1007) });
  });

  it('know the task that made them and the line', () => {
    expect(task2!.origin).toMatchObject({ task: 1, source: 23 });
  });

  it('keep the loop busy for a moment only', () => {
    expect(model.health.busyUntil(seconds(2))).toBeLessThan(millis(20));
    expect(model.health.blocksUntil(seconds(2))).toEqual([]);
    expect(model.health.ready.maxUntil(seconds(2))).toBe(2);
    expect(model.health.turnsUntil(seconds(2))).toBe(3);
  });

  it('are held against the time from the start of their loop to its stop', () => {
    const loop = new TraceScript().ms(100).on(100).add('LoopStarted', { loop: 1 }).add('TurnStarted', { loop: 1, turn: 1, ready: 1, late: 0 })
      .add('HandleStarted', { handle: 2 }).ms(600).add('HandleEnded', { handle: 2, error: '' }).add('LoopWaited', { loop: 1, until: -1 })
      .ms(1100).add('LoopStopped', { loop: 1 }).ms(1500).add('ThreadEnded', {});
    const { health } = modelOf(loop.events);
    expect([health.busyShare(millis(1500)), health.idleShare(millis(1500))]).toEqual([0.5, 0.5]);
    expect([health.ranUntil(millis(850)), health.idleShare(millis(850))]).toEqual([millis(750), 1 / 3]);
  });

  it('print under the time and the thread they printed on', () => {
    expect(model.program.output.map(({ text, thread }) => [text, thread])).toEqual([['Resuming func1', 100], ['Resuming func2', 100]]);
  });

  it('are known no earlier than they happened', () => {
    const early = modelOf(gatherTasks().filter((event) => event.stamp.nanos <= millis(500)));
    expect(early.work.lanes[1]!.end).toBeNull();
    expect(totalsUntil(early.work.lanes[1]!, millis(500)).waited).toBe(millis(496));
  });

  it('are drawn the same however the events were cut into batches', () => {
    const cut = new RunModel();
    for (const event of gatherTasks()) cut.apply([event]);
    expect(cut.work.lanes.map(states)).toEqual(model.work.lanes.map(states));
  });
});

describe('three calls for a pool of two', () => {
  const model = modelOf(threadPool());
  const [, , third] = model.work.lanes;

  it('leave the third one waiting for a worker, 2 s long', () => {
    expect(states(third)).toEqual(['queued', 'inthread', 'ready', 'onloop']);
    expect(totalsUntil(third!, seconds(5)).forWorker).toBe(millis(2001));
    expect(totalsUntil(third!, seconds(5)).forLoop).toBe(millis(1));
    expect(totalsUntil(third!, seconds(5)).ran).toBe(millis(2000));
    expect(laneStateAt(third!, seconds(1))).toBe('queued');
  });

  it('show how many wait in the pool', () => {
    expect(model.health.showsPool).toBe(true);
    expect(model.health.pool.valueAt(seconds(1))).toBe(1);
    expect(model.health.pool.valueAt(seconds(3))).toBe(0);
  });

  it('are drawn on their workers, which idle between calls', () => {
    expect(states(model.threads.lane(thread(201)))).toEqual(['inthread', 'inthread']);
    expect(states(model.threads.lane(thread(202)))).toEqual(['inthread']);
  });

  it('hop to their workers, free or not, and back to the loop', () => {
    const hops = model.hops.list.map(({ from, to }) => [model.lane(from)!.name, model.lane(to)!.name]);
    const [loop, first, second] = ['Thread-1 (start_thread_loop)', 'ThreadPoolExecutor-0_0', 'ThreadPoolExecutor-0_1'];
    expect(hops).toEqual([['MainThread', first], ['MainThread', second], ['MainThread', first], [first, loop], [second, loop], [first, loop]]);
  });

  it('end when the loop has taken their results over', () => {
    expect(third!.end).toEqual({ at: millis(4004), state: 'done', text: "'3'" });
  });

  it('leave the run quiet when the last is done', () => {
    expect(model.quietSince).toBe(millis(4004));
  });

  it('say at which line their workers are held', () => {
    expect(model.program.holdsAt(seconds(1)).map((hold) => hold.source)).toEqual([10, 10]);
    expect(model.program.lineTotals(seconds(5)).get(10 as never)).toEqual({ count: 3, longest: millis(2000) });
  });

  it('are cancelled where the run is stopped', () => {
    const cut = modelOf(threadPool().filter((event) => event.stamp.nanos < seconds(3)));
    cut.finish(seconds(3), true);
    expect(cut.work.lanes[2]!.end).toEqual({ at: seconds(3), state: 'cancelled', text: '' });
    expect(cut.work.lanes[0]!.end!.state).toBe('done');
  });
});

describe('a call for a pool of processes', () => {
  const model = modelOf(processPool());

  it('is executed in a process of its own', () => {
    expect(model.threads.processes.map((life) => [life.process, life.isChild])).toEqual([[4242, false], [5001, true]]);
    expect(states(model.work.call(thing(1)))).toEqual(['queued', 'inprocess']);
  });

  it('has a row for those who wait, as threads have', () => {
    expect(model.health.showsPool).toBe(true);
    expect(model.health.pool.valueAt(millis(50))).toBe(1);
  });

  it('waits while the process starts', () => {
    const [worker] = model.threads.processes[1]!.lanes;
    expect(states(worker)).toEqual(['starting', 'inprocess']);
    expect(laneStateAt(worker!, millis(40))).toBe('starting');
  });

  it('shows a thread without an id until the process is ready', () => {
    const early = modelOf(processPool().slice(0, 4));
    expect(early.threads.processes[1]!.lanes[0]).toMatchObject({ thread: null, name: 'MainThread' });
  });
});

describe('calls that the loop runs itself', () => {
  const model = modelOf(callsOnTheLoop());
  const [first, second] = model.work.lanes;

  it('wait for the loop and run on it, never for a worker', () => {
    expect(states(first)).toEqual(['ready', 'onloop', 'ready', 'onloop']);
    expect(totalsUntil(second!, seconds(9))).toMatchObject({ forWorker: 0, forLoop: millis(2004), ran: millis(2000) });
    expect(model.health.pool.length).toBe(0);
    expect(model.health.showsPool).toBe(false);
  });

  it('are drawn once: as calls, not as callbacks too', () => {
    expect(model.work.lanes).toHaveLength(2);
    expect(model.work.callbacksMade).toEqual([]);
  });

  it('are slices of the loop by their own name, which block it', () => {
    expect(laneStateAt(second!, seconds(3))).toBe('blocked');
    expect(states(model.threads.lane(thread(101)))!.every((state) => state === 'onloop')).toBe(true);
    expect(model.threads.lane(thread(101))!.track.segments[0]!.what).toMatchObject({ kind: 'call', number: '1' });
    expect(model.health.blocksUntil(seconds(9)).map((block) => block.by)).toEqual(['ping', 'ping']);
  });

  it('come to the thread of the loop in one hop each', () => {
    expect(model.hops.list).toHaveLength(2);
  });
});

describe('callbacks from another thread', () => {
  const queued = new TraceScript()
    .ms(0).on(100).add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' }).add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .on(101).add('ThreadStarted', { process: 4242, name: 'Thread-1 (start_thread_loop)' })
    .on(100).add('HandleScheduled', { handle: 1, loop: 1, future: 0, name: 'ping' });

  it('hop to the thread of the loop although it had not begun when they were queued', () => {
    queued.on(101).add('LoopStarted', { loop: 1 })
      .on(100).add('HandleScheduled', { handle: 2, loop: 1, future: 0, name: 'ping' })
      .on(101).add('HandleScheduled', { handle: 3, loop: 1, future: 0, name: 'ping' });
    for (const handle of [1, 2, 3]) queued.on(101).add('HandleStarted', { handle }).add('HandleEnded', { handle, error: '' });
    const { hops } = modelOf(queued.events);
    expect(hops.list).toHaveLength(2);
    expect(hops.list.every((hop) => hop.from === 'thread-1' && hop.to === 'thread-2' && !hop.isReturn)).toBe(true);
  });
});

describe('a call in a virtual thread', () => {
  const model = modelOf(virtualThread());

  it('hops there and back, once each', () => {
    expect(model.hops.list.map(({ from, to, isReturn }) => [from, to, isReturn])).toEqual([['thread-1', 'thread-2', false], ['thread-2', 'thread-1', true]]);
  });

  it('is all that its thread does: then nothing runs there', () => {
    const lane = model.threads.lane(thread(201));
    expect(states(lane)).toEqual(['inthread']);
    expect(laneStateAt(lane!, seconds(3))).toBeNull();
  });
});

describe('a task that no loop ever ran', () => {
  it('is still ready when the run is over', () => {
    const model = modelOf(gatherTasks().slice(0, 3));
    model.finish(seconds(3), false);
    const [task] = model.work.lanes;
    expect(task!.end).toBeNull();
    expect(laneStateAt(task!, seconds(3))).toBe('ready');
  });
});

describe('the lag of a loop', () => {
  it('is how late its timers ran, not how long the loop was held', () => {
    const { health } = modelOf(blockedSleeper());
    expect(health.blocksUntil(seconds(2))[0]).toMatchObject({ from: millis(100), to: millis(1300) });
    expect(health.worstLag(seconds(2))).toBe(millis(900));
  });

  it('counts until the timer itself runs, when others of the turn run before it', () => {
    expect(modelOf(gatherTasks()).health.worstLag(seconds(2))).toBe(millis(3));
  });

  it('is unknown before a timer has run', () => {
    expect(modelOf(blockedSleeper()).health.worstLag(millis(1200))).toBeNull();
    expect(modelOf(blockedLoop()).health.worstLag(seconds(3))).toBeNull();
  });
});

describe('a callback that keeps the loop', () => {
  const model = modelOf(blockedLoop());

  it('blocks it after the first tenth of a second', () => {
    const [first, second] = model.work.callbacksMade;
    expect(laneStateAt(first!, millis(50))).toBe('onloop');
    expect(laneStateAt(first!, millis(150))).toBe('blocked');
    expect(laneStateAt(second!, seconds(1))).toBe('ready');
  });

  it('is known as the one who blocks, also while it does', () => {
    expect(model.health.blocksUntil(seconds(1))[0]).toMatchObject({ from: 0, by: 'ping' });
    expect(model.health.blocksUntil(nanos(seconds(2) + millis(500)))).toHaveLength(2);
  });
});

describe('a moment in the middle of a step, in a run that is over', () => {
  const model = modelOf(blockersInARow());
  model.finish(seconds(1), false);

  it('has the step counted among what the loop was busy with, as far as it had come', () => {
    expect(model.health.busyUntil(millis(820))).toBe(millis(820));
    expect(model.health.busyUntil(millis(901))).toBe(millis(901));
    expect(model.health.busyUntil(seconds(1))).toBe(millis(901));
  });

  it('has as many stays at the line as were over by then, or the first as far as it had come', () => {
    const there = (moment: number) => model.program.lineTotals(millis(moment)).get(3 as never);
    expect(there(820)).toEqual({ count: 2, longest: millis(300) });
    expect(there(900)).toEqual({ count: 3, longest: millis(300) });
    expect(there(200)).toEqual({ count: 1, longest: millis(200) });
  });
});
