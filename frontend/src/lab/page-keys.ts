import { isTyping } from '../timeline/keyboard.ts';
import type { LoopTimeline } from '../timeline/loop-timeline.ts';
import type { LaunchDesk } from './launch-desk.ts';
import { NumberKeys } from './number-keys.ts';
import type { Switcher } from './switcher.ts';

/** The Lab's keys: its own first, then the scenarios' numbers, then those of the timeline. */
export class PageKeys {
  private readonly numbers: NumberKeys;

  constructor(private readonly desk: LaunchDesk, private readonly switcher: Switcher, private readonly timeline: LoopTimeline) {
    this.numbers = new NumberKeys(switcher.numbers, { chosen: (number) => switcher.goTo(number), typed: (digits) => switcher.showTyped(digits) });
    document.addEventListener('keydown', (event) => this.key(event));
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTyping(event) || document.querySelector('dialog[open]') !== null || this.switcher.isOpen) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const digit = isPlain ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined;
    if (isPlain && event.code === 'KeyR') {
      event.preventDefault();
      this.desk.press();
    } else if (digit === undefined || !this.numbers.press(digit)) {
      this.timeline.press(event);
    }
  }
}
