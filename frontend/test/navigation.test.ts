import { beforeEach, describe, expect, it } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import { followArrow } from '../src/timeline/ending/follow.ts';
import { focusSegment, stepMoment, stepSegment, stretchRange, type Scene } from '../src/timeline/navigation.ts';
import { placeRows, rowContents } from '../src/timeline/rows.ts';
import { View } from '../src/timeline/view.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { millis, px, seconds } from '../src/trace/units.ts';
import { gatherTasks, threadPool } from './traces.ts';

let view: View;
let model: RunModel;

function look(events: readonly TraceEvent[]): void {
  model = new RunModel();
  model.apply(events);
  view = new View(() => {});
}

function scene(): Scene {
  const now = model.lastAt;
  return { model, view, rows: placeRows(rowContents(model, null), 400, { group: 22, least: 20, most: 34 }), scale: view.scale(px(800), now, false), now, moment: view.cursor ?? now, isLive: false };
}

const lane = (name: string) => [...model.work.lanes, ...model.threads.processes.flatMap((life) => life.lanes)].find((each) => each.name === name)!.key;
const selected = () => model.lane(view.selected!)!.name;
const at = () => view.cursor! / 1e6;

describe('moving along events', () => {
  beforeEach(() => look(gatherTasks()));

  it('goes to the nearest one on any lane of work, and no further than to the last', () => {
    stepMoment(scene(), -1);
    const last = at();
    expect(last).toBeLessThan(model.lastAt / 1e6);
    stepMoment(scene(), 1);
    stepMoment(scene(), 1);
    expect(at()).toBe(model.lastAt / 1e6);
  });

  it('goes from segment to segment of the chosen lane', () => {
    view.selected = lane('task1');
    const starts: number[] = [];
    for (let step = 0; step < 5; step++) {
      stepSegment(scene(), -1);
      starts.push(at());
    }
    expect(starts).toEqual([1005.5, 1004, 4, 3, 2]);
    stepSegment(scene(), 1);
    expect(at()).toBe(3);
  });

  it('stretches a range by the end that moves, through its beginning to the other side', () => {
    view.cursor = millis(4);
    stretchRange(scene(), 1);
    expect(view.range).toEqual({ from: millis(4), to: view.cursor });
    stretchRange(scene(), -1);
    expect(view.range).toBeNull();
    stretchRange(scene(), -1);
    expect(view.range).toEqual({ from: view.cursor, to: millis(4) });
  });

  it('centres the segment, and fits it when it stands there', () => {
    view.selected = lane('task1');
    view.cursor = millis(500);
    const { scale } = scene();
    focusSegment(scene());
    expect(view.zoomed!.to - view.zoomed!.from).toBeCloseTo(scale.span, -1);
    focusSegment(scene());
    expect(view.zoomed!.to - view.zoomed!.from).toBeCloseTo(millis(1000) * 1.3, -1);
  });
});

describe('moving along arrows', () => {
  it('goes back from a gather to its last task, to its timer, and on again to whom that woke', () => {
    look(gatherTasks());
    view.selected = lane('Task-1');
    view.cursor = millis(500);
    followArrow(scene(), -1);
    expect([selected(), at()]).toEqual(['task2', 1007]);
    expect(view.examined).toEqual({ lane: lane('Task-1'), from: millis(3) });
    followArrow(scene(), 1);
    expect([selected(), at()]).toEqual(['Task-1', 1007]);
    followArrow(scene(), -1);
    expect([selected(), at()]).toEqual(['task2', 1007]);
  });

  it('goes back from a call that waited to the one that it waited for', () => {
    look(threadPool());
    view.selected = lane('3');
    view.cursor = seconds(1);
    followArrow(scene(), -1);
    expect([selected(), at()]).toEqual(['1', 2003]);
    followArrow(scene(), 1);
    expect([selected(), at()]).toEqual(['3', 2003]);
  });

  it('goes back from the beginning of work to who made it', () => {
    look(gatherTasks());
    view.selected = lane('task1');
    view.cursor = millis(2.5);
    followArrow(scene(), -1);
    expect([selected(), at()]).toEqual(['Task-1', 3]);
  });

  it('goes from thread to thread', () => {
    look(threadPool());
    view.selected = lane('Thread-1 (start_thread_loop)');
    view.cursor = millis(2004);
    followArrow(scene(), -1);
    expect([selected(), at()]).toEqual(['ThreadPoolExecutor-0_0', 2003]);
  });

  it('stays where nothing is chosen', () => {
    look(threadPool());
    followArrow(scene(), -1);
    expect([view.selected, view.cursor]).toEqual([null, null]);
  });
});
