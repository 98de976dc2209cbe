import { describe, expect, it } from 'vitest';
import type { ThreadLane } from '../src/model/lanes.ts';
import { SegmentTrack, type SegmentState } from '../src/model/segments.ts';
import { densityOf } from '../src/timeline/minimap/density.ts';
import { mapScale } from '../src/timeline/minimap/map-painter.ts';
import { drawn, gripAt } from '../src/timeline/minimap/map-pointer.ts';
import { TimeScale } from '../src/timeline/time-scale.ts';
import { px, seconds, type Nanos } from '../src/trace/units.ts';

type Stretch = readonly [state: SegmentState, from: number, to: number];

function lane(...stretches: readonly Stretch[]): ThreadLane {
  const track = new SegmentTrack();
  for (const [state, from, to] of stretches) {
    track.begin(state, seconds(from), { kind: 'own-code' });
    track.end(seconds(to));
  }
  return { kind: 'thread', key: 'thread-1', track } as Partial<ThreadLane> as ThreadLane;
}

const shares = (lanes: readonly ThreadLane[], end: Nanos, columns: number) =>
  Object.fromEntries(densityOf(lanes, end, columns).map((band) => [band.of, [...band.shares].map((share) => Math.round(share * 1e6) / 1e6)]));

describe('the density of the map', () => {
  it('is the share of every column that the loop was busy', () => {
    expect(shares([lane(['onloop', 0, 0.25], ['onloop', 1.5, 3])], seconds(4), 4)).toEqual({ onloop: [0.25, 0.5, 1, 0] });
  });

  it('is shared by the workers that there are, and kept apart by kind', () => {
    const lanes = [lane(['inthread', 0, 2]), lane(['inthread', 1, 2]), lane(['inprocess', 0, 1])];
    expect(shares(lanes, seconds(2), 2)).toEqual({ inthread: [0.5, 1], inprocess: [1, 0] });
  });

  it('counts what goes on up to the end that is known', () => {
    const open = new SegmentTrack();
    open.begin('onloop', seconds(1), { kind: 'own-code' });
    expect(shares([{ track: open } as ThreadLane], seconds(2), 2)).toEqual({ onloop: [0, 1] });
  });

  it('leaves waiting out', () => {
    expect(shares([lane(['suspended', 0, 2])], seconds(2), 2)).toEqual({});
  });
});

describe('the window on the map', () => {
  const map = mapScale(seconds(10), 1_000);
  const part = new TimeScale(seconds(2), seconds(4), px(800));
  const whole = new TimeScale(seconds(-1), seconds(12), px(800));

  it('is taken by its ends, or as a whole; beside it a new one is drawn', () => {
    expect(gripAt(map.x(seconds(2)), map, part)).toBe('from');
    expect(gripAt(map.x(seconds(4)), map, part)).toBe('to');
    expect(gripAt(map.x(seconds(3)), map, part)).toBe('window');
    expect(gripAt(map.x(seconds(7)), map, part)).toBe('new');
  });

  it('leaves room for a new one where it is the whole run', () => {
    expect(gripAt(map.x(seconds(5)), map, whole)).toBe('new');
  });

  it('keeps its length while it is moved, and its other end while one is drawn', () => {
    const window = { from: seconds(2), to: seconds(4) };
    expect(drawn('window', window, seconds(3), seconds(5))).toEqual({ from: seconds(4), to: seconds(6) });
    expect(drawn('from', window, seconds(2), seconds(1))).toEqual({ from: seconds(1), to: seconds(4) });
    expect(drawn('to', window, seconds(4), seconds(8))).toEqual({ from: seconds(2), to: seconds(8) });
    expect(drawn('new', window, seconds(7), seconds(6))).toEqual({ from: seconds(6), to: seconds(7) });
  });

  it('does not turn inside out', () => {
    const { from, to } = drawn('from', { from: seconds(2), to: seconds(4) }, seconds(2), seconds(9));
    expect(from).toBeLessThan(to);
  });
});
