import type { Language } from '../words/words.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/** The server renders the next page as this one was left. */
function remember(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${A_YEAR}; SameSite=Strict`;
}

export type Theme = 'light' | 'dark';

/** The theme that is on the screen: the chosen one, or the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function switchTheme(): Theme {
  const theme = currentTheme() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = theme;
  remember('theme', theme);
  return theme;
}

export function chooseLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  remember('lang', language);
}
