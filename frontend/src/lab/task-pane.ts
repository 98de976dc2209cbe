import { endingOf } from '../model/endings.ts';
import { laneStateAt, totalsUntil, type Lane, type ThreadLane, type Totals, type WorkLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { VisibleState } from '../model/segments.ts';
import { earlier, nanos, NONE, sourceLine, type ThreadId } from '../trace/units.ts';
import { endingSentence } from '../timeline/ending/ending-words.ts';
import { glyphElement } from '../timeline/glyphs.ts';
import { processId, processName, processPlace, threadId, threadPlace } from '../timeline/ids.ts';
import { laneName, shortName, stateName } from '../timeline/labels.ts';
import { el } from '../words/elements.ts';
import { clock, duration } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import type { PageMoment } from './page-moment.ts';
import { SplitBar } from './split-bar.ts';

type Fact = readonly [label: string, value: string, isWide?: boolean];
const LONG_FACT = 24;
/** Figures of this pane have as many decimals as the headline. */
const DECIMALS = 2;
type Share = keyof Totals;
type Part = readonly [share: Share, state: VisibleState];

/** The chosen lane's figures and facts, as far as they are known at the moment. */
export class TaskPane {
  private shown = '';
  private readonly split = new SplitBar();

  constructor(private readonly box: HTMLElement) {}

  show(page: PageMoment): void {
    const { selected, moment, words } = page;
    if (selected === null) return this.put(`none ${words.language}`, () => [el('p', { class: 'quiet' }, words.say('noLane'))]);
    const state = laneStateAt(selected, moment);
    const facts = selected.kind === 'thread' ? threadFacts(selected, page) : workFacts(selected, page);
    const totals = totalsUntil(selected, moment);
    const key = JSON.stringify([selected.key, state, totals, facts, words.language, getComputedStyle(document.documentElement).colorScheme]);
    if (selected.kind !== 'thread') this.split.show(partsOf(selected).map(([share, state]) => ({ state, length: totals[share] })));
    this.put(key, () => [
      title(selected, state, words),
      ...(selected.kind === 'thread' ? [] : [this.split.element, sums(selected, totals, words)]),
      factList(facts),
    ]);
  }

  private put(key: string, make: () => readonly HTMLElement[]): void {
    if (this.shown === key) return;
    this.shown = key;
    this.box.replaceChildren(...make());
  }
}

function title(lane: Lane, state: VisibleState | null, words: Words): HTMLElement {
  const detail = lane.kind === 'thread' ? (lane.hasLoop ? words.say('eventLoop') : '') : lane.detail;
  const pill = state === null ? null : el('span', { class: `pill is-${state}` }, glyphElement(state), stateName(state, words, lane));
  return el('div', { class: 'ti' }, el('span', { title: lane.name }, lane.kind === 'thread' ? shortName(lane.name) : laneName(lane, words)), el('span', { class: 'mono', title: detail }, detail), pill);
}

/** What a lane's time is made of, in the order of a life, and what each part is drawn as. */
export function partsOf({ kind, executor, track }: WorkLane): readonly Part[] {
  const has = (state: string) => track.segments.some((segment) => segment.state === state);
  const ran: Part = ['ran', has('inprocess') ? 'inprocess' : has('inthread') ? 'inthread' : 'onloop'];
  if (kind !== 'call') return [['forLoop', 'ready'], ran, ['waited', 'suspended']];
  return executor === 'loop' ? [['forLoop', 'ready'], ran] : [['forWorker', 'queued'], ran, ['forLoop', 'ready']];
}

function sums(lane: WorkLane, totals: Totals, words: Words): HTMLElement {
  return el('dl', { class: 'sums' }, ...partsOf(lane).map(([share, state]) => {
    const name = nameOf(share, lane);
    return el('div', { 'data-share': share, title: name !== 'ran' && words.say(`${name}.long`) }, glyphElement(state), el('dt', {}, words.say(name)), el('dd', {}, totals[share] < 100 ? '0' : duration(totals[share], DECIMALS)));
  }));
}

function nameOf(share: Share, { executor }: WorkLane): 'forWorker' | 'forProcess' | 'forLoop' | 'ran' | 'waited' {
  return share === 'forWorker' && executor === 'processes' ? 'forProcess' : share;
}

function factList(facts: readonly Fact[]): HTMLElement {
  return el('dl', { class: 'facts' }, ...facts.flatMap(([label, value, isWide]) => [el('dt', { class: isWide === true ? 'w' : '' }, label), el('dd', { class: isWide === true ? 'w' : '', title: value }, value)]));
}

function threadFacts(lane: ThreadLane, { model, moment, words }: PageMoment): readonly Fact[] {
  const { ran } = totalsUntil(lane, moment);
  const slices = lane.track.segments.filter((segment) => segment.from <= moment && segment.state !== 'starting').length;
  const alive = Math.max(0, earlier(moment, lane.ended) - lane.started);
  return [
    [words.say('pid'), processId(lane.process, model, words)], [words.say('tid'), threadId(lane, model, words)],
    [words.say('ran'), words.say('pair', { one: duration(ran, DECIMALS), other: words.say('slices', { n: slices }) })], [words.say('waited'), duration(nanos(Math.max(0, alive - ran)), DECIMALS)],
    [words.say('started'), `${clock(lane.started)}\u00a0s`], ...(lane.ended <= moment ? [[words.say('ended'), `${clock(lane.ended)}\u00a0s`] as Fact] : []),
  ];
}

function workFacts(lane: WorkLane, { model, moment, now, words }: PageMoment): readonly Fact[] {
  const facts: Fact[] = [[words.say('createdBy'), createdBy(lane, model, words)]];
  if (lane.worker !== null && lane.track.segments.some((segment) => segment.from <= moment && segment.state !== 'queued' && segment.state !== 'ready')) {
    const where = place(lane.worker, model, words);
    facts.push([words.say('ranOn'), where, where.length > LONG_FACT]);
  }
  const wait = lane.track.at(moment);
  const ending = wait === undefined ? null : endingOf(lane, wait, model, now);
  if (ending !== null) facts.push([words.say('thisWait'), endingSentence(ending, words), true]);
  if (lane.end === null || moment < lane.end.at) return facts;
  const woken = wokenBy(lane, model, words);
  if (woken !== '') facts.push([words.say('wokenBy'), woken, true]);
  if (lane.end.text !== '') facts.push([words.say(lane.end.state === 'done' ? 'result' : 'error'), lane.end.text, true]);
  return facts;
}

function createdBy({ origin }: WorkLane, model: RunModel, words: Words): string {
  const task = model.work.task(origin.task);
  const name = task?.detail ?? threadName(origin.thread, model);
  const line = sourceLine(origin.source);
  return line === 0 ? name : words.say('atLine', { name, line });
}

/** A thread is called as its lane is. */
function threadName(thread: ThreadId, model: RunModel): string {
  const name = model.threads.lane(thread)?.name;
  return name === undefined ? '–' : shortName(name);
}

function place(thread: ThreadId, model: RunModel, words: Words): string {
  const lane = model.threads.lane(thread);
  if (lane === undefined) return `tid ${thread}`;
  const isChild = model.threads.process(lane.process)?.isChild === true;
  return words.say('pair', { one: shortName(lane.name), other: isChild ? processPlace(lane.process, model, words) : threadPlace(lane, model, words) });
}

/** Who had the loop go on with it: a worker, a timer, another task, or what gathered others. */
function wokenBy(lane: WorkLane, model: RunModel, words: Words): string {
  if (lane.kind === 'call') return lane.worker === null ? '' : fromWorker(lane.worker, model, words);
  if (lane.wokenBy === NONE) return '';
  const call = model.work.callOf(lane.wokenBy);
  if (call?.worker != null) return fromWorker(call.worker, model, words);
  const task = model.work.task(lane.wokenBy);
  if (task !== undefined) return task.name;
  const what = model.futures.what(lane.wokenBy) ?? '';
  return what.startsWith('sleep') ? words.say('timerDue', { what }) : what;
}

function fromWorker(thread: ThreadId, model: RunModel, words: Words): string {
  const lane = model.threads.lane(thread);
  if (lane === undefined) return '';
  if (model.threads.process(lane.process)?.isChild === true) return words.say('bySoonThreadsafe', { name: processName(lane.process, model, words) });
  return words.say('bySoonThreadsafe', { name: shortName(lane.name) });
}
