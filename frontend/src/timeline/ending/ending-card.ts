import type { RunModel } from '../../model/run-model.ts';
import type { Nanos } from '../../trace/units.ts';
import { el } from '../../words/elements.ts';
import type { Words } from '../../words/words.ts';
import { glyphElement } from '../glyphs.ts';
import { laneName, stateName } from '../labels.ts';
import type { Rows } from '../rows.ts';
import type { TimeScale } from '../time-scale.ts';
import type { View } from '../view.ts';
import { endingSentence } from './ending-words.ts';
import { examined, type Examined } from './examined.ts';

const GAP = 8;
/** How far the card keeps from the arrow. */
const BESIDE = 22;

/** What the card is made from: the picture, and where its lanes begin and how far they are scrolled. */
export interface Ended {
  readonly rows: Rows;
  readonly model: RunModel;
  readonly now: Nanos;
  readonly scale: TimeScale;
  readonly words: Words;
  readonly top: number;
  readonly scrolled: number;
  readonly height: number;
}

/** Says under a wait that was clicked what ended it, and leads there. */
export class EndingCard {
  private shown = '';

  constructor(private readonly box: HTMLElement, private readonly view: View, private readonly go: (lane: string, at: Nanos) => void) {}

  show(place: Ended): void {
    const found = examined(this.view.examined, place.model, place.now);
    const row = found === null ? undefined : place.rows.byLane.get(found.lane.key);
    const y = row === undefined ? -1 : row.y - place.scrolled;
    this.box.hidden = found === null || row === undefined || y + row.height < 0 || y > place.height;
    if (this.box.hidden || found === null || row === undefined) return;
    const key = `${found.lane.key} ${found.segment.from} ${found.ending.at} ${place.words.language}`;
    if (this.shown !== key) this.write(found, place.words);
    this.shown = key;
    this.place(found, place, y, row.height);
  }

  private write({ lane, segment, ending }: Examined, words: Words): void {
    const { lane: cause, leaves } = ending;
    const go = cause === null ? null : el('button', { class: 'link', type: 'button', title: '[' }, words.say('goThere'));
    go?.addEventListener('click', () => this.go(cause!.key, leaves));
    this.box.replaceChildren(
      el('h3', {}, glyphElement(segment.state), `${laneName(lane, words)} · ${stateName(segment.state, words, lane)}`),
      el('p', {}, endingSentence(ending, words), go === null ? null : ' ', go));
  }

  /** Under the lane, over it where there is no room below; beside the arrow, not on it. */
  private place({ ending }: Examined, { scale, top, height }: Ended, y: number, rowHeight: number): void {
    const { offsetWidth, offsetHeight } = this.box;
    const end = scale.x(ending.at);
    const left = end - BESIDE - offsetWidth >= GAP ? end - BESIDE - offsetWidth : end + BESIDE;
    const x = Math.max(GAP, Math.min(scale.width - offsetWidth - GAP, left));
    const below = y + rowHeight + GAP / 2;
    this.box.style.left = `calc(var(--gutter-w) + ${Math.round(x)}px)`;
    this.box.style.top = `${Math.round(top + (below + offsetHeight <= height ? below : Math.max(0, y - offsetHeight - GAP / 2)))}px`;
  }
}
