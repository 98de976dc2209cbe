import { describe, expect, it, vi } from 'vitest';
import { Legend } from '../src/timeline/legend.ts';
import { RunModel } from '../src/model/run-model.ts';
import { RowList } from '../src/timeline/row-list.ts';
import { placeRows, rowContents } from '../src/timeline/rows.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { seconds } from '../src/trace/units.ts';
import { Words, type Language } from '../src/words/words.ts';
import { TraceScript } from './trace-script.ts';
import { callsOnTheLoop, processPool, threadPool } from './traces.ts';

const now = seconds(9);

function modelOf(events: readonly TraceEvent[]): RunModel {
  const model = new RunModel();
  model.apply(events);
  return model;
}

function legendOf(events: readonly TraceEvent[], language: Language): readonly (string | null)[] {
  const list = document.createElement('ul');
  new Legend(list).show({ session: events.length === 0 ? null : { isLive: false }, model: modelOf(events), now, summary: null, words: new Words(language) });
  return [...list.children].map((item) => item.textContent);
}

describe('the legend', () => {
  it('has what most pictures hold before anything has run', () => {
    expect(legendOf([], 'en')).toEqual(['created', 'ready', 'on the loop', 'blocks the loop', 'suspended', 'queued for pool', 'in a thread', 'in a process', 'done']);
  });

  it('has the box of a process that starts, where there is one', () => {
    expect(legendOf(processPool(), 'en')).toContain('starting');
    expect(legendOf(threadPool(), 'en')).not.toContain('starting');
  });

  it('says for which kind of pool calls wait', () => {
    expect(legendOf(processPool(), 'zh')).toContain('等待进程池');
    expect(legendOf(threadPool(), 'zh')).toContain('等待线程池');
    expect(legendOf([...processPool(), ...threadPool()], 'zh')).toContain('等待线程池或进程池');
  });

  it('has the arrow of a wake-up where one task wakes another', () => {
    const script = () => new TraceScript().on(10).add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' }).add('ThreadStarted', { process: 4242, name: 'MainThread' })
      .add('LoopStarted', { loop: 1 }).add('TaskCreated', { task: 1, loop: 1, name: 'waiter', coroutine: 'wait' }).add('TaskCreated', { task: 2, loop: 1, name: 'setter', coroutine: 'set' })
      .on(10, 1).add('StepStarted', { task: 1 }).add('TaskSuspended', { task: 1, future: 3, what: 'event.wait' });
    expect(legendOf(script().events, 'en')).not.toContain('wake-up');
    expect(legendOf(script().ms(5).on(10, 2).add('StepStarted', { task: 2 }).add('TaskWoken', { task: 1, future: 3 }).events, 'en')).toContain('wake-up');
    expect(legendOf(threadPool(), 'en')).not.toContain('wake-up');
  });

  it('takes in what comes up while the run goes on', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const [list, model, events] = [document.createElement('ul'), new RunModel(), processPool()];
    const legend = new Legend(list);
    const shown = () => {
      legend.show({ session: { isLive: true }, model, now, summary: null, words: new Words('en') });
      return [...list.children].map((item) => item.textContent);
    };
    const before = events.findIndex(({ type }) => type === 'CallStarted');
    model.apply(events.slice(0, before));
    expect(shown()).not.toContain('in a process');
    model.apply(events.slice(before));
    vi.advanceTimersByTime(300);
    expect(shown()).toEqual(legendOf(events, 'en'));
    vi.useRealTimers();
  });

  it('knows no pool where the loop runs the calls', () => {
    expect(legendOf(callsOnTheLoop(), 'en')).toEqual(['created', 'ready', 'on the loop', 'blocks the loop', 'in a thread', 'done', 'thread hop']);
  });
});

describe('the row of a worker process', () => {
  it('shows its exit code once it has ended, 0 too', () => {
    const groups = (events: readonly TraceEvent[]) => {
      const model = modelOf(events);
      const list = document.createElement('ul');
      new RowList(list, () => undefined).show(placeRows(rowContents(model, null), 400, { group: 22, least: 20, most: 34 }), 0, 400, { model, moment: now, horizon: now, selected: null, words: new Words('en'), isNarrow: false, isWritten: true });
      return [...list.querySelectorAll('.pid')].map((figure) => figure.textContent);
    };
    expect(groups(processPool())).toEqual(['pid 4242', 'exit 0 · pid 5001', '1']);
    expect(groups(processPool().slice(0, -1))).toEqual(['pid 4242', 'pid 5001', '1']);
  });
});
