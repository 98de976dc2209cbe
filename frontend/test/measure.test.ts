import { describe, expect, it } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import { sumsOf } from '../src/timeline/measure/sums.ts';
import { millis, nanos } from '../src/trace/units.ts';
import { gatherTasks, threadPool } from './traces.ts';

function modelOf(events: ReturnType<typeof gatherTasks>): RunModel {
  const model = new RunModel();
  model.apply(events);
  return model;
}

/** What some states of a whole run come to, added up segment by segment. */
function byHand(model: RunModel, from: number, to: number): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { track } of model.work.lanes) for (const segment of track.segments) {
    const length = Math.min(segment.to, to) - Math.max(segment.from, from);
    if (length > 0) sums[segment.state] = (sums[segment.state] ?? 0) + length;
  }
  return sums;
}

describe('a measured range', () => {
  it.each([['gathered tasks', gatherTasks], ['a pool of two', threadPool]] as const)('adds up the states of %s', (_, events) => {
    const model = modelOf(events());
    for (const [from, to] of [[0, model.lastAt], [millis(3), model.lastAt / 2], [model.lastAt / 3, model.lastAt]] as const) {
      const { states } = sumsOf(model.work.lanes, model, { from: nanos(from), to: nanos(to) }, model.lastAt);
      const timed = Object.fromEntries(states.filter(({ time }) => time > 0).map(({ state, time }) => [state, time]));
      expect(timed).toEqual(byHand(model, from, to));
    }
  });

  it('counts the work that was there, made and ended, and what was printed', () => {
    const model = modelOf(threadPool());
    const all = sumsOf(model.work.lanes, model, { from: nanos(0), to: model.lastAt }, model.lastAt);
    expect([all.there, all.made, all.printed]).toEqual([model.work.lanes.length, model.work.lanes.length, model.program.output.length]);
    expect(all.hops).toBe(model.hops.list.length);
    expect(all.hops).toBeGreaterThan(0);
    const before = sumsOf(model.work.lanes, model, { from: nanos(0), to: nanos(1) }, model.lastAt);
    expect([before.there, before.made, before.ended, before.states.length]).toEqual([0, 0, 0, 0]);
  });

  it('does not count what is not known yet', () => {
    const model = modelOf(gatherTasks());
    const now = nanos(model.lastAt / 2);
    const known = sumsOf(model.work.lanes, model, { from: nanos(0), to: model.lastAt }, now);
    expect(known).toEqual(sumsOf(model.work.lanes, model, { from: nanos(0), to: now }, now));
  });

  it('says how busy the loop was, and nothing where there was none', () => {
    const model = modelOf(gatherTasks());
    const { busy } = sumsOf(model.work.lanes, model, { from: nanos(0), to: model.lastAt }, model.lastAt);
    expect(busy).toBeGreaterThan(0);
    expect(busy).toBeLessThan(1);
    expect(sumsOf([], new RunModel(), { from: nanos(0), to: millis(1) }, millis(1)).busy).toBeNull();
  });
});
