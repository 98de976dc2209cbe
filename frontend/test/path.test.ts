import { describe, expect, it, vi } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import type { PathSegment } from '../src/stream/api.ts';
import type { Brush } from '../src/timeline/paint/brush.ts';
import { paintPath } from '../src/timeline/paint/path.ts';
import { placeRows, rowContents } from '../src/timeline/rows.ts';
import { TimeScale } from '../src/timeline/time-scale.ts';
import { View } from '../src/timeline/view.ts';
import { millis, px, seconds, ZERO, type Nanos, type ThingId, type ThreadId } from '../src/trace/units.ts';
import { threadPool } from './traces.ts';

const drawn = { lines: [] as { from: number; to: number; y: number }[], joints: [] as number[] };
vi.stubGlobal('Path2D', class {
  rect(x: number, y: number, width: number): void { drawn.lines.push({ from: x, to: x + width, y: y + 1 }); }
  moveTo(x: number): void { drawn.joints.push(x); }
  lineTo(): void { /* the joint's other end */ }
});

const piece = (id: number, from: Nanos, to: Nanos, thread = 0): PathSegment => ({ id: id as ThingId, kind: 'ran', name: '', fromNanos: from, toNanos: to, thread: thread as ThreadId });

const sight = { top: 0, bottom: 400 };

function paint(now: Nanos, ...path: readonly PathSegment[]) {
  drawn.lines.length = drawn.joints.length = 0;
  const model = new RunModel();
  model.apply(threadPool());
  const view = new View(() => undefined);
  view.path = path;
  const rows = placeRows(rowContents(model, null), 400, { group: 22, least: 20, most: 34 });
  const ctx = new Proxy({}, { get: () => () => undefined, set: () => true });
  paintPath({ ctx, palette: { color: String }, scale: new TimeScale(ZERO, seconds(4), px(400)), now, model, view, width: 400, path: () => new Path2D() } as unknown as Brush, rows, sight.top, sight.bottom);
  return { ...drawn, middleOf: (lane: string) => rows.byLane.get(lane)!.middle };
}

describe('the longest path', () => {
  it('is a line under each of its pieces, joined where it goes over to another lane', () => {
    const { lines, joints, middleOf } = paint(seconds(4), piece(1, millis(0), seconds(2)), piece(3, seconds(2), seconds(4)));
    expect(lines.map(({ from, to }) => [from, to])).toEqual([[0, 200], [200, 400]]);
    expect(joints).toEqual([200]);
    expect(lines[0]!.y).toBeGreaterThan(middleOf('call-1'));
    expect(lines[1]!.y).toBeGreaterThan(middleOf('call-3'));
  });

  it('is on the thread where no task or call does what it depends on', () => {
    const { lines, middleOf } = paint(seconds(4), piece(0, millis(0), seconds(1), 100));
    expect(lines[0]!.y).toBeGreaterThan(middleOf('thread-1'));
    expect(lines[0]!.y).toBeLessThan(middleOf('thread-2'));
  });

  it('goes no further than what is shown', () => {
    expect(paint(seconds(3), piece(1, millis(0), seconds(2)), piece(3, seconds(2), seconds(4))).lines.at(-1)).toMatchObject({ from: 200, to: 300 });
  });

  it('leaves out what is out of sight', () => {
    sight.bottom = 30;
    const { lines, joints } = paint(seconds(4), piece(1, millis(0), seconds(2)), piece(3, seconds(2), seconds(4)));
    sight.bottom = 400;
    expect([...lines, ...joints]).toEqual([]);
  });
});
