import type { Pace } from '../../stream/api.ts';

/** The choices in their order, and what each means for the next run. */
const PACES: Readonly<Record<string, Pace>> = { live: {}, step: { paused: true }, instant: { time: 'virtual' } };

/** How the next run goes: live, step by step, or instantly. A radio group: arrow keys choose, too. */
export class PaceChoice {
  private readonly buttons: readonly HTMLButtonElement[];
  private picked = 'live';

  constructor(group: HTMLElement) {
    this.buttons = [...group.querySelectorAll<HTMLButtonElement>('[data-pace]')];
    for (const button of this.buttons) button.addEventListener('click', () => this.choose(button));
    group.addEventListener('keydown', (event) => this.key(event));
    this.show();
  }

  get chosen(): Pace { return PACES[this.picked]!; }
  get name(): string { return this.picked; }

  /** Chooses by name, if there is one of that name. */
  take(name: string): void {
    if (!Object.hasOwn(PACES, name)) return;
    this.picked = name;
    this.show();
  }

  private choose(button: HTMLButtonElement): void {
    this.take(button.dataset['pace']!);
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = this.buttons.findIndex((button) => button.dataset['pace'] === this.picked);
    const next = this.buttons[(at + by + this.buttons.length) % this.buttons.length]!;
    this.choose(next);
    next.focus();
  }

  private show(): void {
    for (const button of this.buttons) {
      const isChosen = button.dataset['pace'] === this.picked;
      button.setAttribute('aria-checked', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
    }
  }
}
