import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../src/timeline/pace.ts';

describe('a pace', () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ['performance'] }); });
  afterEach(() => { vi.useRealTimers(); });

  it('leaves what is costly a fifth of the time', () => {
    const pace = new Pace();
    expect(pace.isDue()).toBe(true);
    pace.do(() => vi.advanceTimersByTime(40));
    vi.advanceTimersByTime(150);
    expect(pace.isDue()).toBe(false);
    vi.advanceTimersByTime(50);
    expect(pace.isDue()).toBe(true);
    expect(pace.isDue(1_000)).toBe(false);
  });

  it('lets what costs nothing be done at once again', () => {
    const pace = new Pace();
    expect(pace.do(() => 7)).toBe(7);
    expect(pace.isDue()).toBe(true);
  });
});
