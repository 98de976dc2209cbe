import { beforeEach, describe, expect, it } from 'vitest';
import { Playback } from '../src/timeline/play/playback.ts';
import { View } from '../src/timeline/view.ts';
import { px, seconds } from '../src/trace/units.ts';

const over = { now: seconds(4), isLive: false };
const live = { now: seconds(4), isLive: true };
let view: View;
let playback: Playback;

beforeEach(() => {
  view = new View(() => {});
  playback = new Playback(view, () => {});
});

/** Draws frames until so many milliseconds have passed. */
function pass(millis: number, played = over): void {
  for (let at = 0; at <= millis; at += 50) playback.advance(at, played);
}

describe('a replay', () => {
  it('begins at the start of a run that is over, and hides what comes later', () => {
    playback.toggle(over);
    expect(view.cursor).toBe(0);
    expect([playback.isPlaying, playback.isReplay]).toEqual([true, true]);
    pass(1_500);
    expect(view.cursor).toBeCloseTo(seconds(1.5), -3);
  });

  it('begins at the left edge of the part that is zoomed into', () => {
    view.show({ from: seconds(2), to: seconds(3) });
    playback.toggle(over);
    expect(view.cursor).toBe(seconds(2));
  });

  it.each([[0.1, 0.1], [0.5, 0.5], [2, 2]] as const)('goes %d times as fast as the run did', (speed, cursor) => {
    playback.speed = speed;
    playback.toggle(over);
    pass(1_000);
    expect(view.cursor).toBeCloseTo(seconds(cursor), -3);
  });

  it('goes on from where it was halted, and still hides what comes later', () => {
    playback.toggle(over);
    pass(1_000);
    playback.toggle(over);
    const halted = view.cursor;
    pass(1_000);
    expect(view.cursor).toBe(halted);
    expect([playback.isPlaying, playback.isReplay]).toEqual([false, true]);
    playback.toggle(over);
    pass(500);
    expect(view.cursor).toBeCloseTo(seconds(1.5), -3);
  });

  it('does not run on while the page is away', () => {
    playback.toggle(over);
    playback.advance(0, over);
    playback.advance(60_000, over);
    expect(view.cursor).toBeCloseTo(seconds(1), -3);
  });

  it('ends where the run does: the whole of it is shown again', () => {
    playback.speed = 10;
    playback.toggle(over);
    pass(1_000);
    expect(view.cursor).toBeNull();
    expect(playback.isReplay).toBe(false);
  });

  it('takes the part that is shown along', () => {
    view.show({ from: seconds(0), to: seconds(1) });
    playback.toggle(over);
    pass(2_000);
    expect(view.zoomed!.to).toBeGreaterThan(seconds(2));
    expect(view.zoomed!.to - view.zoomed!.from).toBeCloseTo(seconds(1), -3);
  });

  it('does not begin where nothing has run', () => {
    playback.toggle({ now: seconds(0), isLive: false });
    expect([view.cursor, playback.isPlaying]).toEqual([null, false]);
  });

  it('has seven speeds, and stays at the fastest and the slowest', () => {
    for (let step = 0; step < 9; step++) playback.shift(1);
    expect(playback.speed).toBe(10);
    for (let step = 0; step < 9; step++) playback.shift(-1);
    expect(playback.speed).toBe(0.1);
  });
});

describe('a live run', () => {
  it('is frozen first, shows all that is known then, and is played from there', () => {
    playback.toggle(live);
    expect(view.cursor).toBe(seconds(4));
    expect([playback.isPlaying, playback.isReplay]).toEqual([false, false]);
    const later = { now: seconds(9), isLive: true };
    playback.toggle(later);
    expect(playback.isPlaying).toBe(true);
    pass(1_000, later);
    expect(view.cursor).toBeCloseTo(seconds(5), -3);
  });

  it('is followed again when a fast replay catches up', () => {
    view.cursor = seconds(1);
    playback.speed = 10;
    playback.toggle(live);
    pass(500, live);
    expect(view.cursor).toBeNull();
  });

  it('keeps the part in sight where it is while a moment of it is looked at, and follows again afterwards', () => {
    const before = view.scale(px(800), seconds(4), true);
    playback.toggle(live);
    const frozen = view.scale(px(800), seconds(30), true);
    expect([frozen.from, frozen.to]).toEqual([before.from, before.to]);
    playback.stop();
    expect(view.scale(px(800), seconds(30), true).to).toBeGreaterThan(seconds(30));
  });
});
