import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NumberKeys } from '../src/lab/number-keys.ts';

const SIXTEEN = Array.from({ length: 16 }, (_, index) => index + 1);

let chosen: number[];
let typed: string[];
let keys: NumberKeys;

beforeEach(() => {
  vi.useFakeTimers();
  [chosen, typed] = [[], []];
  keys = new NumberKeys(SIXTEEN, { chosen: (number) => chosen.push(number), typed: (digits) => typed.push(digits) });
});
afterEach(() => { vi.useRealTimers(); });

const press = (...digits: readonly string[]) => digits.map((digit) => keys.press(digit));

describe('digits', () => {
  it('that no other number begins with choose at once', () => {
    press('7');
    expect(chosen).toEqual([7]);
  });

  it('typed one after another are one number', () => {
    press('1', '6');
    expect(chosen).toEqual([16]);
    press('1', '0');
    expect(chosen).toEqual([16, 10]);
  });

  it('that may go on choose when no other digit comes, and are shown meanwhile', () => {
    press('1');
    expect(chosen).toEqual([]);
    expect(typed).toEqual(['1']);
    vi.runAllTimers();
    expect(chosen).toEqual([1]);
    expect(typed).toEqual(['1', '']);
  });

  it('that make no number together count alone', () => {
    press('1', '9');
    vi.runAllTimers();
    expect(chosen).toEqual([9]);
  });

  it('leave a nought that begins no number to others', () => {
    expect(press('0')).toEqual([false]);
    expect(press('1', '0')).toEqual([true, true]);
  });

  it('choose nothing where there is no such number', () => {
    keys = new NumberKeys([12, 100], { chosen: (number) => chosen.push(number), typed: () => {} });
    press('1', '0');
    vi.runAllTimers();
    expect(chosen).toEqual([]);
    press('1', '0', '0');
    expect(chosen).toEqual([100]);
  });
});
