import { el, need, setAttribute } from '../../words/elements.ts';
import { bringInSight } from './in-sight.ts';

/**
 * The program's files as tabs. Where they do not fit they are named without what their names end with, and where that is not
 * enough two arrows move them. The open one is in sight.
 */
export class FileTabs {
  private readonly tabs: HTMLElement;
  private readonly back: HTMLButtonElement;
  private readonly on: HTMLButtonElement;

  constructor(private readonly box: HTMLElement, private readonly choose: (file: number) => void) {
    this.tabs = need(box, '[role="tablist"]');
    [this.back, this.on] = [need(box, '.files-back'), need(box, '.files-on')];
    this.back.addEventListener('click', () => this.move(-1));
    this.on.addEventListener('click', () => this.move(1));
    this.tabs.addEventListener('scroll', () => this.showArrows());
    // The box is as wide as its names, the place that it stands in as wide as there is room for them.
    const resized = new ResizeObserver(() => this.fit());
    for (const each of [box, box.parentElement!]) resized.observe(each);
  }

  /** The files in place of those before. */
  list(files: readonly string[]): void {
    this.box.hidden = files.length < 2;
    this.tabs.replaceChildren(...files.map((file, index) => tab(file, () => this.choose(index))));
    this.fit();
  }

  open(file: number): void {
    [...this.tabs.children].forEach((each, index) => setAttribute(each, 'aria-selected', String(index === file)));
    const open = this.tabs.children[file];
    if (open !== undefined) bringInSight(this.tabs, open as HTMLElement);
  }

  /** Marks the file that something points at; null for none. */
  point(file: number | null): void {
    [...this.tabs.children].forEach((each, index) => each.toggleAttribute('data-pointed', index === file));
  }

  private get isTight(): boolean { return this.tabs.scrollWidth > this.tabs.clientWidth; }

  private fit(): void {
    this.box.classList.remove('is-brief');
    this.back.hidden = this.on.hidden = true;
    this.box.classList.toggle('is-brief', this.isTight);
    this.back.hidden = this.on.hidden = !this.isTight;
    this.showArrows();
  }

  private move(by: number): void {
    this.tabs.scrollBy({ left: by * this.tabs.clientWidth * 0.7 });
  }

  private showArrows(): void {
    const { scrollLeft, clientWidth, scrollWidth } = this.tabs;
    this.back.disabled = scrollLeft < 1;
    this.on.disabled = scrollLeft + clientWidth > scrollWidth - 1;
  }
}

function tab(file: string, choose: () => void): HTMLElement {
  const dot = file.lastIndexOf('.');
  const button = el('button', { role: 'tab', type: 'button', title: file }, file.slice(0, dot), el('span', { class: 'ending' }, file.slice(dot)));
  button.addEventListener('click', choose);
  return button;
}
