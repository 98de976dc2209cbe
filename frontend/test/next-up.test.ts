import { describe, expect, it } from 'vitest';
import { nextUp } from '../src/lab/pace/next-up.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { LoopState, StandingLoop } from '../src/stream/api.ts';
import { millis } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { TraceScript } from './trace-script.ts';

const WORDS = new Words('en');

/** A program whose thread stopped at line 28. */
const model = new RunModel();
model.apply(new TraceScript().on(100).add('ProcessStarted', { process: 1, parent: 0, name: 'server JVM' })
  .add('ThreadStarted', { process: 1, name: 'MainThread' }).add('ThreadPaused', {}, 28).events);

const standing = (...loops: readonly Partial<StandingLoop>[]): LoopState =>
  ({ atNanos: millis(1), loops: loops.map((loop) => ({ running: null, ready: [], timers: [], ...loop })), waits: [], outside: [] });

describe('what is next in a program that stands still', () => {
  it('is the line, for who goes by line', () => {
    expect(nextUp(standing({}), 'line', model, WORDS)).toBe('Line 28 is next.');
  });

  it('is the handle, for who goes by handle, though a thread is at a line', () => {
    const ready = [{ id: 5 as never, kind: 'callback', name: 'ping' }] as const;
    expect(nextUp(standing({ ready }), 'handle', model, WORDS)).toBe('ping is next.');
  });

  it('is the timer, for who goes by handle, where nothing is ready', () => {
    const timers = [{ id: 5 as never, name: '_set_result', dueNanos: millis(1_500) }];
    expect(nextUp(standing({ timers }), 'handle', model, WORDS)).toBe('Nothing is ready. The next timer is due at 1.500\u00a0s.');
  });

  it('is the line where there is no loop that could have handles', () => {
    expect(nextUp(standing(), 'handle', model, WORDS)).toBe('Line 28 is next.');
  });
});
