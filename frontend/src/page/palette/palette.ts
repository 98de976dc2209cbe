import './palette.css';
import { el } from '../../words/elements.ts';
import type { Words } from '../../words/words.ts';
import { search, type Findable } from './search.ts';

/** Of each kind so many are listed before anything is typed, and so many that match. */
const MOST_AT_FIRST = 5;
const MOST_FOUND = 12;

/** Finds anything by its name: a field over a list, worked by keys. What there is is asked for each time it opens. */
export class Palette {
  private readonly field = el('input', { type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', 'aria-autocomplete': 'list', spellcheck: 'false', autocomplete: 'off' });
  private readonly list = el('ul', { id: 'palette-list', role: 'listbox' });
  private readonly none = el('p', { class: 'palette-none', role: 'status' });
  private readonly dialog = el('dialog', { class: 'palette' }, this.field, this.list, this.none);
  private things: readonly Findable[] = [];
  private found: readonly Findable[] = [];
  private at = 0;
  private words: Words | null = null;

  constructor(private readonly all: () => readonly Findable[]) {
    this.field.addEventListener('input', () => this.search());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('pointermove', (event) => this.choose(this.placeOf(event)));
    this.list.addEventListener('click', (event) => this.go(this.placeOf(event)));
    this.dialog.addEventListener('click', (event) => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener('close', () => this.closed());
  }

  /** Opens it; a second call closes it. */
  toggle(words: Words): void {
    if (this.dialog.open) return this.dialog.close();
    this.words = words;
    this.things = this.all();
    this.field.value = '';
    for (const part of [this.field, this.list, this.dialog]) part.setAttribute('aria-label', words.say('findAnything'));
    this.field.placeholder = words.say('findWhat');
    document.body.append(this.dialog);
    this.search();
    this.dialog.showModal();
    this.field.focus();
  }

  private search(): void {
    const isTyped = this.field.value.trim() !== '';
    this.found = search(this.field.value, this.things, isTyped ? MOST_FOUND : MOST_AT_FIRST);
    this.at = 0;
    this.list.replaceChildren(...this.found.flatMap((thing, index) => (this.found[index - 1]?.group === thing.group ? [item(thing, index)] : [this.heading(thing), item(thing, index)])));
    this.none.textContent = this.found.length === 0 ? this.words!.say('foundNothing', { what: this.field.value.trim() }) : '';
    this.list.scrollTop = 0;
    this.mark();
  }

  private heading({ group }: Findable): HTMLElement {
    return el('li', { class: 'palette-kind', role: 'presentation' }, this.words!.say(group));
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) this.choose((this.at + by + this.found.length) % Math.max(1, this.found.length), true);
    else if (event.key === 'Enter') this.go(this.at);
    else return;
    event.preventDefault();
  }

  private placeOf(event: Event): number {
    const place = (event.target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'];
    return place === undefined ? -1 : Number(place);
  }

  private choose(at: number, inSight = false): void {
    if (at < 0 || at === this.at) return;
    this.at = at;
    this.mark();
    if (inSight) this.list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private mark(): void {
    for (const option of this.list.querySelectorAll<HTMLElement>('[data-place]')) option.setAttribute('aria-selected', String(Number(option.dataset['place']) === this.at));
    if (this.found.length === 0) this.field.removeAttribute('aria-activedescendant');
    else this.field.setAttribute('aria-activedescendant', `palette-${this.at}`);
  }

  /** The dialog has given the focus back before the thing is gone to, which may take it. */
  private go(at: number): void {
    const thing = this.found[at];
    if (thing === undefined) return;
    this.dialog.close();
    thing.go();
  }

  private closed(): void {
    this.dialog.remove();
    this.things = this.found = [];
    this.list.replaceChildren();
  }
}

function item({ label, detail, keys, sign }: Findable, place: number): HTMLElement {
  return el('li', { id: `palette-${place}`, role: 'option', 'data-place': place },
    el('span', { class: 'palette-sign', 'aria-hidden': 'true' }, sign?.()), el('span', { class: 'palette-label' }, label), el('span', { class: 'palette-detail' }, detail),
    keys === undefined ? null : el('span', { class: 'ks' }, ...keys.split(' ').map((key) => el('kbd', {}, key))));
}
