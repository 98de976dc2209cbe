import { newPath } from '../timeline/paint/brush.ts';
import { isOver, type Finding, type Run, type Summary } from '../stream/api.ts';
import type { Palette } from '../timeline/palette.ts';
import { Surface } from '../timeline/surface.ts';
import type { Ticks } from '../timeline/ticks.ts';
import { TimeScale } from '../timeline/time-scale.ts';
import { View } from '../timeline/view.ts';
import { inSeconds, nanos, px, type Nanos } from '../trace/units.ts';
import { el, setAttribute, setText } from '../words/elements.ts';
import { clock } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import type { Contender } from './contender.ts';
import { deltaTo, type Delta } from './delta.ts';
import { expectationOf } from './expectation.ts';
import { paintRun, pictureHeight, type Drawn } from './run-picture.ts';

/** What all rows of a frame share. */
export interface Common {
  readonly words: Words;
  readonly palette: Palette;
  /** The length of time that fits into every picture, from the common zero on. */
  readonly span: Nanos;
  readonly insets: readonly [left: number, right: number];
  readonly ticksOf: (scale: TimeScale) => Ticks;
  /** The run that took longest, once all have settled: the others are held against it. */
  readonly slowest: Contender | null;
}

/** Starting processes is worth a word from here on. */
const NOTABLE_START = 2e7;
/** Nothing is chosen, zoomed or filtered here. */
const WHOLE = new View(() => undefined);

/** One run among those that are compared: its figure on the left, its picture on the common scale. */
export class RunRow {
  private readonly name = el('h2');
  private readonly number = el('span');
  private readonly unit = el('small');
  private readonly delta = el('span', { class: 'delta' });
  private readonly why = el('p');
  private readonly canvas = el('canvas', { role: 'img' });
  private readonly surface = new Surface(this.canvas);
  private readonly plot = el('div', { class: 'cmp-plot' }, this.canvas);
  private readonly link = el('a', { class: 'link' });
  private readonly away = el('button', { class: 'link', type: 'button' });
  private readonly big = el('div', { class: 'big' }, this.number, this.unit, this.delta);
  readonly element = el('article', { class: 'cmp-run' },
    el('div', { class: 'cmp-words' }, this.name, this.big, this.why, el('div', { class: 'cmp-links' }, this.link, this.away)), this.plot);

  constructor(readonly contender: Contender, leave: () => void) {
    this.away.addEventListener('click', leave);
    this.element.dataset['run'] = contender.id;
  }

  get width(): number { return this.plot.clientWidth; }

  draw(name: string, drawn: Omit<Drawn, 'zero' | 'total' | 'expected' | 'isSlowest'>, common: Common): void {
    const { contender } = this;
    const { words, slowest } = common;
    const expected = contender.summary === null ? null : expectationOf(contender.summary.verdict, words);
    this.write(name, common);
    if (contender.isMissing) return;
    const rows = drawn.jobs.length + (drawn.hasLoopRow ? 1 : 0);
    this.paint({ ...drawn, zero: contender.zero, total: contender.total, expected, isSlowest: slowest === contender }, pictureHeight(rows), common);
    const total = words.seconds(inSeconds(contender.total), 2);
    setAttribute(this.canvas, 'aria-label', expected === null ? words.say('pair', { one: name, other: total }) : words.say('pair', { one: words.say('pair', { one: name, other: total }), other: expected.text }));
  }

  private write(name: string, common: Common): void {
    const { contender, element } = this;
    const { words } = common;
    element.toggleAttribute('data-missing', contender.isMissing);
    element.toggleAttribute('data-settled', contender.summary !== null);
    setText(this.name, contender.isMissing ? contender.id : name);
    this.big.hidden = contender.isMissing;
    this.plot.hidden = contender.isMissing;
    setText(this.number, clock(contender.total, 2));
    setText(this.unit, words.say('seconds'));
    const delta = deltaOf(contender, common);
    setText(this.delta, delta.text);
    this.delta.classList.toggle('base', !delta.isGain);
    setText(this.why, whyText(contender, words));
    this.link.hidden = contender.session.run === null;
    setText(this.link, words.say('openRun'));
    setText(this.away, words.say('takeAway'));
    const run = contender.session.run;
    if (run !== null) setAttribute(this.link, 'href', addressOf(run, contender.session.api.base));
  }

  private paint(drawn: Drawn, height: number, { words, palette, span, insets, ticksOf }: Common): void {
    const { model, now } = this.contender;
    const width = this.width;
    this.surface.begin(width, height);
    const scale = TimeScale.fitting({ from: drawn.zero, to: nanos(drawn.zero + span) }, px(width), px(insets[0]), px(insets[1]));
    const { step, at, label } = ticksOf(TimeScale.fitting({ from: nanos(0), to: span }, px(width), px(insets[0]), px(insets[1])));
    const ticks: Ticks = { step, label, at: at.map((moment) => nanos(moment + drawn.zero)) };
    paintRun({ ctx: this.surface.ctx, palette, scale, ticks, width, height, now, told: now, edge: 'settled', model, view: WHOLE, words, path: newPath }, drawn);
  }
}

/** Where a run is looked at by itself. */
export const addressOf = ({ scenario, id }: Run, base: string): string => new URL(`lab/${encodeURIComponent(scenario)}?run=${encodeURIComponent(id)}`, base).href;

/** How it stands to the slowest of all, once that is known. */
function deltaOf(contender: Contender, { slowest, words }: Common): Delta {
  if (slowest === null) return { text: contender.isSettled ? '' : words.say('run.running'), isGain: false };
  if (slowest === contender) return { text: words.say('slowest'), isGain: false };
  return contender.counts ? deltaTo(slowest.total, contender.total, words) : { text: '', isGain: false };
}

/** Why it took that long, or how it stands. */
function whyText({ session, summary, isMissing }: Contender, words: Words): string {
  const { run, connection } = session;
  if (isMissing) return words.say('runForgotten');
  if (run === null) return connection.kind === 'lost' ? words.say('unreachable') : '';
  if (connection.kind === 'lost' && !isOver(run.state)) return words.say('unreachable');
  if (run.state === 'queued') return words.say('waitingForSlot');
  if (run.state === 'failed') return words.say('failedWith', { error: run.error?.type ?? '' });
  if (summary === null) return '';
  if (run.state === 'cancelled' || run.state === 'timed-out') return words.of(stopOf(summary) ?? summary.verdict.sentence);
  return reason(summary, words);
}

const stopOf = ({ findings }: Summary) => findings.find(({ kind }) => kind === 'stopped')?.text;

function reason({ verdict, findings }: Summary, words: Words): string {
  switch (verdict.kind) {
    case 'overlap': return sentences(words, words.say('whyOverlap', { n: verdict.partsNanos.length }), startText(findings, words));
    case 'rounds': return words.of(findings.find(({ kind }) => kind === 'pool-wait')?.text ?? verdict.sentence);
    case 'blocked': return words.of(findings.find(({ kind }) => kind === 'loop-blocked')?.text ?? verdict.sentence);
    case 'single': return words.say('whySingle');
    case 'sum':
    case 'failed':
    case 'stopped':
    case 'unfinished': return words.of(verdict.sentence);
  }
}

/** What the start of processes cost, where that is worth a word. */
function startText(findings: readonly Finding[], words: Words): string {
  const start = findings.find(({ kind }) => kind === 'process-start');
  const took = start === undefined ? 0 : start.toNanos - start.fromNanos;
  return took < NOTABLE_START ? '' : words.say('whyStart', { time: words.seconds(inSeconds(nanos(took))) });
}

const sentences = (words: Words, ...said: readonly string[]): string => said.filter((sentence) => sentence !== '').join(words.language === 'en' ? ' ' : '');
