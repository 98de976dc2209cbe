import { beforeEach, describe, expect, it } from 'vitest';
import { Headline, type HeadlineState } from '../src/lab/headline.ts';
import type { PageMoment } from '../src/lab/page-moment.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { Finding, Run, RunState, Summary } from '../src/stream/api.ts';
import { millis, nanos, seconds, ZERO, type Nanos } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { TraceScript } from './trace-script.ts';
import { blockersInARow } from './traces.ts';

const WORDS = new Words('en');
const listener = { point: () => {}, go: () => {}, select: () => {} } as never;

describe('the headline', () => {
  let box: HTMLElement;
  let headline: Headline;
  beforeEach(() => {
    box = document.createElement('div');
    headline = new Headline(box, listener, []);
  });

  const page = (state: RunState, model: RunModel, more: Partial<PageMoment>): PageMoment => {
    const run = { id: 'r', state, durationNanos: millis(3_100), error: null } as unknown as Run;
    return {
      session: { run, isSettled: true, now: () => millis(3_100) } as never, model, now: millis(3_100), moment: millis(3_100), isAtEnd: true, isReplay: false, isMoving: false,
      selected: null, summary: null, filter: '', loops: null, line: 0 as never, words: WORDS, ...more,
    };
  };
  const show = (moment: PageMoment) => headline.update({ page: moment, scenario: {} as never, refusal: null, isAsking: false, said: null, nextUp: null } satisfies HeadlineState);
  const figure = () => box.querySelector('.figure span')!.textContent;

  it('says of a run that was stopped the time that the finding says', () => {
    const stopped = { kind: 'stopped', tone: 'note', text: { en: 'Stopped at 2.6 s.', zh: '' }, starved: [], cycle: [], fromNanos: millis(2_600), toNanos: millis(2_600) } as unknown as Finding;
    const summary = { verdict: { kind: 'unfinished' }, findings: [stopped] } as unknown as Summary;
    show(page('cancelled', new RunModel(), { summary }));
    expect(figure()).toBe('2.60');
    expect(box.querySelector('.say p')!.textContent).toBe('Stopped at 2.60\u00a0s.');
  });

  it('says of a run that wanted more than it may have that a limit ended it, and which', () => {
    const moment = page('failed', new RunModel(), { summary: { verdict: { kind: 'unfinished' }, findings: [] } as unknown as Summary });
    Object.assign(moment.session!.run!, { error: { type: 'LimitExceeded', message: 'events of a run: at most 5000' } });
    show(moment);
    expect(box.querySelector('.say p')!.textContent).toBe('The run reached a limit of the server and was ended.');
    expect(box.querySelector('.below')!.textContent).toBe('LimitExceeded: events of a run: at most 5000');
  });

  it('makes room for a sentence of three lines', () => {
    const judged = (en: string) => page('finished', new RunModel(), { summary: { verdict: { kind: 'single', sentence: { en, zh: '' }, measuredNanos: millis(3_100) }, findings: [] } as unknown as Summary });
    show(judged('a word or two '.repeat(9)));
    expect(box.hasAttribute('data-long')).toBe(true);
    show(judged('is one piece of work.'));
    expect(box.hasAttribute('data-long')).toBe(false);
  });

  it('says of a program that went step by step, and is over, which step of all is looked at', () => {
    const model = new RunModel();
    const script = new TraceScript().on(100).add('ProcessStarted', { process: 1, parent: 0, name: 'server JVM' }).add('ThreadStarted', { process: 1, name: 'MainThread' });
    for (const at of [0, 100, 200, 300]) script.ms(at).add('ThreadPaused', {});
    model.apply(script.events);
    const replay = (moment: Nanos) => page('finished', model, { isReplay: true, moment });
    show(replay(millis(150)));
    expect(box.querySelector('.below')!.textContent).toBe('Step 1 of 3');
    show(replay(nanos(ZERO)));
    expect(box.querySelector('.below')!.textContent).toBe('Step 0 of 3');
  });

  it('tells of a moment in the middle of a step who holds the loop, for how long by then and who waits for it, wherever the cursor came from', () => {
    const model = new RunModel();
    model.apply(blockersInARow());
    model.finish(seconds(1), false);
    const at = (moment: Nanos) => show(page('finished', model, { isReplay: true, isAtEnd: false, now: moment, moment }));
    at(millis(710));
    at(millis(799));
    expect(box.querySelector('.say p')!.textContent).toBe('Task-3 is on the loop.');
    expect(box.querySelector('.findings')!.textContent).toContain('loop blocked 0.2\u00a0s by work, line 3. Task-4 waits for the loop.');
    at(millis(830));
    at(millis(890));
    expect(box.querySelector('.findings')!.textContent).toContain('loop blocked 0.3\u00a0s');
  });
});
