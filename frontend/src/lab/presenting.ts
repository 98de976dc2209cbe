import { readFromAddress, writeInAddress } from '../page/address.ts';

const NAME = 'present';

/** The page as a projector shows it: code and dock are gone, the picture is read from the back row. */
export class Presenting {
  /** `changed` is called when the page is larger or smaller than before. */
  constructor(private readonly button: HTMLElement, private readonly changed: () => void) {
    button.addEventListener('click', () => this.toggle());
    this.set(readFromAddress(NAME) === '1');
  }

  get isOn(): boolean { return document.documentElement.hasAttribute('data-present'); }

  toggle(): void {
    this.set(!this.isOn);
    writeInAddress(NAME, this.isOn ? '1' : null);
    this.changed();
  }

  private set(on: boolean): void {
    document.documentElement.toggleAttribute('data-present', on);
    this.button.setAttribute('aria-pressed', String(on));
  }
}
