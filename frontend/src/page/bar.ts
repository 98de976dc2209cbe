import { need } from '../words/elements.ts';
import { Words, type Language } from '../words/words.ts';
import { openHelp } from './help.ts';
import { chooseLanguage, switchTheme } from './preferences.ts';
import { placeIcons, showTheme, speak } from './spoken.ts';

export interface BarListener {
  languageChanged(words: Words): void;
  themeChanged(): void;
}

/** The right end of every page's bar: language, theme, help. */
export class Bar {
  private current: Words;

  constructor(language: Language, private readonly listener: BarListener) {
    this.current = new Words(language);
    placeIcons(document);
    speak(document, this.current);
    showTheme(need(document, '#theme'));
    for (const button of document.querySelectorAll<HTMLElement>('[data-lang]')) {
      button.addEventListener('click', () => this.choose(button.dataset['lang'] as Language));
    }
    need(document, '#theme').addEventListener('click', () => this.switchTheme());
    need(document, '#help').addEventListener('click', () => openHelp(this.current));
    document.addEventListener('keydown', (event) => this.key(event));
  }

  get words(): Words { return this.current; }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
    if (event.key === '?') openHelp(this.current);
    else if (event.code === 'KeyG') this.choose(this.current.language === 'zh' ? 'en' : 'zh');
    else if (event.code === 'KeyD' && event.shiftKey) this.switchTheme();
    else return;
    event.preventDefault();
  }

  private choose(language: Language): void {
    chooseLanguage(language);
    this.current = new Words(language);
    speak(document, this.current);
    this.listener.languageChanged(this.current);
  }

  private switchTheme(): void {
    switchTheme();
    showTheme(need(document, '#theme'));
    this.listener.themeChanged();
  }
}

function isWriting(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
}
