import { describe, expect, it } from 'vitest';
import { Hops } from '../src/model/hops.ts';
import { Series } from '../src/model/series.ts';
import { hitTest } from '../src/timeline/hit.ts';
import { SegmentTrack } from '../src/model/segments.ts';
import { placeRows } from '../src/timeline/rows.ts';
import { TimeScale } from '../src/timeline/time-scale.ts';
import { Stretches } from '../src/model/stretches.ts';
import { TrackWalk } from '../src/model/track-walk.ts';
import { nanos, OPEN, px, type Nanos, type ThingId, type ThreadId } from '../src/trace/units.ts';

const MANY = 10_000;
/** The same figures every time, and in no order. */
const figure = (index: number): number => (index * 7_919) % 1_009;
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('a series of many changes', () => {
  const series = new Series();
  for (const index of upTo(MANY)) series.add(nanos(index * 10), figure(index));

  it.each([0, 5, 630, 640, 641, 40_960, 77_777, 99_990, 200_000])('knows the greatest figure until %d', (until) => {
    const expected = Math.max(...upTo(MANY).filter((index) => index * 10 <= until).map(figure));
    expect(series.maxUntil(nanos(until))).toBe(expected);
  });

  it('takes changes together without losing the highest of them', () => {
    const changes = series.changes(nanos(1_000), nanos(50_000), nanos(700));
    expect(changes.length).toBe(71);
    changes.forEach(({ at, before, high, after }, place) => {
      const first = at / 10;
      const last = Math.min(5_000, first + 69);
      expect(at).toBe(1_000 + place * 700);
      expect(before).toBe(figure(first - 1));
      expect(high).toBe(Math.max(...upTo(last - first + 1).map((index) => figure(first + index))));
      expect(after).toBe(figure(last));
    });
  });

  it('has each change for itself where there is room', () => {
    expect(series.changes(nanos(100), nanos(130), nanos(1)).map(({ at }) => at)).toEqual([100, 110, 120, 130]);
  });
});

describe('a walk along a track of many segments', () => {
  const count = 1_000;
  const track = new SegmentTrack();
  for (const index of upTo(count)) track.begin(index % 2 === 0 ? 'onloop' : 'suspended', nanos(index * 10), { kind: 'own-code' });

  it.each([1, 9, 10, 470, 3_333])('finds by steps of %d what a search finds', (step) => {
    const walk = new TrackWalk(track);
    for (let moment = 0; moment < 10 * count + 2 * step; moment += step) {
      expect(walk.to(nanos(moment))).toBe(track.segments[track.firstAfter(nanos(moment))]);
      expect(walk.onLoopUntil(nanos(moment))).toBe(track.onLoopUntil(nanos(moment)));
    }
  });
});

describe('many stretches of time', () => {
  const all: { from: Nanos; to: Nanos }[] = upTo(MANY).map((index) => ({ from: nanos(index * 10), to: nanos(index * 10 + 1 + figure(index)) }));
  all[4_321]!.to = OPEN;
  const stretches = new Stretches<{ from: Nanos; to: Nanos }>();
  for (const stretch of all) stretches.add(stretch);

  it.each([0, 9, 10, 43_210, 50_005, 99_999, 300_000])('are found by the moment %d', (moment) => {
    expect(stretches.at(nanos(moment))).toEqual(all.filter(({ from, to }) => from <= moment && moment < to));
  });

  it.each([[0, 100], [43_000, 44_000], [99_000, 300_000], [50, 50]])('are found by the time from %d to %d', (from, to) => {
    expect(stretches.within(nanos(from), nanos(to))).toEqual(all.filter((stretch) => stretch.from < to && stretch.to > from));
  });

  it.each([0, 9, 10, 11, 43_211, 50_005, 300_000])('are counted that are over by %d, with the longest of them', (moment) => {
    const begun = all.filter(({ from }) => from < moment);
    const over = begun.filter(({ to }) => to <= moment);
    const counted = over.length > 0 ? over : begun;
    const longest = counted.reduce((most, { from, to }) => Math.max(most, Math.min(to, moment) - from), 0);
    expect(stretches.totalUntil(nanos(moment))).toEqual({ count: counted.length, longest });
  });

  it('end later than they were asked for', () => {
    const open = { from: nanos(0), to: OPEN };
    const growing = new Stretches<{ from: Nanos; to: Nanos }>();
    for (const stretch of [open, ...upTo(200).map((index) => ({ from: nanos(index), to: nanos(index + 1) }))]) growing.add(stretch);
    expect(growing.at(nanos(500))).toEqual([open]);
    open.to = nanos(300);
    expect(growing.at(nanos(500))).toEqual([]);
    expect(growing.totalUntil(nanos(500)).longest).toBe(300);
  });
});

describe('many hops', () => {
  it('are found by the part of the run that is seen', () => {
    const hops = new Hops();
    for (const index of upTo(MANY)) {
      hops.handedOver(index as ThingId, 'a', 1 as ThreadId, nanos(Math.max(0, index * 10 - figure(index))));
      hops.callStarted(index as ThingId, 'b', 2 as ThreadId, nanos(index * 10));
    }
    for (const [from, to] of [[0, 100], [4_000, 4_000], [55_555, 66_666], [99_000, 200_000]] as const) {
      expect(hops.between(nanos(from), nanos(to))).toEqual(hops.list.filter(({ leaves, arrives }) => arrives >= from && leaves <= to));
    }
    expect(hops.countUntil(nanos(500))).toBe(51);
  });
});

describe('segments under a pixel', () => {
  const track = new SegmentTrack();
  for (const index of upTo(MANY)) track.begin(index % 4 === 0 ? 'onloop' : 'suspended', nanos(index * 100), { kind: 'own-code' });
  const lane = { kind: 'task', key: 'task-1', track } as never;
  const rows = placeRows([{ kind: 'lane', lane }], 30, { group: 22, least: 20, most: 34 });
  const end = nanos(MANY * 100);

  it('are told with their count and how busy they were', () => {
    const { merged } = hitTest(rows, new TimeScale(nanos(0), end, px(100)), end, 50, 10)!;
    expect(merged!.count).toBeGreaterThan(290);
    expect(merged!.count).toBeLessThan(310);
    expect(merged!.onLoop).toBeCloseTo(0.25, 2);
  });

  it('are told one by one where they can be seen', () => {
    const hit = hitTest(rows, new TimeScale(nanos(0), nanos(2_000), px(1_000)), end, 75, 10)!;
    expect(hit.merged).toBeNull();
    expect(hit.segment).toMatchObject({ from: 100, to: 200 });
  });
});
