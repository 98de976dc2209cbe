import { describe, expect, it } from 'vitest';
import { Pauses } from '../src/model/pauses.ts';
import type { ThreadPaused } from '../src/trace/events.ts';
import { nanos } from '../src/trace/units.ts';

const at = (seq: number, thread: number, line = 0, nanos = 0): ThreadPaused => ({ type: 'ThreadPaused', seq, stamp: { nanos, thread, task: 0, source: line } }) as unknown as ThreadPaused;

describe('the pauses of a run', () => {
  it('count threads that stop together once', () => {
    const pauses = new Pauses();
    pauses.paused(at(5, 1));
    pauses.paused(at(6, 2));
    expect(pauses.count).toBe(1);
  });

  it('count a thread that stops again, with or without events between', () => {
    const pauses = new Pauses();
    for (const event of [at(5, 1, 3), at(6, 1, 4), at(9, 1, 7)]) pauses.paused(event);
    expect(pauses.count).toBe(3);
    expect(pauses.line).toBe(7);
  });

  it('are those so far at every moment', () => {
    const pauses = new Pauses();
    for (const event of [at(5, 1, 3, 10), at(6, 1, 4, 10), at(9, 1, 7, 30)]) pauses.paused(event);
    expect([9, 10, 29, 30].map((moment) => pauses.countAt(nanos(moment)))).toEqual([0, 2, 2, 3]);
  });
});
