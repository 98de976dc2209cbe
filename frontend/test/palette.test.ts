import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Palette } from '../src/page/palette/palette.ts';
import { rank, search, type Findable } from '../src/page/palette/search.ts';
import type { WordKey } from '../src/words/words.ts';
import { Words } from '../src/words/words.ts';

const thing = (group: WordKey, label: string, detail = '', go = () => {}): Findable => ({ group, label, detail, go });
const labels = (found: readonly Findable[]) => found.map(({ label }) => label);

describe('finding', () => {
  it('wants every word that was typed, in the name or beside it', () => {
    expect(rank({ label: 'task1', detail: 'ping(baidu)' }, ['task', 'baidu'])).not.toBeNull();
    expect(rank({ label: 'task1', detail: 'ping(baidu)' }, ['task', 'qq'])).toBeNull();
    expect(rank({ label: 'Task-1', detail: '' }, ['task'])).toBe(0);
  });

  it('puts names that begin so first, then those with a word that does, then the rest, then what stands beside', () => {
    const things = [thing('lanes', 'call 1', 'ping()'), thing('lanes', 'shipping'), thing('lanes', 'a ping'), thing('lanes', 'ping')];
    expect(labels(search('ping', things, 9))).toEqual(['ping', 'a ping', 'shipping', 'call 1']);
  });

  it('keeps kinds together, in their order, each no longer than it may be', () => {
    const things = [thing('lanes', 'a1'), thing('lanes', 'a2'), thing('commands', 'a'), thing('lanes', 'a3')];
    expect(labels(search('a', things, 2))).toEqual(['a1', 'a2', 'a']);
    expect(labels(search('  ', things, 9))).toEqual(['a1', 'a2', 'a3', 'a']);
  });

  it('finds Chinese words', () => {
    expect(labels(search('调用', [thing('lanes', '调用 1'), thing('lanes', 'task')], 9))).toEqual(['调用 1']);
  });
});

describe('the palette', () => {
  const gone = vi.fn();
  const field = () => document.querySelector<HTMLInputElement>('.palette input')!;
  const chosen = () => document.querySelector('.palette [aria-selected="true"] .palette-label')?.textContent;
  const press = (key: string) => field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  let palette: Palette;

  beforeEach(() => {
    document.body.replaceChildren();
    gone.mockClear();
    palette = new Palette(() => ['task1', 'task2', 'main'].map((label) => thing('lanes', label, '', () => gone(label))));
    palette.toggle(new Words('en'));
  });

  it('goes to what is chosen with the arrow keys', () => {
    expect(chosen()).toBe('task1');
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowUp');
    expect(chosen()).toBe('main');
    expect(field().getAttribute('aria-activedescendant')).toBe('palette-2');
    press('Enter');
    expect(gone).toHaveBeenCalledExactlyOnceWith('main');
    expect(document.querySelector('.palette')).toBeNull();
  });

  it('narrows down while it is typed, and says where nothing is left', () => {
    field().value = 'main';
    field().dispatchEvent(new Event('input'));
    expect(chosen()).toBe('main');
    field().value = 'nobody';
    field().dispatchEvent(new Event('input'));
    expect(document.querySelector('.palette-none')!.textContent).toBe('Nothing is called "nobody".');
    press('Enter');
    expect(gone).not.toHaveBeenCalled();
  });

  it('goes to what is clicked, and closes when it is called again', () => {
    document.querySelectorAll<HTMLElement>('.palette [role="option"]')[1]!.click();
    expect(gone).toHaveBeenCalledExactlyOnceWith('task2');
    palette.toggle(new Words('en'));
    palette.toggle(new Words('en'));
    expect(document.querySelector('.palette')).toBeNull();
  });
});
