import type { Findable } from '../../page/palette/search.ts';
import { iconElement, type IconName } from '../../timeline/icons.ts';
import type { TimelineCommand } from '../../timeline/keyboard.ts';
import type { LoopTimeline } from '../../timeline/loop-timeline.ts';
import type { WordKey, Words } from '../../words/words.ts';

type TimelineLine = readonly [name: WordKey, keys: string, command: TimelineCommand, sign?: IconName];

const OF_TIMELINE: readonly TimelineLine[] = [
  ['fit', '0', 'fit', 'fit'], ['zoomIn', 'W', 'zoom-in', 'plus'], ['zoomOut', 'S', 'zoom-out', 'minus'], ['keyFocus', 'F', 'focus'], ['keyUndo', 'Ctrl Z', 'undo'],
  ['keyFreeze', 'Space', 'freeze', 'pause'], ['keyLive', 'L', 'live', 'end'], ['eventBack', '←', 'event-back', 'back'], ['eventForward', '→', 'event-forward', 'on'],
  ['arrowBack', '[', 'arrow-back'], ['arrowOn', ']', 'arrow-forward'],
  ['playSlower', '<', 'slower'], ['playFaster', '>', 'faster'], ['setMark', 'M', 'mark'], ['asTable', 'T', 'table', 'table'], ['filter', '/', 'filter', 'filter'], ['keyClear', 'Esc', 'clear', 'close'],
];

type ButtonLine = readonly [name: WordKey, keys: string, button: string, sign?: IconName];

/** What the bar has a button for is done by that button. */
const OF_PAGE: readonly ButtonLine[] = [
  ['keyRun', 'R', '#run', 'run'], ['compare', 'C', '#compare', 'compare'], ['present', 'P', '#present', 'present'],
  ['keyLanguage', 'G', '[data-lang][aria-pressed="false"]'], ['theme', 'Shift D', '#theme', 'moon'], ['shortcuts', '?', '#help', 'help'],
];

const signed = (sign: IconName | undefined): Pick<Findable, 'sign'> => (sign === undefined ? {} : { sign: () => iconElement(sign) });

/** Everything that can be done here. */
export function commands(timeline: LoopTimeline, words: Words): readonly Findable[] {
  const ofPage = OF_PAGE.flatMap(([name, keys, selector, sign]): readonly Findable[] => {
    const button = document.querySelector<HTMLElement>(selector);
    return button === null ? [] : [{ group: 'commands', label: words.say(name), detail: '', keys, ...signed(sign), go: () => button.click() }];
  });
  const ofTimeline = OF_TIMELINE.map(([name, keys, command, sign]): Findable =>
    ({ group: 'commands', label: words.say(name), detail: '', keys, ...signed(sign), go: () => timeline.obey(command) }));
  return [...ofPage, ...ofTimeline];
}
