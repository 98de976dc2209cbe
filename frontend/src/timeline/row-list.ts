import { laneStart, laneStateAt, laneStop, type Lane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { VisibleState } from '../model/segments.ts';
import { isSimulated } from '../model/threads.ts';
import { earlier, nanos, ZERO, type Nanos } from '../trace/units.ts';
import { el, setAttribute, setText } from '../words/elements.ts';
import { duration } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import { glyphElement } from './glyphs.ts';
import { threadPlace } from './ids.ts';
import { laneDetail, laneName, shortCall, shortName, stateName } from './labels.ts';
import { rowsWithin, type Row, type Rows } from './rows.ts';

/** Names up to this length fit beside everything else. */
const SHORT = 12;

interface Shown { readonly isLane: boolean; readonly item: HTMLLIElement; readonly update: (row: Row, context: RowContext) => void; top: number; height: number }

export interface RowContext {
  readonly model: RunModel;
  readonly moment: Nanos;
  /** A lane that begins later is not told of yet. */
  readonly horizon: Nanos;
  readonly selected: string | null;
  readonly words: Words;
  readonly isNarrow: boolean;
  /** What rows say is written anew; else only what rows say that come into sight. */
  readonly isWritten: boolean;
}

/** The names beside the plot: lanes are buttons of a list. Only the rows in view are in the page. */
export class RowList {
  private readonly shown = new Map<string, Shown>();

  constructor(private readonly list: HTMLUListElement, private readonly choose: (key: string) => void) {
    list.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-lane]');
      if (button !== null) this.choose(button.dataset['lane']!);
    });
  }

  show(rows: Rows, top: number, bottom: number, context: RowContext): void {
    const visible = rowsWithin(rows, top, bottom);
    const spare = this.takeOut(new Set(visible.map(keyOf)));
    for (const row of visible) this.showRow(row, context, spare);
    for (const { item } of spare) item.remove();
  }

  /** Takes out what is not wanted. Lanes can be made into others, which is sooner done than new ones; not one that has the focus. */
  private takeOut(wanted: ReadonlySet<string>): Shown[] {
    const focused = (this.list.getRootNode() as Document | ShadowRoot).activeElement;
    const spare: Shown[] = [];
    for (const [key, shown] of this.shown) {
      if (wanted.has(key)) continue;
      this.shown.delete(key);
      if (shown.isLane && !shown.item.contains(focused)) spare.push(shown);
      else shown.item.remove();
    }
    return spare;
  }

  /** The words changed: every row is made anew. */
  clear(): void {
    for (const { item } of this.shown.values()) item.remove();
    this.shown.clear();
  }

  focus(key: string): void {
    this.list.querySelector<HTMLElement>(`[data-lane="${CSS.escape(key)}"]`)?.focus();
  }

  private showRow(row: Row, context: RowContext, spare: Shown[]): void {
    const key = keyOf(row);
    let shown = this.shown.get(key);
    const isNew = shown === undefined;
    if (shown === undefined) {
      shown = row.kind === 'lane' ? spare.pop() ?? laneItem() : groupItem(row, context);
      this.shown.set(key, shown);
      if (shown.item.parentElement === null) this.list.append(shown.item);
    }
    if (shown.top !== row.y || shown.height !== row.height) {
      shown.item.style.top = `${row.y}px`;
      shown.item.style.height = `${row.height}px`;
      shown.top = row.y;
      shown.height = row.height;
    }
    if (!isNew && !context.isWritten) return;
    shown.item.classList.toggle('not-yet', beginOf(row) > context.horizon);
    shown.update(row, context);
  }
}

function beginOf(row: Row): Nanos {
  if (row.kind === 'lane') return laneStart(row.lane);
  return row.kind === 'process' ? row.life.started : ZERO;
}

const keyOf = (row: Row): string => (row.kind === 'lane' ? row.lane.key : row.kind === 'process' ? `process-${row.life.process}-${row.life.started}` : row.of);

function groupItem(row: Row, { words }: RowContext): Shown {
  const figure = el('span', { class: 'pid' });
  const sign = el('i', { class: row.kind !== 'process' ? 'none' : row.life.isChild ? 'child' : 'own' });
  const name = row.kind === 'process' ? words.say(isSimulated(row.life) ? 'simulatedProcess' : row.life.isChild ? 'childProcess' : 'process') : row.kind === 'heading' ? words.say(row.of) : '';
  const item = el('li', { class: 'row-group' }, sign, el('span', { class: 'group-name' }, name), figure);
  return { isLane: false, item, update: (now) => updateGroup(figure, now, words), top: -1, height: -1 };
}

function updateGroup(figure: HTMLElement, row: Row, words: Words): void {
  if (row.kind === 'heading') return setText(figure, String(row.count));
  if (row.kind !== 'process') return;
  const { process, exitCode, isChild } = row.life;
  if (process === 0 || isSimulated(row.life)) {
    figure.title = words.say(process === 0 ? 'noPidWhy' : 'simulatedWhy');
    return setText(figure, words.say('noPid'));
  }
  const ended = exitCode === null || (exitCode === 0 && !isChild) ? '' : `${words.say('exited', { code: exitCode })} · `;
  setText(figure, `${ended}pid ${process}`);
}

/** A row for one lane after another. */
function laneItem(): Shown {
  const sign = el('span', { class: 'sign' });
  const name = el('span', { class: 'nm' });
  const [head, tail] = [el('span', { class: 'nm-head' }), el('span')];
  name.append(head, tail);
  const detail = el('span', { class: 'dt' });
  const value = el('span', { class: 'vl' });
  const said = el('span', { class: 'sr' });
  const button = el('button', { class: 'row', type: 'button' }, sign, el('span', { class: 'who' }, name, ' ', detail), ' ', value, said);
  let state: VisibleState | 'idle' | 'gone' | null = null;
  const update = (row: Row, context: RowContext) => {
    if (row.kind !== 'lane') return;
    setAttribute(button, 'data-lane', row.lane.key);
    const now = signAt(row.lane, context.moment);
    if (now !== state) {
      state = now;
      sign.replaceChildren(now === 'idle' || now === 'gone' ? el('i', { class: now }) : glyphElement(now));
    }
    const called = laneName(row.lane, context.words);
    setAttribute(name, 'title', called);
    const [start, end] = namePieces(row.lane.kind === 'callback' ? shortCall(called) : called);
    setText(head, start);
    setText(tail, end);
    setText(detail, laneDetail(row.lane, context.model, context.words, context.isNarrow));
    setText(value, valueAt(row.lane, context));
    setAttribute(button, 'aria-current', String(row.lane.key === context.selected));
    setText(said, context.words.say('laneState', { state: stateWord(row.lane, now, context.words) }));
  };
  return { isLane: true, item: el('li', {}, button), update, top: -1, height: -1 };
}

/** A name that is too long is shortened before its number, which tells it from the others. */
function namePieces(name: string): readonly [string, string] {
  const plain = shortName(name);
  const number = /[-_ ]?[\d_]+$/.exec(plain);
  return number === null || plain.length < SHORT ? [plain, ''] : [plain.slice(0, number.index), number[0]];
}

function signAt(lane: Lane, moment: Nanos): VisibleState | 'idle' | 'gone' {
  const state = laneStateAt(lane, moment);
  if (state !== null) return state;
  return lane.kind === 'thread' && moment < lane.ended && moment >= lane.started ? 'idle' : 'gone';
}

/** A thread shows its id; work shows how long it has been there. */
function valueAt(lane: Lane, { model, moment, words }: RowContext): string {
  if (lane.kind === 'thread') return threadPlace(lane, model, words);
  if (moment < laneStart(lane)) return '';
  return duration(nanos(earlier(moment, laneStop(lane)) - laneStart(lane)));
}

/** What the sign shows, for those who do not see it. */
function stateWord(lane: Lane, state: VisibleState | 'idle' | 'gone', words: Words): string {
  if (state === 'idle') return words.say('laneIdle');
  return state === 'gone' ? words.say('laneEnded') : stateName(state, words, lane);
}
