import { need, setText } from '../words/elements.ts';

/** The menu of scenarios under their name: a list of links that arrow keys walk through. */
export class Switcher {
  private number: string | null = null;

  constructor(private readonly button: HTMLElement, private readonly menu: HTMLElement) {
    button.addEventListener('click', () => (this.isOpen ? this.close() : this.open()));
    menu.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('pointerdown', (event) => {
      if (this.isOpen && !this.menu.contains(event.target as Node) && !button.contains(event.target as Node)) this.close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.isOpen) return;
      this.close();
      button.focus();
    });
  }

  get isOpen(): boolean { return !this.menu.hidden; }

  /** The numbers of the scenarios. */
  get numbers(): readonly number[] { return this.links.flatMap(({ dataset: { number } }) => (number === undefined ? [] : [Number(number)])); }

  /** Goes to the scenario of that number. */
  goTo(number: number): void {
    location.href = this.links.find((link) => Number(link.dataset['number']) === number)!.href;
  }

  /** Shows what is typed of a number, and the page's own again when nothing is. */
  showTyped(digits: string): void {
    const place = need(this.button, '.no');
    this.number ??= place.textContent;
    setText(place, digits === '' ? this.number : `${digits}_`);
    place.classList.toggle('is-typed', digits !== '');
  }

  private get links(): readonly HTMLAnchorElement[] { return [...this.menu.querySelectorAll<HTMLAnchorElement>('a')]; }

  private open(): void {
    const { left, bottom } = this.button.getBoundingClientRect();
    this.menu.style.left = `${left}px`;
    this.menu.style.top = `${bottom + 6}px`;
    this.menu.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    (this.menu.querySelector<HTMLElement>('[aria-current]') ?? this.links[0])?.focus();
  }

  private close(): void {
    this.menu.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { links } = this;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[(at + by + links.length) % links.length]?.focus();
  }
}
