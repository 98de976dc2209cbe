import { describe, expect, it } from 'vitest';
import { ticksOf } from '../src/timeline/ticks.ts';
import { TimeScale } from '../src/timeline/time-scale.ts';
import { View } from '../src/timeline/view.ts';
import { millis, nanos, px, seconds } from '../src/trace/units.ts';

describe('a time scale', () => {
  const scale = new TimeScale(seconds(1), seconds(3), px(400));

  it('maps moments to places and back', () => {
    expect(scale.x(seconds(2))).toBe(200);
    expect(scale.moment(px(100))).toBe(seconds(1.5));
    expect(scale.length(px(20))).toBe(millis(100));
  });

  it('fits a window between its insets', () => {
    const fitted = TimeScale.fitting({ from: seconds(0), to: seconds(4) }, px(1000), px(100), px(100));
    expect(fitted.x(seconds(0))).toBeCloseTo(100);
    expect(fitted.x(seconds(4))).toBeCloseTo(900);
  });
});

describe('the ruler', () => {
  it('has round figures that stand apart', () => {
    const ticks = ticksOf(new TimeScale(seconds(0), seconds(4), px(800)), px(84));
    expect(ticks.step).toBe(seconds(0.5));
    expect(ticks.at.map(ticks.label)).toEqual(['0', '0.5\u00a0s', '1.0\u00a0s', '1.5\u00a0s', '2.0\u00a0s', '2.5\u00a0s', '3.0\u00a0s', '3.5\u00a0s', '4.0\u00a0s']);
  });

  it('counts milliseconds and microseconds where it is magnified', () => {
    const close = ticksOf(new TimeScale(seconds(0), millis(5), px(800)), px(84));
    expect(close.label(millis(2))).toBe('2\u00a0ms');
    const closer = ticksOf(new TimeScale(seconds(0), millis(0.05), px(800)), px(84));
    expect(closer.label(nanos(20_000))).toBe('20\u00a0µs');
  });

  it('has nothing before zero', () => {
    expect(ticksOf(new TimeScale(seconds(-1), seconds(1), px(800)), px(84)).at[0]).toBe(0);
  });
});

describe('the view', () => {
  const view = () => new View(() => {});

  it('follows the cursor out of a part that is zoomed into, and stays within it', () => {
    const zoomed = view();
    zoomed.show({ from: seconds(1), to: seconds(2) });
    zoomed.lookAt(seconds(1.5));
    expect(zoomed.zoomed).toEqual({ from: seconds(1), to: seconds(2) });
    zoomed.lookAt(seconds(4));
    expect(zoomed.cursor).toBe(seconds(4));
    expect(zoomed.zoomed).toEqual({ from: seconds(3.5), to: seconds(4.5) });
  });

  it('keeps the live edge 56 pixels from the right', () => {
    expect(view().scale(px(800), seconds(3), true).x(seconds(3))).toBeCloseTo(744);
  });

  it('slides after ten seconds', () => {
    const scale = view().scale(px(800), seconds(25), true);
    expect(scale.x(seconds(15))).toBeCloseTo(30);
    expect(scale.x(seconds(25))).toBeCloseTo(744);
  });

  it('shows the whole again to who zooms out far enough', () => {
    const wide = view();
    wide.show({ from: seconds(1), to: seconds(3) });
    wide.zoom(new TimeScale(seconds(1), seconds(3), px(800)), 4, seconds(2), seconds(4));
    expect(wide.zoomed).toBeNull();
  });

  it('does not lose the run, however far it is moved', () => {
    const far = view();
    const scale = new TimeScale(seconds(1), seconds(3), px(800));
    far.pan(scale, 100, seconds(4));
    expect(far.zoomed!.from).toBeLessThan(seconds(4));
    far.pan(scale, -100, seconds(4));
    expect(far.zoomed!.to).toBeGreaterThan(0);
    expect(far.zoomed!.to - far.zoomed!.from).toBeCloseTo(seconds(2), -2);
  });

  it('undoes the turns of a wheel as one, and moves of another kind by themselves', () => {
    const turned = view();
    let scale = turned.scale(px(800), seconds(4), false);
    for (let turn = 0; turn < 5; turn++) {
      turned.zoom(scale, 0.8, seconds(2), seconds(4));
      scale = turned.scale(px(800), seconds(4), false);
    }
    const { zoomed } = turned;
    turned.pan(scale, 0.1, seconds(4));
    turned.undo();
    expect(turned.zoomed).toEqual(zoomed);
    turned.undo();
    expect(turned.zoomed).toBeNull();
  });

  it('zooms around a moment that stays where it is, and undoes it', () => {
    const moved = view();
    const before = moved.scale(px(800), seconds(4), false);
    moved.zoom(before, 0.5, seconds(1), seconds(4));
    const after = moved.scale(px(800), seconds(4), false);
    expect(after.x(seconds(1))).toBeCloseTo(before.x(seconds(1)));
    expect(after.span).toBeCloseTo(before.span / 2);
    moved.undo();
    expect(moved.zoomed).toBeNull();
  });
});
