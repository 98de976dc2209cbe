import { placeIcons } from '../page/spoken.ts';
import { iconElement } from '../timeline/icons.ts';
import { need, setText } from '../words/elements.ts';
import type { Words } from '../words/words.ts';

const SAID_MILLIS = 2_500;

/** Copies the command beside a button and says so; where the browser does not let it, the command is selected. */
export async function copyCommand(button: HTMLElement, words: Words): Promise<void> {
  const place = button.parentElement!;
  const command = need(place, 'code');
  const said = need(place, '[role="status"]');
  try {
    await navigator.clipboard.writeText(command.textContent);
    button.replaceChildren(iconElement('check'));
    setText(said, words.say('copied'));
  } catch {
    getSelection()?.selectAllChildren(command);
    setText(said, words.say('copyByHand'));
  }
  setTimeout(() => {
    button.replaceChildren();
    placeIcons(place);
    setText(said, '');
  }, SAID_MILLIS);
}
