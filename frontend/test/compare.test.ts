import { describe, expect, it } from 'vitest';
import { deltaTo } from '../src/compare/delta.ts';
import { expectationOf } from '../src/compare/expectation.ts';
import { factsOf } from '../src/compare/facts.ts';
import { alignJobs, jobLabel } from '../src/compare/jobs.ts';
import { runNames } from '../src/compare/run-names.ts';
import { firstJobAt, lastJobEnd } from '../src/model/jobs.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { Language, ParameterValue, Run, Scenario, Verdict } from '../src/stream/api.ts';
import { inSeconds, millis, nanos, seconds } from '../src/trace/units.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { Words } from '../src/words/words.ts';
import { blockedLoop, callsOnTheLoop, gatherTasks, processPool, threadPool } from './traces.ts';

const en = new Words('en');
const modelOf = (events: readonly TraceEvent[]): RunModel => {
  const model = new RunModel();
  model.apply(events);
  return model;
};

describe('the rows that runs share', () => {
  it('hold the nth call of a function in every run, and a gap where a run has no such call', () => {
    const { rows, leftOut } = alignJobs([modelOf(threadPool()), modelOf(callsOnTheLoop()), modelOf(processPool())]);
    expect(rows.map(({ lanes }) => lanes.map((lane) => (lane === undefined ? null : jobLabel(lane))))).toEqual([
      ["ping('1')", "ping('1')", "ping('1')"],
      ["ping('2')", "ping('2')", null],
      ["ping('3')", null, null],
    ]);
    expect(leftOut).toBe(0);
  });

  it('are callbacks for a program that has neither tasks nor calls', () => {
    expect(alignJobs([modelOf(blockedLoop())]).rows.map(({ lanes }) => lanes[0]?.kind)).toEqual(['callback', 'callback']);
  });

  it('keep the jobs of different functions apart', () => {
    expect(alignJobs([modelOf(gatherTasks()), modelOf(threadPool())]).rows.map(({ key }) => key)).toEqual(['main 1', 'asyncfunc1 1', 'asyncfunc2 1', 'ping 1', 'ping 2', 'ping 3']);
  });

  it('begin when the first job was handed in and end with the last', () => {
    const model = modelOf(threadPool());
    expect(inSeconds(firstJobAt(model)!)).toBeCloseTo(0.002);
    expect(inSeconds(lastJobEnd(model, seconds(9)))).toBeCloseTo(4.004);
  });

  it('are measured with the task that made them, from its making to its end', () => {
    const model = modelOf(gatherTasks());
    expect(firstJobAt(model)).toBe(millis(1));
    expect(lastJobEnd(model, seconds(9))).toBe(millis(1008));
  });
});

describe('the figures of a run', () => {
  it('tell how many jobs were executed at once and how long one waited for a worker', () => {
    const facts = factsOf(modelOf(threadPool()), seconds(5));
    expect(facts.atOnce).toBe(2);
    expect(inSeconds(facts.forWorker)).toBeCloseTo(2.001);
    expect(facts.blocked).toBe(0);
    expect(facts.processes).toEqual([4242]);
  });

  it('tell for how long the loop was blocked, and that its jobs took turns', () => {
    const facts = factsOf(modelOf(callsOnTheLoop()), seconds(5));
    expect(inSeconds(facts.blocked)).toBeCloseTo(4, 1);
    expect(facts.atOnce).toBe(1);
    expect(inSeconds(facts.forLoop)).toBeGreaterThan(1.9);
  });

  it('know no more than what had happened by the moment', () => {
    expect(factsOf(modelOf(processPool()), millis(1)).processes).toEqual([4242]);
    expect(factsOf(modelOf(processPool()), millis(100)).processes).toEqual([4242, 5001]);
  });
});

describe('what is expected of a run', () => {
  const verdict = (kind: Verdict['kind'], parts: readonly number[], expected: number, besides = 0): Verdict =>
    ({ kind, sentence: { en: '', zh: '' }, measuredNanos: seconds(9), besidesNanos: seconds(besides), partsNanos: parts.map(seconds), sumNanos: nanos(0), longestNanos: seconds(Math.max(...parts)), expectedNanos: seconds(expected) });
  const said = (kind: Verdict['kind'], parts: readonly number[], expected: number) => expectationOf(verdict(kind, parts, expected), en)?.text;

  it('adds up what ran one after another', () => {
    expect(said('blocked', [2.004, 2.003, 2.001], 6.008)).toBe('expected 6\u00a0s: 2 + 2 + 2');
  });

  it('counts the rounds that a pool needs', () => {
    expect(said('rounds', [2, 2, 2], 4)).toBe('expected 4\u00a0s: 2 rounds × 2\u00a0s');
  });

  it('adds what was before and after the parts', () => {
    expect(expectationOf(verdict('rounds', [2, 2, 2], 4.8, 0.8), en)?.text).toBe('expected 4.8\u00a0s: 2 rounds × 2\u00a0s, and 0.8\u00a0s before or after');
  });

  it('is the longest of what overlaps', () => {
    expect(said('overlap', [1, 2.5], 2.5)).toBe('expected 2.5\u00a0s: longest of 2');
  });

  it('is nothing for a run that failed, was stopped or goes on', () => {
    for (const kind of ['failed', 'stopped', 'unfinished'] as const) expect(said(kind, [1], 1)).toBeUndefined();
  });
});

describe('the time of a run beside that of the slowest', () => {
  const delta = (slowest: number, total: number, words = en) => deltaTo(seconds(slowest), seconds(total), words);

  it('is a gain in seconds and as a factor', () => {
    expect(delta(6, 2)).toEqual({ text: '−4.0\u00a0s, 3.0\u00a0×', isGain: true });
    expect(delta(0.12, 0.08)).toEqual({ text: '−0.04\u00a0s, 1.5\u00a0×', isGain: true });
  });

  it('is the same, and no gain, where no difference would be seen', () => {
    expect(delta(2, 2)).toEqual({ text: 'the same', isGain: false });
    expect(delta(2.004, 2)).toEqual({ text: 'the same', isGain: false });
    expect(delta(2.004, 2, new Words('zh'))).toEqual({ text: '相同', isGain: false });
  });
});

describe('the names of runs', () => {
  const text = (word: string) => ({ en: word, zh: word });
  const pool: Scenario = {
    id: 'pool', number: 1, chapter: text('c'), title: text('Pool of two'), lesson: text(''), parameters: [
      { name: 'seconds', label: text('ping'), type: 'number', default: 2, unit: 's' },
      { name: 'workers', label: text('workers'), type: 'integer', default: 2 },
      { name: 'executor', label: text('executor'), type: 'choice', default: 'ThreadPool', choices: ['on the loop', 'ThreadPool'], choiceLabels: {} },
    ],
  };
  const run = (own: Record<string, ParameterValue>, language: Language = 'java', scenario = 'pool') =>
    ({ scenario, language, parameters: { seconds: 2, workers: 2, executor: 'ThreadPool', ...own } }) as unknown as Run;
  const names = (...runs: readonly (Run | null)[]) => runNames(runs, [pool, { ...pool, id: 'other', title: text('Other') }], en);

  it('say what differs, and nothing else', () => {
    expect(names(run({ executor: 'on the loop' }), run({ workers: 3 }))).toEqual(['On the loop', 'ThreadPool(3)']);
    expect(names(run({ seconds: 1 }), run({}))).toEqual(['Ping 1\u00a0s', 'Ping 2\u00a0s']);
    expect(names(run({}), run({}, 'script'))).toEqual(['Java', 'Python']);
  });

  it('are the titles where the scenarios differ, with the values that are not the usual ones', () => {
    expect(names(run({}), run({ seconds: 5 }, 'java', 'other'))).toEqual(['Pool of two', 'Other · ping 5\u00a0s']);
  });

  it('are numbers where nothing differs, or nothing is known yet', () => {
    expect(names(run({}), run({}))).toEqual(['Run 1', 'Run 2']);
    expect(names(null, run({}))).toEqual(['Run 1', 'Run 2']);
  });
});
