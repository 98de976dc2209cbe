import { el, setAttribute, setText } from '../../words/elements.ts';
import type { Words } from '../../words/words.ts';

/** How the button stands: it waits for an answer, or there was none to choose. */
export type DoorState = 'closed' | 'open' | 'asking' | 'no-answer';

/** The button that has the class asked about a program that somebody writes, with what is said where there is nothing to ask. */
export class VoteDoor {
  private readonly note = el('span', { class: 'hint', role: 'status' });
  private readonly button = el('button', { class: 'btn line', type: 'button' });
  readonly element = el('div', { class: 'vote-door', hidden: true }, this.note, this.button);

  /** `opened` is called when somebody wants the question. */
  constructor(opened: () => void) {
    this.button.addEventListener('click', opened);
  }

  show(state: DoorState, words: Words): void {
    this.element.hidden = state === 'closed';
    this.button.disabled = state === 'asking';
    setText(this.button, words.say('predictFirst'));
    setAttribute(this.button, 'title', words.say('predictFirstHelp'));
    setText(this.note, state === 'no-answer' ? words.say('predictNothing') : state === 'asking' ? words.say('predictTrying') : '');
  }
}
