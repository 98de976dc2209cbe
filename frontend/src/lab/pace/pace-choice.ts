import type { Pace } from '../../stream/api.ts';

/** The choices in their order, and what each means for the next run. */
const PACES: Readonly<Record<string, Pace>> = { live: {}, step: { paused: true }, instant: { time: 'virtual' } };

/** How the next run goes: live, step by step, or instantly. A radio group: arrow keys choose, too. */
export class PaceChoice {
  private readonly buttons: readonly HTMLButtonElement[];
  private name = 'live';

  constructor(group: HTMLElement) {
    this.buttons = [...group.querySelectorAll<HTMLButtonElement>('[data-pace]')];
    for (const button of this.buttons) button.addEventListener('click', () => this.choose(button));
    group.addEventListener('keydown', (event) => this.key(event));
    this.show();
  }

  get chosen(): Pace { return PACES[this.name]!; }

  private choose(button: HTMLButtonElement): void {
    this.name = button.dataset['pace']!;
    this.show();
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = this.buttons.findIndex((button) => button.dataset['pace'] === this.name);
    const next = this.buttons[(at + by + this.buttons.length) % this.buttons.length]!;
    this.choose(next);
    next.focus();
  }

  private show(): void {
    for (const button of this.buttons) {
      const isChosen = button.dataset['pace'] === this.name;
      button.setAttribute('aria-checked', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
    }
  }
}
