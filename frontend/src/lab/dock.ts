/** The panes under the legend. Not all have room side by side: tabs choose. */
export class Dock {
  /** `opened` is told that another tab is open. */
  constructor(private readonly dock: HTMLElement, private readonly opened: () => void) {
    for (const tab of this.tabs) tab.addEventListener('click', () => this.open(tab.dataset['tab']!));
  }

  /** The tab that is open. */
  get tab(): string { return this.dock.dataset['tab']!; }

  /** Opens a tab, if there is one of that name. */
  show(tab: string): void {
    if (!this.tabs.some((button) => button.dataset['tab'] === tab)) return;
    this.dock.dataset['tab'] = tab;
    for (const button of this.tabs) button.setAttribute('aria-pressed', String(button.dataset['tab'] === tab));
    this.opened();
  }

  /** Where the tabs stand differs from pane to pane, and the focus goes along. */
  private open(tab: string): void {
    this.show(tab);
    this.tabs.find((button) => button.dataset['tab'] === tab && button.offsetParent !== null)?.focus();
  }

  private get tabs(): readonly HTMLElement[] { return [...this.dock.querySelectorAll<HTMLElement>('[data-tab]')]; }
}
