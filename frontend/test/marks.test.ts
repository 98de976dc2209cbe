import { beforeEach, describe, expect, it } from 'vitest';
import { MarkFlags } from '../src/timeline/marks/mark-flags.ts';
import { renamed, withMark, type Mark } from '../src/timeline/marks/marks.ts';
import { TimeScale } from '../src/timeline/time-scale.ts';
import { View } from '../src/timeline/view.ts';
import { px, seconds } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';

const A = { at: seconds(1), name: 'A' };

describe('marks', () => {
  it('stand in order of time and get the first free letter', () => {
    const two = withMark(withMark([], seconds(2)), seconds(1));
    expect(two).toEqual([{ at: seconds(1), name: 'B' }, { at: seconds(2), name: 'A' }]);
    expect(withMark(renamed(two, seconds(2), 'start'), seconds(3)).map((mark) => mark.name)).toEqual(['B', 'start', 'A']);
  });

  it('go on after the letters have been used up', () => {
    let marks: readonly Mark[] = [];
    for (let index = 0; index < 27; index++) marks = withMark(marks, seconds(index));
    expect(marks[26]!.name).toBe('A1');
  });

  it('take another name, and go without one', () => {
    expect(renamed([A], A.at, ' the freeze ')).toEqual([{ at: A.at, name: 'the freeze' }]);
    expect(renamed([A], A.at, '  ')).toEqual([]);
  });
});

describe('the flags of marks', () => {
  const box = document.createElement('div');
  let view: View;
  let flags: MarkFlags;
  const draw = (isWhole = true) => flags.show(new TimeScale(seconds(0), seconds(4), px(400)), isWhole, new Words('en'));
  const flag = () => box.querySelector('button')!;

  beforeEach(() => {
    box.replaceChildren();
    document.body.replaceChildren(box);
    view = new View(() => {});
    flags = new MarkFlags(box, view, () => {});
    view.marks = [A];
    draw();
  });

  it('stand at their moments and lead to them', () => {
    expect([flag().textContent, flag().style.left, flag().getAttribute('aria-label')]).toEqual(['A', '100px', 'Mark A at 1.000\u00a0s']);
    flag().click();
    expect(view.cursor).toBe(A.at);
  });

  it('make room for the flag of a cursor that stands on them', () => {
    view.cursor = A.at;
    draw();
    expect(flag().hidden).toBe(true);
  });

  it('can be written anew, and left as they were', () => {
    flags.name(A);
    draw();
    const field = box.querySelector('input')!;
    field.value = 'the freeze';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(view.marks).toEqual([A]);
    flags.name(A);
    field.value = 'the freeze';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(view.marks).toEqual([{ at: A.at, name: 'the freeze' }]);
    expect(field.hidden).toBe(true);
  });

  it('stand at the edge of the whole run where their moments are beyond it', () => {
    view.marks = [A, { at: seconds(15), name: '15 s' }];
    draw();
    const beyond = [...box.querySelectorAll('button')].find((each) => each.textContent === '15 s ›')!;
    expect([beyond.hidden, beyond.parentElement!.className]).toEqual([false, 'marks-beyond']);
    draw(false);
    expect(beyond.hidden).toBe(true);
  });

  it('go with their marks', () => {
    view.marks = [];
    draw();
    expect(box.querySelector('button')).toBeNull();
  });
});
