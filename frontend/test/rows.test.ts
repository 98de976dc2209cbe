import { describe, expect, it } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import { rowContents } from '../src/timeline/rows.ts';
import { TraceScript } from './trace-script.ts';

describe('the rows of a process', () => {
  it('stand in the order in which its threads were made, not in which they began', () => {
    const script = new TraceScript().on(10).add('ProcessStarted', { process: 9, parent: 0, name: 'server JVM' })
      .add('ThreadStarted', { process: 9, name: 'MainThread' })
      .ms(1).on(12).add('ThreadStarted', { process: 9, name: 'ThreadPoolExecutor-0_0' })
      .ms(2).on(11).add('ThreadStarted', { process: 9, name: 'Thread-1 (start_thread_loop)' });
    const model = new RunModel();
    model.apply(script.events);
    const lanes = rowContents(model, '').flatMap((row) => (row.kind === 'lane' ? [row.lane.name] : []));
    expect(lanes).toEqual(['MainThread', 'Thread-1 (start_thread_loop)', 'ThreadPoolExecutor-0_0']);
  });

  it('are headed by their process as long as the filter leaves one of them', () => {
    const script = new TraceScript().on(10).add('ProcessStarted', { process: 9, parent: 0, name: 'server JVM' })
      .add('ThreadStarted', { process: 9, name: 'MainThread' });
    const model = new RunModel();
    model.apply(script.events);
    expect(rowContents(model, 'main').map((row) => row.kind)).toEqual(['process', 'lane']);
    expect(rowContents(model, 'nobody')).toEqual([]);
  });
});
