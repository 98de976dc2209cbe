import { endingOf } from '../model/endings.ts';
import type { OutputLine } from '../model/program.ts';
import { stateWithin } from '../model/segments.ts';
import type { RunModel } from '../model/run-model.ts';
import { earlier, nanos, type Nanos } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import { clock, duration, percent } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import { endingSentence } from './ending/ending-words.ts';
import { glyphElement } from './glyphs.ts';
import type { Hit, Merged } from './hit.ts';
import { laneName, segmentText, shortName, stateName } from './labels.ts';

const MARGIN = 10;
const MOST_LINES = 6;
const MOST_LETTERS = 160;

/** What the pointer is on, in words. */
export class Tooltip {
  constructor(private readonly box: HTMLElement) {}

  hide(): void {
    this.box.hidden = true;
  }

  show({ row, segment, merged }: Hit, model: RunModel, now: Nanos, words: Words, x: number, y: number): void {
    if (segment === null) return this.hide();
    if (merged !== null) return this.showMerged(laneName(row.lane, words), merged, words, x, y);
    const to = earlier(segment.to, now);
    const state = stateWithin(segment, nanos(to - 1));
    const label = segmentText(segment, model, now, words);
    const ending = endingOf(row.lane, segment, model, now);
    this.box.replaceChildren(
      el('h3', {}, glyphElement(state), stateName(state, words, row.lane)),
      el('p', {}, [laneName(row.lane, words), label].filter((part) => part !== '').join(' · ')),
      el('p', { class: 'mono' }, words.say('tipFrom', { at: `${clock(segment.from)}\u00a0s`, time: duration(nanos(to - segment.from)) })),
      ...(ending === null ? [] : [el('p', { class: 'ending' }, endingSentence(ending, words))]),
    );
    this.place(x, y);
  }

  /** More than can be told apart. */
  private showMerged(lane: string, { count, length, onLoop }: Merged, words: Words, x: number, y: number): void {
    this.box.replaceChildren(el('h3', {}, lane), el('p', {}, words.say('merged', { n: count, time: duration(length), share: percent(Math.min(1, onLoop)) })));
    this.place(x, y);
  }

  /** What the program printed. */
  showOutput(lines: readonly OutputLine[], model: RunModel, words: Words, x: number, y: number): void {
    const shown = lines.slice(0, MOST_LINES);
    const rest = lines.length - shown.length;
    this.box.replaceChildren(
      ...shown.flatMap(({ at, thread, text }) => [
        el('p', { class: 'mono' }, `${clock(at)}\u00a0s · ${shortName(model.threads.lane(thread)?.name ?? '')}`),
        el('p', {}, text === '' ? '\u00a0' : text.slice(0, MOST_LETTERS)),
      ]),
      ...(rest > 0 ? [el('p', { class: 'mono' }, words.say('moreFindings', { n: rest }))] : []),
    );
    this.place(x, y);
  }

  private place(x: number, y: number): void {
    this.box.hidden = false;
    this.box.style.left = `${Math.min(x + 14, innerWidth - this.box.offsetWidth - MARGIN)}px`;
    this.box.style.top = `${Math.min(y + 16, innerHeight - this.box.offsetHeight - MARGIN)}px`;
  }
}
