import { laneStateAt, type WorkLane } from '../model/lanes.ts';
import type { VisibleState } from '../model/segments.ts';
import { inSeconds, nanos } from '../trace/units.ts';
import { functionName, laneName } from '../timeline/labels.ts';
import { el, setText } from '../words/elements.ts';
import { clock, duration, durationInWords, percent } from '../words/figures.ts';
import type { WordKey } from '../words/words.ts';
import type { LoopState } from '../stream/api.ts';
import { dueTime, handleName } from './pace/next-up.ts';
import type { PageMoment } from './page-moment.ts';

/** The letters that a line of chips has room for. */
const ROOM = 14;
const IN_WORDS = 1e8;

type Line = readonly [WordKey, readonly (HTMLElement | string)[]];

/** What the loop has in its hands at the moment; at the end, what it did in all. */
export class LoopPane {
  private shown = '';

  constructor(private readonly list: HTMLElement, private readonly turn: HTMLElement) {}

  show(page: PageMoment): void {
    const { session, model, moment, words } = page;
    setText(this.turn, session === null ? '' : words.say('turn', { n: model.health.turnsUntil(moment) }));
    const lines = session === null ? [] : page.isAtEnd ? inAll(page) : page.loops !== null ? standing(page.loops, page) : inHand(page);
    const fresh = lines.map(([key, value]) => el('div', { class: 'kv' }, el('dt', {}, words.say(key)), el('dd', {}, ...value)));
    const text = fresh.map((line) => line.outerHTML).join('');
    if (text === this.shown) return;
    this.shown = text;
    this.list.replaceChildren(...fresh);
  }
}

/** A program that stands still: what its loops are going to do, in order, and what everything else waits for. */
function standing({ loops, waits, outside }: LoopState, { model, words }: PageMoment): readonly Line[] {
  const running = loops.flatMap((loop) => (loop.running === null ? [] : [loop.running]));
  const timers = loops.flatMap((loop) => loop.timers).sort((a, b) => a.dueNanos - b.dueNanos);
  return [
    ['nowRunning', fitting(running.map((handle) => ['onloop', handleName(handle, model, words)]), words)],
    ['readyNow', fitting(loops.flatMap((loop) => loop.ready).map((handle) => ['ready', handleName(handle, model, words)]), words)],
    ['timers', fitting(timers.map((timer) => ['timer', dueTime(timer.dueNanos)]), words)],
    ['waits', fitting(waits.map((wait) => ['suspended', `${taskName(wait, model, words)} ${wait.what}`]), words)],
    ['outside', fitting(outside.map((call) => [call.thread === 0 ? 'queued' : 'inthread', functionName(call.name)]), words)],
  ];
}

const taskName = (wait: LoopState['waits'][number], model: PageMoment['model'], words: PageMoment['words']): string =>
  handleName({ id: wait.task, kind: 'task', name: wait.name }, model, words);

/** As many as a line has room for, with all of them to be read on hover. */
function fitting(entries: readonly (readonly [state: string, text: string])[], words: PageMoment['words']): readonly (HTMLElement | string)[] {
  if (entries.length === 0) return [quiet(words.say('empty'))];
  let letters = 0;
  const shown = entries.filter(([, text], index) => (letters += text.length) <= ROOM || index === 0);
  const all = entries.map(([, text]) => text).join(', ');
  return [...shown.map(([state, text]) => el('span', { class: `chip ${state}`, title: all }, el('span', { class: 'chip-name' }, text))), ...more(entries.length - shown.length)];
}

function inAll({ model, moment, words }: PageMoment): readonly Line[] {
  const { health } = model;
  if (!model.threads.hasLoop) return [['turns', [quiet(words.say('noLoopRan'))]]];
  const longest = health.longestUntil(moment);
  const by = longest === null ? '' : longest.by === '' ? words.say('machinery') : functionName(longest.by);
  return [
    ['turns', [String(health.turnsUntil(moment))]],
    ['stepsRun', [String(health.stepsUntil(moment))]],
    ['longestStep', longest === null ? ['–'] : [duration(longest.length), el('small', {}, by)]],
    ['idleShare', [el('span', { title: words.say('idleShareOf', { time: duration(health.ranUntil(moment)) }) }, percent(health.idleShare(moment)))]],
    ['hops', [String(model.hops.countUntil(moment))]],
  ];
}

function inHand(page: PageMoment): readonly Line[] {
  const { model, words } = page;
  const working = [...workingNow(model.work.callbacksMade, page), ...workingNow(model.work.lanes, page)];
  const inState = (states: readonly VisibleState[]) => working.filter(({ state }) => states.includes(state));
  const timers = model.timers.waitingAt(page.moment);
  const next = timers[0];
  const nextChip = next === undefined ? [] : [el('span', { class: 'chip timer' }, `${clock(next.when, 2)} ${model.work.task(next.task)?.name ?? ''}`.trim())];
  return [
    ['nowRunning', runningNow(inState(['onloop', 'blocked']), page)],
    ['readyNow', chips(inState(['ready']), page)],
    ['timers', next === undefined ? [quiet(words.say('empty'))] : [...nextChip, ...more(timers.length - 1)]],
    ['outside', chips(inState(['inthread', 'inprocess', 'queued']), page)],
  ];
}

function runningNow(running: readonly Working[], page: PageMoment): readonly (HTMLElement | string)[] {
  const { model, moment, words } = page;
  if (running.length > 0) return chips(running, page);
  if (!model.threads.hasLoop) return [quiet(words.say('noLoop'))];
  const next = model.timers.waitingAt(moment)[0];
  if (next === undefined || next.when < moment) return [quiet(words.say('idle'))];
  const wait = nanos(next.when - moment);
  return [quiet(words.say('idleUntil', { time: wait >= IN_WORDS ? words.seconds(inSeconds(wait)) : durationInWords(wait, words) }))];
}

interface Working { readonly lane: WorkLane; readonly state: VisibleState }

/** The work that neither sleeps nor is over. */
function workingNow(lanes: readonly WorkLane[], { moment }: PageMoment): readonly Working[] {
  const found: Working[] = [];
  for (const lane of lanes) {
    const state = laneStateAt(lane, moment);
    if (state !== null && state !== 'suspended' && !isEnd(state)) found.push({ lane, state });
  }
  return found;
}

const isEnd = (state: VisibleState): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

function chips(entries: readonly Working[], { words }: PageMoment): readonly (HTMLElement | string)[] {
  if (entries.length === 0) return [quiet(words.say('empty'))];
  let letters = 0;
  const fitting = entries.filter(({ lane }) => (letters += laneName(lane, words).length) <= ROOM);
  const shown = fitting.length === 0 ? entries.slice(0, 1) : fitting;
  return [...shown.map(({ lane, state }) => el('span', { class: `chip ${state}` }, laneName(lane, words))), ...more(entries.length - shown.length)];
}

const quiet = (text: string): HTMLElement => el('span', { class: 'q' }, text);
const more = (count: number): readonly HTMLElement[] => (count > 0 ? [quiet(`+${count}`)] : []);
