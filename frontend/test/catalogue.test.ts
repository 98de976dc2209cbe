import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyCommand } from '../src/catalogue/copy.ts';
import { heroRun } from '../src/catalogue/hero-run.ts';
import { lastRun, latestRuns } from '../src/catalogue/last-run.ts';
import { pictureOf, readRun, UNKNOWN } from '../src/catalogue/pictures.ts';
import type { Run, RunState, Scenario } from '../src/stream/api.ts';
import { Words } from '../src/words/words.ts';
import { TraceEncoder } from './encoder.ts';
import { gatherTasks, threadPool } from './traces.ts';

const POOL: Scenario = {
  id: 'pool', number: 1, chapter: { en: '', zh: '' }, title: { en: '', zh: '' }, lesson: { en: '', zh: '' },
  parameters: [
    { name: 'seconds', label: { en: 'ping', zh: 'ping' }, type: 'number', default: 2, unit: 's' },
    { name: 'executor', label: { en: 'executor', zh: '执行器' }, type: 'choice', default: 'ThreadPool', choices: ['default', 'ThreadPool'], choiceLabels: { default: { en: 'default pool', zh: '默认线程池' } } },
  ],
};

const runOf = (state: RunState, parameters: Run['parameters'] = { seconds: 2, executor: 'ThreadPool' }, createdAt = '2026-01-01T10:00:00Z') =>
  ({ id: createdAt, scenario: 'pool', parameters, state, createdAt, durationNanos: state === 'queued' ? null : 1.5e9 }) as Run;

const said = (run: Run, language: 'en' | 'zh' = 'en') => [...lastRun(run, POOL, '/lab/pool', new Words(language)).childNodes].map((node) => node.textContent);

describe('the last run of a scenario', () => {
  it.each([['finished', 'finished'], ['idle', 'idle'], ['failed', 'failed'], ['cancelled', 'stopped'], ['timed-out', 'out of time'], ['running', 'running']] as const)('that is %s says so', (state, word) => {
    expect(said(runOf(state))).toEqual(['1.50\u00a0s', `last run: ${word}`]);
  });

  it('that the page calls otherwise than the API tells the state in the API too', () => {
    expect(lastRun(runOf('cancelled'), POOL, '/lab/pool', new Words('en')).title).toBe('state "cancelled" in the API');
  });

  it('is the latest one, however it ended', () => {
    const [first, last] = [runOf('finished'), runOf('cancelled', {}, '2026-01-01T11:00:00Z')];
    expect(latestRuns([last, first]).get('pool')).toBe(last);
  });

  it('says which of its parameters were not the default ones', () => {
    expect(said(runOf('finished', { seconds: 0.5, executor: 'default' }))[2]).toBe('with ping 0.5\u00a0s, executor default pool');
    expect(said(runOf('finished', { seconds: 0.5, executor: 'default' }), 'zh')).toEqual(['1.50\u00a0秒', '上次运行：已结束', '参数：ping 0.5\u00a0秒、执行器 默认线程池']);
  });

  it('that waits for a place has no time yet', () => {
    expect(said(runOf('queued'))).toEqual(['', 'last run: waiting']);
  });
});

const preview = (events: ReturnType<typeof gatherTasks>) => readRun(new TraceEncoder().encode(events));

describe('the small picture', () => {
  it('of a run has its tasks and calls with their states on a scale from its start to its end', () => {
    const [main, first] = pictureOf(preview(gatherTasks()));
    expect(main!.end).toBe('done');
    expect(first!.stretches.map(({ state }) => state)).toContain('suspended');
    expect(Math.max(...main!.stretches.map(({ to }) => to))).toBeLessThanOrEqual(0.94);
  });

  it('of a run in which nothing happens is three lanes of which nothing is known', () => {
    expect(pictureOf(preview(gatherTasks().slice(0, 1)))).toBe(UNKNOWN);
  });
});

describe('the large picture', () => {
  it('of a run that gathers has the gathering task, then what it gathers, and what that would take one after another', () => {
    const run = heroRun(preview(gatherTasks()))!;
    expect(run.lanes.map(({ lane }) => lane.name)).toEqual(['Task-1', 'task1', 'task2']);
    expect(run.isGathered).toBe(true);
    expect(run.jobs).toBe(2);
    expect(run.sum / 1e9).toBeCloseTo(2, 1);
  });

  it('of calls for a pool does not count what they wait for a worker', () => {
    const run = heroRun(preview(threadPool()))!;
    expect(run.isGathered).toBe(false);
    expect(run.jobs).toBe(3);
    expect(run.end / 1e9).toBeCloseTo(4, 1);
    expect(run.sum / 1e9).toBeCloseTo(6, 1);
  });

  it('is none of a run in which nothing is done', () => {
    expect(heroRun(preview(gatherTasks().slice(0, 1)))).toBeNull();
  });
});

describe('the button that copies a command', () => {
  let button: HTMLElement;
  const status = () => document.querySelector('[role="status"]')!.textContent;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<div><code>curl here</code><button data-icon="copy"></button><span role="status"></span></div>';
    button = document.querySelector('button')!;
  });
  afterEach(() => { vi.useRealTimers(); });

  it('says that it has copied, and falls silent again', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await copyCommand(button, new Words('en'));
    expect(writeText).toHaveBeenCalledWith('curl here');
    expect(status()).toBe('Copied');
    vi.runAllTimers();
    expect(status()).toBe('');
    expect(button.querySelector('.icon-copy')).not.toBeNull();
  });

  it('selects the command where the browser does not let it copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await copyCommand(button, new Words('zh'));
    expect(getSelection()!.toString()).toBe('curl here');
    expect(status()).toBe('已选中，按 Ctrl C 复制');
  });
});
