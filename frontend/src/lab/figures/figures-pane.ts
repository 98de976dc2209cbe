import type { LaneKey } from '../../model/lanes.ts';
import { laneFilter } from '../../timeline/lane-filter.ts';
import { el } from '../../words/elements.ts';
import { duration } from '../../words/figures.ts';
import type { WordKey, Words } from '../../words/words.ts';
import type { PageMoment } from '../page-moment.ts';
import { COLUMNS, figuresOf, reordered, sorted, type Column, type LaneFigures, type Order } from './lane-figures.ts';
import { spreadView } from './spread-view.ts';

const HEADS: Readonly<Record<Column, WordKey>> = { name: 'colLane', queued: 'colQueued', ran: 'colRan', waited: 'colWaited', steps: 'colSteps', longest: 'colLongest' };
/** More rows are read by nobody; a filter finds what is looked for. */
const MOST_ROWS = 200;
const PACE_MILLIS = 500;

/** The run in figures: where the time of each task and call went, how late the loop was, and how long its work waited. */
export class FiguresPane {
  private readonly body = el('tbody');
  private readonly heads: ReadonlyMap<Column, HTMLElement>;
  private readonly caption = el('caption', { class: 'sr' });
  private readonly cut = el('p', { class: 'quiet' });
  private readonly spreads = el('div', { class: 'spreads' });
  private order: Order | null = null;
  private last: PageMoment | null = null;
  private shownTable = '';
  private shownAt = 0;
  private shownSpreads: unknown = null;

  /** `choose` is told the lane of a row that was clicked. */
  constructor(private readonly box: HTMLElement, choose: (lane: LaneKey) => void) {
    this.heads = new Map(COLUMNS.map((column) => [column, el('th', { scope: 'col' }, this.headButton(column))]));
    const table = el('table', {}, this.caption, el('thead', {}, el('tr', {}, ...this.heads.values())), this.body);
    box.append(el('div', { class: 'fig-table', tabindex: 0 }, table, this.cut), this.spreads);
    this.body.addEventListener('click', (event) => {
      const lane = (event.target as Element).closest<HTMLElement>('[data-lane]')?.dataset['lane'];
      if (lane !== undefined) choose(lane);
    });
  }

  /** Nothing is counted while nobody looks. */
  show(page: PageMoment): void {
    this.last = page;
    if (this.box.clientWidth === 0) return;
    if (page.isMoving && performance.now() - this.shownAt < PACE_MILLIS) return;
    this.shownAt = performance.now();
    this.showTable(page);
    this.showSpreads(page);
  }

  /** Somebody looks now. */
  opened(): void {
    this.shownAt = 0;
    if (this.last !== null) this.show(this.last);
  }

  private showTable(page: PageMoment): void {
    const { model, moment, words, selected, filter } = page;
    const key = `${moment} ${model.lastSeq} ${words.language} ${selected?.key} ${filter} ${JSON.stringify(this.order)}`;
    if (key === this.shownTable) return;
    this.shownTable = key;
    const all = figuresOf(model.work.lanes, laneFilter(filter, model, words), moment, words);
    const figures = this.order === null ? all : sorted(all, this.order);
    this.caption.textContent = words.say('figuresCaption');
    this.nameHeads(words);
    this.body.replaceChildren(...figures.slice(0, MOST_ROWS).map((each) => row(each, each.lane.key === selected?.key)));
    this.cut.textContent = all.length > MOST_ROWS ? words.say('figuresCut', { n: MOST_ROWS, all: all.length }) : all.length === 0 ? words.say(filter === '' ? 'noWork' : 'filterNoMatch', { filter }) : '';
  }

  private nameHeads(words: Words): void {
    for (const [column, head] of this.heads) {
      head.firstElementChild!.textContent = words.say(HEADS[column]);
      const isSorted = this.order?.by === column;
      if (isSorted) head.setAttribute('aria-sort', this.order!.isDescending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  private headButton(column: Column): HTMLElement {
    const button = el('button', { type: 'button' });
    button.addEventListener('click', () => {
      this.order = reordered(this.order, column);
      this.opened();
    });
    return button;
  }

  private showSpreads({ summary, words, session }: PageMoment): void {
    const key = summary === null ? `${session === null} ${words.language}` : summary;
    if (key === this.shownSpreads && this.spreads.lang === words.language) return;
    this.shownSpreads = key;
    this.spreads.lang = words.language;
    this.spreads.replaceChildren(...(summary === null
      ? session === null ? [] : [el('p', { class: 'quiet' }, words.say('spreadsLater'))]
      : [spreadView('lagOfTimers', summary.loop.lag, words), spreadView('waitsForTurn', summary.loop.waits, words)]));
  }
}

function row({ lane, name, queued, ran, waited, steps, longest }: LaneFigures, isSelected: boolean): HTMLElement {
  const time = (length: typeof ran) => el('td', {}, length < 100 ? '0' : duration(length));
  return el('tr', { 'data-lane': lane.key, 'aria-selected': String(isSelected) },
    el('th', { scope: 'row', title: `${name} ${lane.detail}` }, el('button', { type: 'button' }, name, lane.detail === '' ? null : el('span', { class: 'q' }, lane.detail.split('(')[0]!))),
    time(queued), time(ran), time(waited), el('td', {}, String(steps)), time(longest));
}
