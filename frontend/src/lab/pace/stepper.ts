import type { StepBy } from '../../stream/api.ts';
import { iconElement, type IconName } from '../../timeline/icons.ts';
import { el, setAttribute } from '../../words/elements.ts';
import type { WordKey, Words } from '../../words/words.ts';
import type { WatchedRun } from '../watched-run.ts';

/** What the steps work on. */
export interface StepperSurroundings {
  readonly watched: WatchedRun;
  /** The cursor goes to the event before. */
  back(): void;
  /** What happens now is looked at again. */
  toNow(): void;
  readonly isNow: () => boolean;
  failed(error: unknown): void;
}

/** The buttons that pause a run, take it on step by step, and let it go on. */
export class Stepper {
  readonly element = el('div', { class: 'stepper', role: 'group' });
  private readonly ways: readonly HTMLButtonElement[];
  private readonly pauseButton = button('pause', el('span'));
  private readonly backButton = button('previous');
  private readonly stepButton = button('next');
  private readonly resumeButton = button('run', el('span'));
  private by: StepBy = 'line';
  private named = '';

  constructor(private readonly around: StepperSurroundings) {
    this.ways = (['line', 'handle'] as const).map((way) => {
      const choice = el('button', { type: 'button', role: 'radio', 'data-by': way });
      choice.addEventListener('click', () => { this.by = way; this.showWay(); });
      return choice;
    });
    const { watched } = around;
    this.pauseButton.addEventListener('click', () => void this.ask(watched.pause()));
    this.backButton.addEventListener('click', () => around.back());
    this.stepButton.addEventListener('click', () => this.step());
    this.resumeButton.addEventListener('click', () => void this.ask(watched.resume()));
    this.element.append(el('div', { class: 'seg small', role: 'radiogroup' }, ...this.ways), this.backButton, this.stepButton, this.pauseButton, this.resumeButton);
    this.showWay();
  }

  /** How far a step goes; programs in Java have no steps by line. */
  get way(): StepBy { return this.isScript ? this.by : 'handle'; }

  /** The program can make a step: the key does that, as long as what happens now is looked at. */
  get isReady(): boolean { return this.around.watched.isHeld && this.around.isNow(); }

  /** One step on; from an earlier moment, back to now. */
  step(): void {
    if (!this.around.isNow()) return this.around.toNow();
    void this.ask(this.around.watched.step(this.way));
  }

  show(words: Words): void {
    const { watched } = this.around;
    const isHeld = watched.isHeld;
    this.element.hidden = !isHeld && !watched.canPause;
    this.pauseButton.hidden = isHeld;
    for (const part of [this.backButton, this.stepButton, this.resumeButton]) part.hidden = !isHeld;
    this.ways[0]!.parentElement!.hidden = !isHeld;
    this.ways[0]!.hidden = !this.isScript;
    this.showWay();
    this.name(words);
  }

  private get isScript(): boolean { return this.around.watched.session?.run?.language === 'script'; }

  private name(words: Words): void {
    if (this.named === words.language) return;
    this.named = words.language;
    this.element.setAttribute('aria-label', words.say('step'));
    this.ways[0]!.parentElement!.setAttribute('aria-label', words.say('stepBy'));
    this.ways[0]!.textContent = words.say('byLine');
    this.ways[1]!.textContent = words.say('byHandle');
    this.pauseButton.querySelector('span')!.textContent = words.say('pauseRun');
    this.resumeButton.querySelector('span')!.textContent = words.say('resumeRun');
    const names: readonly (readonly [HTMLButtonElement, WordKey, string])[] = [
      [this.pauseButton, 'pauseRun', ''], [this.backButton, 'stepBack', ' (←)'], [this.stepButton, 'stepOn', ' (→)'], [this.resumeButton, 'resumeRun', ''],
    ];
    for (const [place, key, sign] of names) {
      place.setAttribute('aria-label', words.say(key));
      place.title = words.say(key) + sign;
    }
  }

  private showWay(): void {
    for (const way of this.ways) setAttribute(way, 'aria-checked', String(way.dataset['by'] === this.way));
  }

  private async ask(answer: Promise<void>): Promise<void> {
    try {
      await answer;
    } catch (error) {
      this.around.failed(error);
    }
  }
}

/** One with a word in it is wider. */
const button = (icon: IconName, word?: HTMLElement): HTMLButtonElement =>
  el('button', { type: 'button', class: word === undefined ? 'btn icon line' : 'btn line', 'data-does': icon }, iconElement(icon), ...(word === undefined ? [] : [word]));
