import { isFind } from '../page/palette/find-key.ts';
import { isTyping } from '../timeline/keyboard.ts';
import type { LoopTimeline } from '../timeline/loop-timeline.ts';
import type { CompareDoor } from './compare-door.ts';
import type { Finder } from './find/finder.ts';
import type { LaunchDesk } from './launch-desk.ts';
import { NumberKeys } from './number-keys.ts';
import type { Stepper } from './pace/stepper.ts';
import type { Presenting } from './presenting.ts';
import type { Switcher } from './switcher.ts';

/** What the keys of the page work on. */
export interface KeyedParts {
  readonly desk: LaunchDesk;
  readonly switcher: Switcher;
  readonly timeline: LoopTimeline;
  readonly compare: CompareDoor;
  readonly finder: Finder;
  readonly presenting: Presenting;
  readonly stepper: Stepper;
}

/** The Lab's keys: its own first, then the scenarios' numbers, then those of the timeline. */
export class PageKeys {
  private readonly numbers: NumberKeys;

  constructor(private readonly parts: KeyedParts) {
    const { switcher } = parts;
    this.numbers = new NumberKeys(switcher.numbers, { chosen: (number) => switcher.goTo(number), typed: (digits) => switcher.showTyped(digits) });
    document.addEventListener('keydown', (event) => this.key(event));
  }

  private key(event: KeyboardEvent): void {
    if (isFind(event)) {
      event.preventDefault();
      return this.parts.finder.toggle();
    }
    if (event.defaultPrevented || isTyping(event) || document.querySelector('dialog[open], :popover-open') !== null || this.parts.switcher.isOpen) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const digit = isPlain ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined;
    const act = isPlain && !event.shiftKey ? this.ownKey(event.code) : undefined;
    if (act !== undefined) {
      event.preventDefault();
      act();
    } else if (digit === undefined || !this.numbers.press(digit)) {
      this.parts.timeline.press(event);
    }
  }

  /** What a key of the page does. Esc leaves Present once there is nothing in the picture for it to clear. */
  private ownKey(code: string): (() => void) | undefined {
    const { desk, compare, presenting, stepper, timeline } = this.parts;
    switch (code) {
      case 'KeyR': return () => desk.press();
      case 'KeyC': return () => void compare.open();
      case 'ArrowRight': return stepper.isReady ? () => stepper.step() : undefined;
      case 'KeyP': return () => presenting.toggle();
      case 'Escape': return presenting.isOn && timeline.isClear ? () => presenting.toggle() : undefined;
    }
    return undefined;
  }
}
