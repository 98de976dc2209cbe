/** What a key asks of the timeline. */
export type TimelineCommand =
  | 'zoom-in' | 'zoom-out' | 'pan-left' | 'pan-right' | 'fit' | 'focus' | 'undo'
  | 'event-back' | 'event-forward' | 'segment-back' | 'segment-forward' | 'arrow-back' | 'arrow-forward'
  | 'range-back' | 'range-forward' | 'lane-up' | 'lane-down' | 'freeze' | 'live' | 'slower' | 'faster' | 'mark' | 'table' | 'filter' | 'clear';

const BY_POSITION: Readonly<Record<string, TimelineCommand>> = {
  KeyW: 'zoom-in', KeyS: 'zoom-out', KeyA: 'pan-left', KeyD: 'pan-right', Digit0: 'fit', KeyF: 'focus',
  ArrowLeft: 'event-back', ArrowRight: 'event-forward', Comma: 'segment-back', Period: 'segment-forward',
  BracketLeft: 'arrow-back', BracketRight: 'arrow-forward', ArrowUp: 'lane-up', ArrowDown: 'lane-down',
  Space: 'freeze', KeyL: 'live', KeyM: 'mark', KeyT: 'table', Escape: 'clear',
};
const WITH_SHIFT: Readonly<Record<string, TimelineCommand>> = { ArrowLeft: 'range-back', ArrowRight: 'range-forward' };
const BY_SIGN: Readonly<Record<string, TimelineCommand>> = { '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', '/': 'filter', '<': 'slower', '>': 'faster' };
const TYPES_INTO = /^(INPUT|SELECT|TEXTAREA)$/;

/** The element that really has the focus, also inside components. */
function target(event: KeyboardEvent): Element | null {
  const first = event.composedPath()[0];
  return first instanceof Element ? first : null;
}

/** Somebody is writing, so keys are letters. */
export function isTyping(event: KeyboardEvent): boolean {
  return TYPES_INTO.test(target(event)?.tagName ?? '');
}

/** A button is pressed by the space bar; the chosen lane's has nothing left to do. */
const isPressedBySpace = (focused: Element | null): boolean => focused?.matches('button:not([aria-current="true"]), a') === true;

/** Letters go by their place on the keyboard, signs by what they are. */
export function timelineCommand(event: KeyboardEvent): TimelineCommand | null {
  if (isTyping(event) || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return event.code === 'KeyZ' && !event.shiftKey ? 'undo' : null;
  if (event.shiftKey && event.code === 'KeyD') return null;
  const withShift = event.shiftKey ? WITH_SHIFT[event.code] : undefined;
  if (withShift !== undefined) return withShift;
  if (event.code === 'Space' && isPressedBySpace(target(event))) return null;
  return BY_SIGN[event.key] ?? BY_POSITION[event.code] ?? null;
}
