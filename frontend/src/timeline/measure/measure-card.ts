import type { WorkLane } from '../../model/lanes.ts';
import type { RunModel } from '../../model/run-model.ts';
import { nanos, type Nanos } from '../../trace/units.ts';
import { el } from '../../words/elements.ts';
import { clock, duration, percent } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';
import { glyphElement } from '../glyphs.ts';
import { iconElement } from '../icons.ts';
import { stateName } from '../labels.ts';
import { Pace } from '../pace.ts';
import type { Rows } from '../rows.ts';
import type { TimeScale, TimeWindow } from '../time-scale.ts';
import type { View } from '../view.ts';
import { sumsOf, type Sums } from './sums.ts';

const GAP = 10;

/** What the card is made from. */
export interface Measured {
  readonly rows: Rows;
  readonly model: RunModel;
  readonly now: Nanos;
  readonly scale: TimeScale;
  readonly words: Words;
}

/** Stands beside the range that is measured, with what it holds; the lanes that are filtered out do not count. */
export class MeasureCard {
  private readonly pace = new Pace();
  private shown = '';
  private stale = false;

  /** The sums are behind what is measured: they want to be shown again. */
  get isStale(): boolean { return this.stale; }

  constructor(private readonly box: HTMLElement, private readonly view: View) {}

  show({ rows, model, now, scale, words }: Measured): void {
    const { range } = this.view;
    this.box.hidden = range === null;
    this.stale = false;
    if (range === null) return;
    const key = `${range.from} ${range.to} ${Math.min(now, range.to)} ${model.lastSeq} ${this.view.filter} ${words.language}`;
    this.stale = key !== this.shown && !this.pace.isDue();
    if (key !== this.shown && !this.stale) {
      this.shown = key;
      this.write(range, this.pace.do(() => sumsOf(workIn(rows), model, range, now)), words);
    }
    this.place(range, scale);
  }

  private write(range: TimeWindow, sums: Sums, words: Words): void {
    const fit = el('button', { class: 'link', type: 'button' }, words.say('fitRange'));
    fit.addEventListener('click', () => this.view.show(range));
    const close = el('button', { class: 'btn icon small', type: 'button', 'aria-label': words.say('close'), title: `${words.say('close')} (Esc)` }, iconElement('close'));
    close.addEventListener('click', () => { this.view.range = null; });
    const seconds = (at: Nanos) => `${clock(at, 6)}\u00a0s`;
    this.box.replaceChildren(
      el('header', {}, el('b', {}, duration(nanos(range.to - range.from))), fit, close),
      el('p', { class: 'from-to' }, words.say('fromTo', { from: seconds(range.from), to: seconds(range.to) })),
      el('table', {}, el('tbody', {}, ...sums.states.map(({ state, time, count }) => el('tr', {},
        el('th', { scope: 'row' }, glyphElement(state), stateName(state, words)), el('td', {}, duration(time)), el('td', {}, words.say('times', { n: count })))))),
      el('p', {}, facts(sums, words)));
  }

  /** Right of the range, else left of it, else at the right end of the plot. */
  private place(range: TimeWindow, scale: TimeScale): void {
    const { offsetWidth } = this.box;
    const [left, right] = [scale.x(range.from) - GAP - offsetWidth, scale.x(range.to) + GAP];
    const x = right + offsetWidth + GAP <= scale.width ? Math.max(GAP, right) : left >= GAP ? Math.min(left, scale.width - offsetWidth - GAP) : scale.width - offsetWidth - GAP;
    this.box.style.left = `calc(var(--gutter-w) + ${Math.round(x)}px)`;
  }
}

const workIn = (rows: Rows): readonly WorkLane[] => rows.all.flatMap((row) => (row.kind === 'lane' && row.lane.kind !== 'thread' ? [row.lane] : []));

function facts({ there, made, ended, busy, hops, printed }: Sums, words: Words): string {
  return [
    words.say('rangeWork', { n: there, made, ended }),
    ...(busy === null ? [] : [words.say('rangeBusy', { share: percent(busy) })]),
    ...(hops === 0 ? [] : [words.say('rangeHops', { n: hops })]),
    ...(printed === 0 ? [] : [words.say('rangePrinted', { n: printed })]),
  ].join(' · ');
}
