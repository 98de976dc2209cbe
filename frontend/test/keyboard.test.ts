import { describe, expect, it } from 'vitest';
import { timelineCommand, type TimelineCommand } from '../src/timeline/keyboard.ts';

interface Key { readonly code?: string; readonly key?: string; readonly shiftKey?: boolean; readonly ctrlKey?: boolean; readonly metaKey?: boolean }

/** What a key asks for that is pressed on an element. */
function pressed(init: Key, on: Element = document.body): TimelineCommand | null {
  let command: TimelineCommand | null = null;
  document.body.append(...(on === document.body ? [] : [on]));
  const listener = (event: Event) => { command = timelineCommand(event as KeyboardEvent); };
  document.addEventListener('keydown', listener, { once: true });
  on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  return command;
}

function button(attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = document.createElement('button');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

describe('the keys of the timeline', () => {
  it.each([
    ['KeyW', 'zoom-in'], ['KeyS', 'zoom-out'], ['KeyA', 'pan-left'], ['KeyD', 'pan-right'], ['Digit0', 'fit'], ['KeyF', 'focus'],
    ['Space', 'freeze'], ['KeyL', 'live'], ['ArrowLeft', 'event-back'], ['ArrowRight', 'event-forward'], ['Period', 'segment-forward'], ['Comma', 'segment-back'],
    ['BracketLeft', 'arrow-back'], ['BracketRight', 'arrow-forward'], ['ArrowUp', 'lane-up'], ['ArrowDown', 'lane-down'], ['KeyT', 'table'], ['KeyM', 'mark'], ['Escape', 'clear'],
  ] as const)('%s by its place means %s', (code, command) => expect(pressed({ code })).toBe(command));

  it.each([['+', 'zoom-in'], ['-', 'zoom-out'], ['/', 'filter'], ['<', 'slower'], ['>', 'faster']] as const)('%s by its sign means %s', (key, command) => expect(pressed({ key, code: 'Unknown' })).toBe(command));

  it.each([['ArrowLeft', 'range-back'], ['ArrowRight', 'range-forward'], ['KeyD', null]] as const)('Shift %s means %s', (code, command) => {
    expect(pressed({ code, shiftKey: true })).toBe(command);
  });

  it('undo with Ctrl or ⌘, and leave all other such keys to the browser', () => {
    expect(pressed({ code: 'KeyZ', ctrlKey: true })).toBe('undo');
    expect(pressed({ code: 'KeyZ', metaKey: true })).toBe('undo');
    for (const code of ['KeyA', 'KeyD', 'KeyF', 'KeyL', 'KeyT', 'KeyW']) expect(pressed({ code, ctrlKey: true })).toBeNull();
  });

  it('are letters in a field', () => {
    expect(pressed({ code: 'KeyW' }, document.createElement('input'))).toBeNull();
  });

  it('let the space bar press a button, but not the lane that is chosen already', () => {
    expect(pressed({ code: 'Space' }, button())).toBeNull();
    expect(pressed({ code: 'Space' }, button({ 'aria-current': 'true' }))).toBe('freeze');
    expect(pressed({ code: 'KeyF' }, button())).toBe('focus');
  });
});
