import type { RunModel } from '../model/run-model.ts';
import type { OutputLine } from '../model/program.ts';
import { processId, processPlace, threadPlace } from '../timeline/ids.ts';
import { shortName } from '../timeline/labels.ts';
import { threadKind, type ThreadKind } from '../timeline/thread-kind.ts';
import { el, setAttribute, setText } from '../words/elements.ts';
import { clock } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import type { PageMoment } from './page-moment.ts';

const MOST_LINES = 1_000;
const NEAR_END = 30;
const CHIPS: Readonly<Record<ThreadKind, string>> = { loop: 'loop', worker: 'thread', process: 'process', plain: '' };

/** What the program printed: grows at its end, and goes back with the cursor. */
export class ConsolePane {
  private model: RunModel | null = null;
  private count = 0;
  private last: OutputLine | undefined;

  constructor(private readonly list: HTMLOListElement, private readonly figure: HTMLElement, private readonly all: HTMLAnchorElement, aloud: HTMLElement) {
    aloud.addEventListener('click', () => this.readAloud(aloud));
  }

  show({ model, moment, words, session }: PageMoment): void {
    const { output } = model.program;
    const isOther = this.model !== model || (this.count > 0 && output[this.count - 1] !== this.last);
    if (isOther) this.clear(model);
    const count = model.program.outputUntil(moment);
    setText(this.figure, session === null ? '' : words.say(count > MOST_LINES ? 'lastLines' : 'lines', { n: count, most: MOST_LINES }));
    this.all.hidden = session === null || count <= MOST_LINES;
    if (session !== null) setAttribute(this.all, 'href', session.outputAddress);
    this.list.classList.toggle('one-process', model.threads.processes.length < 2);
    if (count === this.count) return;
    const follows = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR_END;
    while (this.count > count && this.list.lastElementChild !== null) {
      this.list.lastElementChild.remove();
      this.count--;
    }
    if (this.count > count) this.clear(model);
    const from = Math.max(this.count, count - MOST_LINES);
    this.list.append(...output.slice(from, count).map((line) => lineItem(line, model, words)));
    while (this.list.childElementCount > MOST_LINES) this.list.firstElementChild!.remove();
    this.count = count;
    this.last = output[count - 1];
    if (follows) this.list.scrollTop = this.list.scrollHeight;
  }

  /** The console is silent until somebody wants to hear it. */
  private readAloud(button: HTMLElement): void {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    this.list.setAttribute('aria-live', on ? 'polite' : 'off');
  }

  private clear(model: RunModel): void {
    this.model = model;
    this.count = 0;
    this.list.replaceChildren();
  }
}

function lineItem({ at, thread, text, isError }: OutputLine, model: RunModel, words: Words): HTMLLIElement {
  const lane = model.threads.lane(thread);
  const chip = el('span', { class: 'chip', title: lane === undefined ? '' : `${lane.name} · ${threadPlace(lane, model, words)} · ${processPlace(lane.process, model, words)}` }, el('i', { class: CHIPS[threadKind(model, thread)] }), el('span', { class: 'chip-name' }, shortName(lane?.name ?? '')));
  return el('li', {},
    el('span', { class: 'tm' }, clock(at)), chip, el('span', { class: 'pid' }, lane === undefined ? '' : processId(lane.process, model, words)),
    el('span', { class: isError ? 'ms err' : 'ms' }, text));
}
