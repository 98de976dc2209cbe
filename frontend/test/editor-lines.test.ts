import { describe, expect, it } from 'vitest';
import { EditorLines } from '../src/lab/code/editor-lines.ts';
import type { CodeMarks, LineMark } from '../src/lab/code/marks.ts';
import type { SourceRef } from '../src/trace/units.ts';

const LIT: LineMark = { chips: [{ label: '2', state: 'suspended', title: 'Task-2 nap' }], lit: 'loop', isLast: false, total: null };
const marks = (line: number): CodeMarks => ({ lines: new Map([[line as SourceRef, LIT]]), last: null });

describe('the lines of a written program', () => {
  it('hold the text as it is, in colours', () => {
    const lines = new EditorLines();
    lines.write('async def f():\n\n    return "甲"');
    expect([...lines.ink.firstElementChild!.children].map((line) => line.textContent)).toEqual(['async def f():', '', '    return "甲"']);
    expect(lines.ink.querySelector('.k')!.textContent).toBe('async');
    expect([...lines.numbers.querySelectorAll('.no')].map((number) => number.textContent)).toEqual(['1', '2', '3']);
  });

  it('are as many as there are after some were deleted', () => {
    const lines = new EditorLines();
    lines.write('a\nb\nc');
    lines.write('a');
    expect(lines.numbers.childElementCount).toBe(1);
    expect(lines.ink.textContent).toBe('a');
  });

  it('say who waits there, and keep the line at fault red', () => {
    const lines = new EditorLines();
    lines.write('a\nb');
    lines.fault = 2;
    lines.mark(marks(2));
    expect(lines.numbers.children[1]!.className).toBe('lit loop fault');
    expect(lines.numbers.querySelector('.pk b')!.textContent).toBe('2');
    lines.fault = 0;
    expect(lines.numbers.children[1]!.className).toBe('lit loop');
  });

  it('are found by their height', () => {
    const lines = new EditorLines();
    lines.write('a\nb\nc');
    expect([1, 2, 3].map((line) => lines.lineAt(lines.top(line)))).toEqual([1, 2, 3]);
    expect(lines.lineAt(2)).toBe(0);
    expect(lines.lineAt(lines.top(4))).toBe(0);
  });
});
