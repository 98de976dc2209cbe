import type { Lane } from '../model/lanes.ts';
import { RunModel } from '../model/run-model.ts';
import type { SegmentState, VisibleState } from '../model/segments.ts';
import { BLOCKED_AFTER } from '../model/segments.ts';
import { TraceDecoder } from '../trace/decoder.ts';
import { earlier, type Nanos } from '../trace/units.ts';

/** A stretch of a small picture, on a scale from 0 to 1. */
export interface Stretch { readonly state: SegmentState | 'blocked'; readonly from: number; readonly to: number }

/** A lane of a small picture; `end` is the mark after its last stretch. */
export interface PictureLane { readonly stretches: readonly Stretch[]; readonly end?: VisibleState | 'stop' }

/** How many lanes a small picture has room for, and how much of its width a run takes. */
const ROOM = 5;
const WIDTH = 0.94;
/** What lasts less than this share of the run is a tick. */
const TICK = 0.012;

/** What a run looks like before anything is known of it: lanes that begin. */
export const UNKNOWN: readonly PictureLane[] = [1, 2, 3].map(() => ({ stretches: [], end: 'created' }));

/** What a server sends of a run, read. */
export function readRun(batch: Uint8Array): RunModel {
  const model = new RunModel();
  model.apply(new TraceDecoder().decode(batch));
  return model;
}

/** The small picture of a run. */
export function pictureOf(model: RunModel): readonly PictureLane[] {
  const end = endOf(model);
  const lanes = lanesOf(model).slice(0, ROOM).map((lane) => pictureLane(lane, end, WIDTH));
  return lanes.length === 0 ? UNKNOWN : lanes;
}

/** When a run was over, or had nothing left to do. */
export const endOf = (model: RunModel): Nanos => model.quietSince ?? model.lastAt;

/** Tasks and calls with the callbacks that follow them; of a program that has none of these its threads. */
function lanesOf(model: RunModel): readonly Lane[] {
  const work: readonly Lane[] = [...model.work.lanes, ...model.work.callbacksMade];
  if (work.length > 0) return work;
  return model.threads.processes.flatMap((life) => life.lanes).filter((lane) => lane.track.segments.length > 0);
}

/** A lane on a scale on which the run's end is at `width`. */
export function pictureLane(lane: Lane, end: Nanos, width: number): PictureLane {
  const share = (at: Nanos) => (end === 0 ? 0 : (earlier(at, end) / end) * width);
  const stretches = lane.track.segments.map(({ state, from, to }): Stretch => stretch(state, share(from), share(to), earlier(to, end) - from));
  const mark = lane.kind === 'thread' ? undefined : lane.end?.state ?? (stretches.length === 0 ? 'created' : undefined);
  return mark === undefined ? { stretches } : { stretches, end: mark };
}

function stretch(state: SegmentState, from: number, to: number, nanos: number): Stretch {
  if (state !== 'onloop') return { state, from, to };
  return nanos > BLOCKED_AFTER ? { state: 'blocked', from, to } : { state, from, to: Math.min(to, from + TICK) };
}
