import type { Language, Source } from '../../stream/api.ts';
import { el } from '../../words/elements.ts';

const STORED = 'loopscope.language';
const NAMES: ReadonlyMap<Language, string> = new Map([['java', 'Java'], ['script', 'Python']]);

/** The languages that a scenario's program is written in, of which one is read and run. It remembers what was chosen. */
export class LanguageTabs {
  private readonly tabs: ReadonlyMap<Language, HTMLButtonElement>;
  private language: Language;

  constructor(box: HTMLElement, sources: readonly Source[], private readonly changed: () => void) {
    const there = [...NAMES.keys()].filter((language) => sources.some((source) => source.language === language));
    this.language = there.find((language) => language === stored()) ?? there[0] ?? 'java';
    this.tabs = new Map(there.map((language) => [language, el('button', { type: 'button', role: 'tab' }, NAMES.get(language)!)]));
    for (const [language, tab] of this.tabs) {
      tab.addEventListener('click', () => this.choose(language));
      tab.addEventListener('keydown', (event) => this.key(event));
    }
    box.hidden = there.length < 2;
    box.replaceChildren(...this.tabs.values());
    this.mark();
  }

  get chosen(): Language { return this.language; }

  /** Shows the language of a run that somebody was led to; what the viewer likes best stays what it was. */
  show(language: Language): void {
    if (language === this.language || !this.tabs.has(language)) return;
    this.language = language;
    this.mark();
    this.changed();
  }

  private choose(language: Language): void {
    try {
      localStorage.setItem(STORED, language);
    } catch {
      // A browser that keeps nothing keeps nothing.
    }
    this.show(language);
  }

  private mark(): void {
    for (const [language, tab] of this.tabs) {
      tab.setAttribute('aria-selected', String(language === this.language));
      tab.tabIndex = language === this.language ? 0 : -1;
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    const other = [...this.tabs.keys()].find((language) => language !== this.language);
    if (other === undefined) return;
    this.choose(other);
    this.tabs.get(other)!.focus();
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
