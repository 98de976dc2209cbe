import { el, setAttribute, setText } from '../words/elements.ts';
import type { Words } from '../words/words.ts';
import type { TimelineParts } from './frame-parts.ts';
import { iconElement } from './icons.ts';
import type { View } from './view.ts';

/** The field that narrows the lanes down: the button that opens it, the sign that stays while it does, and what to say when no lane is left. */
export class FilterField {
  private readonly name = el('span');
  private readonly nothing = el('p');
  private isOpen = false;

  constructor(private readonly parts: TimelineParts, private readonly view: View) {
    const { filter, filterSign, openFilter, noMatch, showAll } = parts;
    filterSign.append(this.name, iconElement('close'));
    noMatch.prepend(this.nothing);
    openFilter.addEventListener('click', () => this.open());
    filterSign.addEventListener('click', () => this.clear());
    showAll.addEventListener('click', () => this.clear());
    filter.addEventListener('input', () => { view.filter = filter.value; });
    filter.addEventListener('keydown', (event) => this.key(event));
    filter.addEventListener('blur', () => this.close());
  }

  open(): void {
    this.isOpen = true;
    this.place();
    this.parts.filter.focus();
    this.parts.filter.select();
  }

  /** Whether there was one. */
  clear(): boolean {
    if (this.view.filter === '') return false;
    this.view.filter = this.parts.filter.value = '';
    return true;
  }

  /** Says what the lanes are narrowed down to. */
  show(hasLanes: boolean, hasRun: boolean, words: Words): void {
    const { filter } = this.view;
    if (!this.isOpen) this.parts.filter.value = filter;
    setText(this.name, filter);
    setAttribute(this.parts.filterSign, 'aria-label', words.say('filterClearOf', { filter }));
    setAttribute(this.parts.filterSign, 'title', words.say('filterClearOf', { filter }));
    setText(this.parts.showAll, words.say('filterClear'));
    setText(this.nothing, filter === '' || hasLanes || !hasRun ? '' : words.say('filterNoMatch', { filter }));
    this.parts.noMatch.hidden = this.nothing.textContent === '';
    this.place();
  }

  private close(): void {
    this.isOpen = false;
    this.place();
  }

  private place(): void {
    const { filter, filterSign, openFilter, tools } = this.parts;
    const isOn = this.view.filter !== '';
    filter.hidden = !this.isOpen;
    filterSign.hidden = this.isOpen || !isOn;
    setAttribute(openFilter, 'aria-pressed', String(isOn));
    tools.classList.toggle('is-filtering', this.isOpen);
    tools.classList.toggle('is-filtered', isOn);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    if (event.key === 'Escape') this.clear();
    this.parts.filter.blur();
    event.stopPropagation();
  }
}
