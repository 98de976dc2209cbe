import { describe, expect, it } from 'vitest';
import { figuresOf, reordered, sorted, type Column } from '../src/lab/figures/lane-figures.ts';
import { filledBuckets } from '../src/lab/figures/spread-view.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { Spread } from '../src/stream/api.ts';
import { millis, nanos, seconds, type Nanos } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { threadPool } from './traces.ts';

const model = new RunModel();
model.apply(threadPool());
const figures = (moment: Nanos) => figuresOf(model.work.lanes, null, moment, new Words('en'));
const names = (by: Column, isDescending: boolean) => sorted(figures(seconds(5)), { by, isDescending }).map(({ name }) => name);

describe('the figures of calls', () => {
  it('say how long each was queued and ran, in how many steps', () => {
    const [one, , three] = figures(seconds(5));
    expect(one).toMatchObject({ name: 'call 1', queued: millis(2), ran: seconds(2), waited: 0, steps: 2, longest: seconds(2) });
    expect(three!.queued).toBe(millis(2002));
  });

  it('go no further than the moment', () => {
    expect(figures(millis(1003))[0]).toMatchObject({ ran: seconds(1), steps: 1, longest: seconds(1) });
    expect(figures(millis(1))).toEqual([]);
  });

  it('are those of the lanes that the filter leaves', () => {
    expect(figuresOf(model.work.lanes, (lane) => lane.kind !== 'thread' && lane.name === '2', seconds(5), new Words('en')).map(({ name }) => name)).toEqual(['call 2']);
  });
});

describe('the order of the table', () => {
  it('is that of the column, what is equal staying as it was made', () => {
    expect(names('queued', true)[0]).toBe('call 3');
    expect(names('queued', false).at(-1)).toBe('call 3');
    expect(names('steps', true)).toEqual(['call 1', 'call 2', 'call 3']);
    expect(names('name', true)).toEqual(['call 3', 'call 2', 'call 1']);
  });

  it('begins with the greatest and turns with every further click', () => {
    const first = reordered(null, 'ran');
    expect(first).toEqual({ by: 'ran', isDescending: true });
    expect(reordered(first, 'ran')).toEqual({ by: 'ran', isDescending: false });
    expect(reordered(first, 'name')).toEqual({ by: 'name', isDescending: false });
  });
});

describe('the histogram', () => {
  const spread = (...counts: readonly number[]): Spread =>
    ({ count: 3, p50Nanos: nanos(0), p90Nanos: nanos(0), p99Nanos: nanos(0), maxNanos: nanos(0), histogram: counts.map((count, index) => ({ fromNanos: nanos(index === 0 ? 0 : 10 ** (index + 5)), count })) });

  it('goes from the first bucket that holds something to the last, with those between', () => {
    expect(filledBuckets(spread(0, 2, 0, 1, 0))).toEqual([
      { from: '1\u00a0ms', to: '10\u00a0ms', count: 2, isLong: false }, { from: '10\u00a0ms', to: '100\u00a0ms', count: 0, isLong: false }, { from: '100\u00a0ms', to: '1\u00a0s', count: 1, isLong: true },
    ]);
  });

  it('has no end after the last bucket there is, and nothing where nothing was counted', () => {
    expect(filledBuckets(spread(0, 0, 0, 0, 1)).map(({ from, to }) => [from, to])).toEqual([['1\u00a0s', '∞']]);
    expect(filledBuckets(spread(0, 0, 0))).toEqual([]);
  });
});
