import { describe, expect, it, vi } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import { paintLanes } from '../src/timeline/picture.ts';
import { placeRows, rowContents } from '../src/timeline/rows.ts';
import { ticksOf } from '../src/timeline/ticks.ts';
import { View } from '../src/timeline/view.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { px, seconds, type Nanos } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { callsOnTheLoop, gatherTasks, processPool, threadPool } from './traces.ts';

type Point = readonly [x: number, y: number];
interface Box { readonly text: string; readonly left: number; readonly right: number; readonly middle: number }

const LETTER = 7;
const HALF_LINE = 5;

/** A path that keeps the bent arrows that are drawn along it. */
class Curve {
  readonly arrows: Arrow[] = [];
  private start: Point = [0, 0];
  moveTo(x: number, y: number): void { this.start = [x, y]; }
  lineTo(): void { /* not an arrow */ }
  rect(): void { /* not an arrow */ }
  quadraticCurveTo(): void { /* not one of these arrows */ }
  roundRect(): void { /* not an arrow */ }
  closePath(): void { /* not an arrow */ }
  bezierCurveTo(a: number, b: number, c: number, d: number, e: number, f: number): void { this.arrows.push(new Arrow([this.start, [a, b], [c, d], [e, f]])); }
}

class Arrow {
  constructor(private readonly bends: readonly [Point, Point, Point, Point]) {}

  points(): readonly Point[] {
    const [p, q, r, s] = this.bends;
    return Array.from({ length: 401 }, (_, step) => {
      const t = step / 400;
      const along = (axis: 0 | 1) => p[axis] * (1 - t) ** 3 + 3 * q[axis] * (1 - t) ** 2 * t + 3 * r[axis] * (1 - t) * t ** 2 + s[axis] * t ** 3;
      return [along(0), along(1)];
    });
  }
}
vi.stubGlobal('Path2D', Curve);

/** A canvas that paints nothing and keeps what was written where, and which arrows were drawn. */
function notebook() {
  const texts: Box[] = [];
  const arrows = new Set<Arrow>();
  const known: Record<string, unknown> = {
    textAlign: 'left',
    measureText: (text: string) => ({ width: text.length * LETTER }),
    fillText: (text: string, x: number, y: number) => texts.push({ text, left: x, right: x + text.length * LETTER, middle: y - 4 }),
    stroke: (path?: unknown) => { if (path instanceof Curve) for (const arrow of path.arrows) arrows.add(arrow); },
  };
  const ctx = new Proxy(known, { get: (target, name: string) => target[name] ?? (() => undefined), set: (target, name: string, value) => { target[name] = value; return true; } });
  return { ctx: ctx as unknown as CanvasRenderingContext2D, texts, arrows };
}

function picture(events: readonly TraceEvent[], width: number, told?: Nanos) {
  const model = new RunModel();
  model.apply(events);
  const now = model.lastAt;
  const view = new View(() => undefined);
  const scale = view.scale(px(width), now, false);
  const rows = placeRows(rowContents(model, null), 400, { group: 22, least: 20, most: 34 });
  const { ctx, texts, arrows } = notebook();
  const palette = { color: (token: string) => token, fill: (state: string) => state, text: (size: number) => `${size}px sans`, figures: (size: number) => `${size}px mono` };
  paintLanes({ ctx, palette: palette as never, scale, ticks: ticksOf(scale, px(84)), width, height: rows.height, now, told: told ?? now, edge: 'settled', model, view, words: new Words('en'), path: () => new Path2D() }, rows, 0, rows.height);
  return { texts: texts.filter(({ text }) => text !== ''), arrows: [...arrows] };
}

const RUNS = { threadPool, processPool, gatherTasks, callsOnTheLoop };

describe.each(Object.keys(RUNS) as (keyof typeof RUNS)[])('the labels of %s', (run) => {
  it.each([840, 700, 420, 260])('keep off one another and off the arrows, %i pixels wide', (width) => {
    const { texts, arrows } = picture(RUNS[run](), width);
    expect(texts.length).toBeGreaterThan(0);
    for (const [index, one] of texts.entries()) {
      const over = texts.slice(index + 1).filter((other) => Math.abs(other.middle - one.middle) < HALF_LINE && other.left < one.right && one.left < other.right);
      expect(over.map((other) => `${other.text} over ${one.text}`)).toEqual([]);
      const crossed = arrows.some((arrow) => arrow.points().some(([x, y]) => Math.abs(y - one.middle) < HALF_LINE && x > one.left && x < one.right));
      expect(crossed, `an arrow through ${one.text}`).toBe(false);
    }
  });
});

describe('the figures in bars of what goes on', () => {
  const waiting = threadPool().filter(({ stamp }) => stamp.nanos < seconds(2));
  const said = (told: number) => picture([...waiting, { ...waiting.at(-1)!, stamp: { ...waiting.at(-1)!.stamp, nanos: seconds(1.9) } }], 840, seconds(told)).texts.map(({ text }) => text);

  it('are of the moment of which the figures beside the lanes are', () => {
    expect(said(1.002)).toContain('waits for a worker 1.000\u00a0s');
    expect(said(0.001)).toContain('waits for a worker 0\u00a0µs');
  });
});

describe('the arrows of a pool', () => {
  it('lead to the two free threads and home three times, and to no busy thread', () => {
    expect(picture(threadPool(), 840).arrows).toHaveLength(5);
  });
});
