/** The panes under the legend; where there is no room for all of them side by side, tabs choose. */
export class Dock {
  constructor(private readonly dock: HTMLElement) {
    for (const tab of this.tabs) tab.addEventListener('click', () => this.open(tab.dataset['tab']!));
  }

  open(tab: string): void {
    this.dock.dataset['tab'] = tab;
    for (const button of this.tabs) button.setAttribute('aria-pressed', String(button.dataset['tab'] === tab));
  }

  private get tabs(): readonly HTMLElement[] { return [...this.dock.querySelectorAll<HTMLElement>('[data-tab]')]; }
}
