import { el, setAttribute } from '../../words/elements.ts';
import type { WordKey, Words } from '../../words/words.ts';
import { iconElement, type IconName } from '../icons.ts';
import type { TimelineCommand } from '../keyboard.ts';
import { SPEEDS, type Speed } from './playback.ts';

/** What the buttons show of the replay. */
export interface TransportState {
  readonly hasRun: boolean;
  readonly isLive: boolean;
  readonly isPlaying: boolean;
  /** A moment is looked at, not the end of what is known. */
  readonly isAtMoment: boolean;
  readonly speed: Speed;
}

export interface TransportTarget {
  obey(command: TimelineCommand): void;
  play(speed: Speed): void;
}

type Button = readonly [button: HTMLButtonElement, name: WordKey, key: string];

/** The buttons for moving in time: an event back, freeze and play, an event on, the speed, back to live. */
export class Transport {
  readonly root: HTMLElement;
  private readonly back = button('back');
  private readonly play = button('run');
  private readonly on = button('on');
  private readonly end = button('end');
  private readonly speed = el('button', { class: 'btn speed', type: 'button', 'aria-haspopup': 'true', 'aria-expanded': 'false' });
  private readonly speeds = el('div', { class: 'speeds', role: 'radiogroup', hidden: true });
  private shown = '';

  constructor(target: TransportTarget) {
    this.root = el('div', { class: 'tl-play', role: 'group' }, this.back, this.play, this.on, this.speed, this.end, this.speeds);
    this.end.classList.add('end');
    this.back.addEventListener('click', () => target.obey('event-back'));
    this.play.addEventListener('click', () => target.obey('freeze'));
    this.on.addEventListener('click', () => target.obey('event-forward'));
    this.end.addEventListener('click', () => target.obey('live'));
    this.speed.addEventListener('click', () => this.open(this.speeds.hidden !== false));
    this.speeds.addEventListener('change', (event) => target.play(Number((event.target as HTMLInputElement).value) as Speed));
    this.speeds.addEventListener('keydown', (event) => this.key(event));
    this.speeds.addEventListener('focusout', (event) => { if (!this.speeds.contains(event.relatedTarget as Node | null)) this.open(false); });
  }

  show(state: TransportState, words: Words): void {
    const key = `${JSON.stringify(state)} ${words.language}`;
    if (key === this.shown) return;
    this.shown = key;
    for (const part of [this.back, this.play, this.on]) part.disabled = !state.hasRun;
    this.end.disabled = !state.isAtMoment;
    this.play.replaceChildren(iconElement(goesOn(state) ? 'pause' : 'run'));
    this.speed.textContent = times(state.speed);
    this.listSpeeds(state.speed, words);
    setAttribute(this.root, 'aria-label', words.say('transport'));
    const named: readonly Button[] = [[this.back, 'eventBack', '←'], [this.play, playName(state), words.say('keyOfSpace')], [this.on, 'eventForward', '→'], [this.speed, 'speed', '< >'], [this.end, state.isLive ? 'toLive' : 'toEnd', 'L']];
    for (const [part, name, shortcut] of named) {
      const label = part === this.speed ? `${words.say(name)}: ${times(state.speed)}` : words.say(name);
      setAttribute(part, 'aria-label', label);
      setAttribute(part, 'title', `${label} (${shortcut})`);
    }
  }

  private listSpeeds(chosen: Speed, words: Words): void {
    setAttribute(this.speeds, 'aria-label', words.say('speed'));
    if (this.speeds.childElementCount === 0) {
      this.speeds.append(...SPEEDS.map((speed) => el('label', {}, el('input', { type: 'radio', name: 'speed', value: speed }), el('span', {}, times(speed)))));
    }
    for (const radio of this.speeds.querySelectorAll('input')) radio.checked = Number(radio.value) === chosen;
  }

  private open(open: boolean): void {
    if (this.speeds.hidden === !open) return;
    this.speeds.hidden = !open;
    this.speed.setAttribute('aria-expanded', String(open));
    if (open) this.speeds.querySelector<HTMLInputElement>('input:checked')?.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.stopPropagation();
    event.preventDefault();
    this.open(false);
    this.speed.focus();
  }
}

const button = (icon: IconName): HTMLButtonElement => el('button', { class: 'btn icon', type: 'button' }, iconElement(icon));
const times = (speed: Speed): string => `${speed}\u00a0×`;

/** Something moves by itself, which the button would halt. */
const goesOn = ({ isPlaying, isLive, isAtMoment, hasRun }: TransportState): boolean => hasRun && (isPlaying || (isLive && !isAtMoment));

function playName(state: TransportState): WordKey {
  if (goesOn(state)) return 'freeze';
  return state.isAtMoment ? 'playOn' : 'playAgain';
}
