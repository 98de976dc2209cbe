import { iconElement, type IconName } from '../timeline/icons.ts';
import { setText } from '../words/elements.ts';
import type { WordKey, Words } from '../words/words.ts';
import { currentTheme } from './preferences.ts';

/** Puts the icons in their places: `data-icon` names one. */
export function placeIcons(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-icon]')) {
    if (place.querySelector('svg') === null) place.prepend(iconElement(place.dataset['icon'] as IconName));
  }
}

/** Writes the words of a page that the server wrote in another language. */
export function speak(root: ParentNode, words: Words): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-w]')) {
    const count = place.dataset['n'];
    setText(place, words.say(place.dataset['w'] as WordKey, { ...place.dataset, n: count === undefined ? '' : Number(count) }));
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-w-label]')) {
    const label = words.say(place.dataset['wLabel'] as WordKey);
    place.setAttribute('aria-label', label);
    place.title = place.dataset['key'] === undefined ? label : `${label} (${place.dataset['key']})`;
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-en][data-zh]')) {
    setText(place, words.of({ en: place.dataset['en']!, zh: place.dataset['zh']! }));
  }
  for (const button of root.querySelectorAll<HTMLElement>('[data-lang]')) {
    button.setAttribute('aria-pressed', String(button.dataset['lang'] === words.language));
  }
}

/** The theme's button shows where it leads. */
export function showTheme(button: HTMLElement): void {
  button.replaceChildren(iconElement(currentTheme() === 'dark' ? 'sun' : 'moon'));
}
