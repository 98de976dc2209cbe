import { el, setText } from '../../words/elements.ts';
import type { Words } from '../../words/words.ts';
import { choiceText, votesIn, type Ballot } from './ballot.ts';

/** What the box tells of. */
export interface VoteListener {
  voted(place: number): void;
  /** All votes are taken back. */
  cleared(): void;
  /** The verdict of the last run is to be seen again. */
  left(): void;
}

/** The question before a run: how long it will take, with answers that can be tapped as often as a class has hands up. */
export class VoteBox {
  private readonly question = el('h2');
  private readonly hint = el('p');
  private readonly choices = el('div', { class: 'choices', role: 'group' });
  private readonly after = el('span', { class: 'after', 'aria-live': 'polite' });
  private readonly clear = el('button', { class: 'link', type: 'button' });
  private readonly back = el('button', { class: 'link', type: 'button' });
  private shown = '';
  readonly element = el('div', { class: 'predict', hidden: true }, el('div', {}, this.question, this.hint), this.choices, el('div', { class: 'predict-end' }, this.after, this.clear, this.back));

  constructor(private readonly listener: VoteListener) {
    this.clear.addEventListener('click', () => listener.cleared());
    this.back.addEventListener('click', () => listener.left());
  }

  hide(): void { this.element.hidden = true; }

  show(ballot: Ballot, hasVerdict: boolean, words: Words): void {
    this.element.hidden = false;
    this.makeChoices(ballot, words);
    const all = votesIn(ballot);
    setText(this.question, words.say('predictQuestion'));
    setText(this.hint, words.say('predictHint'));
    this.choices.setAttribute('aria-label', words.say('predictQuestion'));
    [...this.choices.children].forEach((button, place) => {
      const count = ballot.votes[place]!;
      button.setAttribute('aria-pressed', String(count > 0));
      setText(button.lastElementChild!, count === 0 ? '' : all === 1 ? words.say('yourChoice') : words.say('votes', { n: count }));
    });
    setText(this.after, all === 0 ? words.say('predictSkip') : words.say('predictRun', { n: all }));
    setText(this.clear, words.say('clearVotes'));
    this.clear.hidden = all === 0;
    setText(this.back, words.say('backToVerdict'));
    this.back.hidden = !hasVerdict || all > 0;
  }

  /** The buttons stay as long as the answers do, so that the focus stays where it is. */
  private makeChoices({ choices }: Ballot, words: Words): void {
    const key = `${choices.join()} ${words.language}`;
    if (key === this.shown) return;
    this.shown = key;
    this.choices.replaceChildren(...choices.map((choice, place) => {
      const button = el('button', { type: 'button' }, el('b', {}, choiceText(choice, words)), el('small'));
      button.addEventListener('click', () => this.listener.voted(place));
      return button;
    }));
  }
}
