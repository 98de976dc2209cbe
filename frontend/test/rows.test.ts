import { describe, expect, it } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import { healthRows, sizesFor } from '../src/timeline/sizes.ts';
import { placeRows, rowContents } from '../src/timeline/rows.ts';
import { TraceScript } from './trace-script.ts';

describe('the rows of a process', () => {
  it('stand in the order in which its threads were made, not in which they began', () => {
    const script = new TraceScript().on(10).add('ProcessStarted', { process: 9, parent: 0, name: 'server JVM' })
      .add('ThreadStarted', { process: 9, name: 'MainThread' })
      .ms(1).on(12).add('ThreadStarted', { process: 9, name: 'ThreadPoolExecutor-0_0' })
      .ms(2).on(11).add('ThreadStarted', { process: 9, name: 'Thread-1 (start_thread_loop)' });
    const model = new RunModel();
    model.apply(script.events);
    const lanes = rowContents(model, null).flatMap((row) => (row.kind === 'lane' ? [row.lane.name] : []));
    expect(lanes).toEqual(['MainThread', 'Thread-1 (start_thread_loop)', 'ThreadPoolExecutor-0_0']);
  });

  it('are headed by their process as long as the filter leaves one of them', () => {
    const script = new TraceScript().on(10).add('ProcessStarted', { process: 9, parent: 0, name: 'server JVM' })
      .add('ThreadStarted', { process: 9, name: 'MainThread' });
    const model = new RunModel();
    model.apply(script.events);
    expect(rowContents(model, (lane) => lane.name === 'MainThread').map((row) => row.kind)).toEqual(['process', 'lane']);
    expect(rowContents(model, () => false)).toEqual([]);
  });
});

describe('the heights of rows', () => {
  const { rows: sizes } = sizesFor(1440, 900, false);
  const contents = (groups: number, lanes: number) => [...Array.from({ length: groups }, () => ({ kind: 'heading', of: 'tasks', count: 0 }) as const), ...Array.from({ length: lanes }, (_, key) => ({ kind: 'lane', lane: { key: String(key) } as never }) as const)];

  it('are made smaller for groups before lanes have to scroll', () => {
    expect(placeRows(contents(5, 8), 400, sizes).all[0]!.height).toBe(27);
    const tight = placeRows(contents(5, 8), 275, sizes);
    expect(tight.height).toBeLessThanOrEqual(275);
    expect([tight.all[0]!.height, tight.laneHeight]).toEqual([22, 20]);
  });
});

describe('the rows on a projector', () => {
  const presented = sizesFor(1280, 720, true);

  it('leave callbacks out beside tasks and calls, and keep them where they are all there is', () => {
    const script = new TraceScript().on(10).add('HandleScheduled', { handle: 1, loop: 1, future: 0, name: 'ping' });
    const model = new RunModel();
    model.apply(script.events);
    expect(rowContents(model, null, false).map((row) => row.kind)).toEqual(['heading', 'lane']);
    model.apply(new TraceScript().on(10).add('TaskCreated', { task: 2, loop: 1, name: 'Task-1', coroutine: 'main()' }).events);
    expect(rowContents(model, null, false).flatMap((row) => (row.kind === 'lane' ? [row.lane.kind] : []))).toEqual(['task']);
    expect(rowContents(model, null).flatMap((row) => (row.kind === 'lane' ? [row.lane.kind] : []))).toEqual(['task', 'callback']);
  });

  it('are thirteen lanes in two groups without scrolling in a window of 1280 × 720', () => {
    const [bar, headline, legend] = [56, 116, 42];
    const free = 720 - bar - headline - legend - healthRows(presented, false).height - 2;
    const lane = { kind: 'lane', lane: { key: 'x' } } as never;
    const group = { kind: 'heading', of: 'tasks', count: 1 } as const;
    expect(placeRows([group, ...Array(4).fill(lane), group, ...Array(9).fill(lane)], free, presented.rows).height).toBeLessThanOrEqual(free);
    expect(healthRows(presented, true).rows.map(({ of }) => of)).toEqual(['busy', 'ready', 'pool']);
  });
});
