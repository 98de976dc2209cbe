import { decimals } from './figures.ts';
import en from './en.json';
import zh from './zh.json';

export type Language = 'en' | 'zh';

/** A text in both languages. */
export interface Text { readonly en: string; readonly zh: string }

export type WordKey = keyof typeof en;
export type Filling = Readonly<Record<string, string | number>>;

const BOOKS: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, zh };
/** A figure stays on one line with its unit. */
const FIGURE_AND_UNIT = /(\d) (?=(?:s|ms|µs|×|秒|毫秒|微秒)(?![a-z]))/g;

/** The words of one language. A text may have two forms, for one and for several, parted by a bar: `n` chooses. */
export class Words {
  constructor(readonly language: Language) {}

  say(key: WordKey, filling: Filling = {}): string {
    const forms = BOOKS[this.language][key].split('|');
    const form = forms.length > 1 && filling['n'] !== 1 ? forms[1]! : forms[0]!;
    return keepTogether(form.replace(/\{(\w+)\}/g, (_, name: string) => String(filling[name] ?? '')));
  }

  /** The text of a scenario or a finding in this language. */
  of(text: Text): string {
    return keepTogether(text[this.language]);
  }

  /** `a, b and c`. */
  list(names: readonly string[]): string {
    if (names.length < 2) return names[0] ?? '';
    return this.say('and', { list: names.slice(0, -1).join(this.say('comma')), last: names[names.length - 1]! });
  }

  /** Seconds with their unit in words, as sentences want them. */
  seconds(value: number, digits = 1): string {
    return `${decimals(value, digits)}\u00a0${this.say('seconds')}`;
  }
}

const keepTogether = (text: string): string => text.replace(FIGURE_AND_UNIT, '$1\u00a0');

/** The language that the page was rendered in, or a page of somebody else's is in. */
export function pageLanguage(): Language {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}
