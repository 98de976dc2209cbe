import { describe, expect, it } from 'vitest';
import { indented, opened, outdented } from '../src/lab/code/indentation.ts';

const at = (text: string, from: number, to = from) => ({ text, from, to });

describe('indentation', () => {
  it('goes to the next four columns at the cursor', () => expect(indented(at('ab', 2))).toEqual(at('ab  ', 4)));
  it('goes deeper with all selected lines', () => expect(indented(at('a\nb', 0, 3))).toEqual(at('    a\n    b', 4, 11)));
  it('comes back from four columns', () => expect(outdented(at('    a\n  b', 5, 9))).toEqual(at('a\nb', 1, 3)));
  it('is kept in a new line', () => expect(opened(at('    a', 5))).toEqual(at('    a\n    ', 10)));
  it('is deeper after a colon', () => expect(opened(at('if a:  # b', 10))).toEqual(at('if a:  # b\n    ', 15)));
});
