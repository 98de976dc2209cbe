import type { Nanos } from '../../trace/units.ts';
import { el, setAttribute, setText } from '../../words/elements.ts';
import { clock } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';
import type { TimeScale } from '../time-scale.ts';
import type { View } from '../view.ts';
import { renamed, type Mark } from './marks.ts';

const LONGEST_NAME = 24;
/** A mark under the cursor's own flag is named by that one. */
const UNDER_FLAG = 46;

/** The names of the marks on the ruler: a press goes to the moment, a second one, or a double click, names it anew. */
export class MarkFlags {
  private readonly shown = new Map<Nanos, HTMLButtonElement>();
  private readonly beyond = el('div', { class: 'marks-beyond' });
  private readonly field = el('input', { class: 'mark-name', type: 'text', maxlength: LONGEST_NAME, hidden: true });
  private named: Nanos | null = null;

  constructor(private readonly box: HTMLElement, private readonly view: View, private readonly left: () => void) {
    box.append(this.field, this.beyond);
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('blur', () => this.keep());
  }

  /** @param isWhole the picture holds the whole run: marks of later moments are told of at its edge */
  show(scale: TimeScale, isWhole: boolean, words: Words): void {
    const { marks, cursor } = this.view;
    for (const [at, flag] of this.shown) {
      if (marks.some((mark) => mark.at === at)) continue;
      flag.remove();
      this.shown.delete(at);
    }
    setAttribute(this.field, 'aria-label', words.say('markName'));
    for (const mark of marks) {
      const x = scale.x(mark.at);
      const flag = this.flag(mark);
      const isBeyond = isWhole && x > scale.width;
      this.place(flag, isBeyond);
      const isCovered = cursor !== null && Math.abs(scale.x(cursor) - x) < UNDER_FLAG;
      flag.hidden = x < 0 || (x > scale.width && !isBeyond) || isCovered || this.named === mark.at;
      if (flag.hidden && this.named !== mark.at) continue;
      const place = `${Math.round(x)}px`;
      flag.style.left = place;
      if (this.named === mark.at) this.field.style.left = place;
      setText(flag, isBeyond ? `${mark.name} ›` : mark.name);
      const label = words.say('markAt', { name: mark.name, at: `${clock(mark.at)}\u00a0s` });
      setAttribute(flag, 'aria-label', label);
      setAttribute(flag, 'title', label);
    }
  }

  /** Asks for the mark's name. */
  name(mark: Mark): void {
    this.named = mark.at;
    this.field.hidden = false;
    this.field.value = mark.name;
    this.view.lookAt(mark.at);
    this.field.focus();
    this.field.select();
  }

  /** What is beyond the edge stands there in a row. */
  private place(flag: HTMLElement, isBeyond: boolean): void {
    const home = isBeyond ? this.beyond : this.box;
    if (flag.parentElement !== home) home.append(flag);
  }

  private flag({ at }: Mark): HTMLButtonElement {
    let flag = this.shown.get(at);
    if (flag === undefined) {
      flag = el('button', { class: 'mark', type: 'button' });
      flag.addEventListener('click', () => this.view.lookAt(at));
      flag.addEventListener('dblclick', () => this.nameAt(at));
      this.shown.set(at, flag);
    }
    return flag;
  }

  private nameAt(at: Nanos): void {
    const mark = this.view.marks.find((candidate) => candidate.at === at);
    if (mark !== undefined) this.name(mark);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    if (event.key === 'Escape') this.close();
    else this.keep();
    this.left();
  }

  private keep(): void {
    const at = this.named;
    if (at === null) return;
    const { value } = this.field;
    this.close();
    this.view.marks = renamed(this.view.marks, at, value);
  }

  private close(): void {
    this.named = null;
    this.field.hidden = true;
  }
}
