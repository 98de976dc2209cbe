import { describe, expect, it } from 'vitest';
import { partsOf } from '../src/lab/task-pane.ts';
import { RunModel } from '../src/model/run-model.ts';
import { processId, processPlace, threadPlace } from '../src/timeline/ids.ts';
import { laneDetail, laneName, segmentText, stateName } from '../src/timeline/labels.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { seconds } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { callsOnTheLoop, gatherTasks, processPool, threadPool } from './traces.ts';

const [en, zh] = [new Words('en'), new Words('zh')];
const now = seconds(9);

function modelOf(events: readonly TraceEvent[]): RunModel {
  const model = new RunModel();
  model.apply(events);
  return model;
}

describe('a call that waits', () => {
  it('says for which kind of pool', () => {
    const [thread, process] = [modelOf(threadPool()).work.lanes[0]!, modelOf(processPool()).work.lanes[0]!];
    expect([stateName('queued', zh, thread), stateName('queued', zh, process)]).toEqual(['等待线程池', '等待进程池']);
    expect([stateName('queued', en, thread), stateName('queued', en, process)]).toEqual(['queued for pool', 'queued for pool']);
  });

  it('for the loop says so', () => {
    const model = modelOf(callsOnTheLoop());
    const second = model.work.lanes[1]!;
    expect(laneName(second, en)).toBe('call 2');
    expect(segmentText(second.track.segments[0]!, model, now, en)).toBe('waits for the loop 2.001\u00a0s');
    expect(segmentText(second.track.segments[1]!, model, now, en)).toBe("ping('2')");
  });
});

describe('a process that starts', () => {
  it('is called that in both languages', () => {
    const model = modelOf(processPool());
    const [starting] = model.threads.processes[1]!.lanes[0]!.track.segments;
    expect(stateName(starting!.state, en)).toBe('starting');
    expect(segmentText(starting!, model, now, zh)).toBe('启动中');
  });
});

describe('a thread that waits', () => {
  const waiting = (text: string, words: Words) => segmentText({ ...modelOf(threadPool()).work.lanes[0]!.track.segments[0]!, state: 'suspended', what: { kind: 'thread-waits', text } }, new RunModel(), now, words);

  it('names the code that it waits in', () => {
    expect(waiting('future.result()', en)).toBe('waits in future.result()');
  });

  it('says in both languages that it waits for the other threads where its program has come to its end', () => {
    expect([waiting("the program's end", en), waiting("the program's end", zh)]).toEqual(['waits for the other threads', '等待其他线程结束']);
  });
});

describe('a worker of a pool', () => {
  const detailOf = (name: string, isNarrow: boolean) => {
    const model = modelOf(threadPool());
    const worker = model.threads.processes.flatMap((life) => life.lanes).find((lane) => model.threads.isWorker(lane.thread!))!;
    return laneDetail({ ...worker, name }, model, en, isNarrow);
  };

  it('says which place of the pool it is, as far as there is room beside its name', () => {
    expect([detailOf('asyncio_1', false), detailOf('asyncio_1', true)]).toEqual(['worker 2', 'worker 2']);
    expect([detailOf('ThreadPoolExecutor-0_1', false), detailOf('ThreadPoolExecutor-0_1', true)]).toEqual(['no.\u00a02', '']);
  });
});

describe('a simulated process', () => {
  const model = modelOf(processPool().map((event) => (event.type === 'ProcessStarted' && event.parent !== 0 ? { ...event, name: 'simulated worker' } : event)));
  const [, simulated] = model.threads.processes;
  const [, real] = modelOf(processPool()).threads.processes;

  it('has no id, and neither have its threads', () => {
    const lane = simulated!.lanes[0]!;
    expect([processPlace(lane.process, model, en), threadPlace(lane, model, en), processId(lane.process, model, zh)]).toEqual(['simulated process', 'simulated', '模拟']);
    expect(processPlace(real!.process, modelOf(processPool()), en)).toBe('pid 5001');
  });
});

describe("a lane's time", () => {
  it('is told apart by what the lane can wait for', () => {
    const shares = (events: readonly TraceEvent[]) => partsOf(modelOf(events).work.lanes[0]!).map(([share]) => share);
    expect(shares(threadPool())).toEqual(['forWorker', 'ran', 'forLoop']);
    expect(shares(callsOnTheLoop())).toEqual(['forLoop', 'ran']);
    expect(shares(gatherTasks())).toEqual(['forLoop', 'ran', 'waited']);
  });
});
