import { NONE, OPEN, type Nanos } from '../trace/units.ts';
import type { Lane, ThreadLane, WorkLane } from './lanes.ts';
import type { RunModel } from './run-model.ts';
import type { Segment } from './segments.ts';
import type { Wake } from './wakes.ts';

/**
 * What ended a wait, when, and on which lane that happened: `leaves` is the moment there. A lane is null where the trace
 * does not say whose doing it was.
 */
export type Ending = { readonly at: Nanos; readonly leaves: Nanos } & (
  | { readonly kind: 'call' | 'task' | 'step'; readonly lane: WorkLane }
  | { readonly kind: 'gather'; readonly lane: WorkLane; readonly count: number }
  | { readonly kind: 'timer'; readonly lane: ThreadLane | null; readonly due: Nanos }
  | { readonly kind: 'cancel' | 'turn'; readonly lane: WorkLane | null }
  | { readonly kind: 'freed'; readonly lane: WorkLane; readonly worker: ThreadLane }
  | { readonly kind: 'started'; readonly lane: ThreadLane }
  | { readonly kind: 'future' | 'returned'; readonly lane: null; readonly what: string }
  | { readonly kind: 'slept'; readonly lane: null });

const SLEEPS = /^(?:time\.)?sleep\b/;

/** What ended a wait of a lane; null where it still goes on, is none, or the trace does not tell. */
export function endingOf(lane: Lane, segment: Segment, model: RunModel, now: Nanos): Ending | null {
  if (segment.to === OPEN || segment.to > now) return null;
  if (lane.kind === 'thread') return threadEnding(segment);
  switch (segment.state) {
    case 'suspended': return lane.kind === 'task' ? wakeEnding(model.wakeUps.at(lane.id, segment.to), model) ?? dueEnding(lane, segment) : timerEnding(lane, segment, model);
    case 'ready': return lane.end?.at === segment.to && lane.end.state === 'cancelled' ? null : turnEnding(lane, segment, model);
    case 'queued': return workerEnding(lane, segment, model);
    default: return null;
  }
}

/** Of a thread the trace tells what it waited in, not for whom. */
function threadEnding({ state, to, what }: Segment): Ending | null {
  if (state !== 'suspended' || what.kind !== 'thread-waits') return null;
  const [at, lane] = [to, null];
  return SLEEPS.test(what.text) ? { kind: 'slept', at, leaves: at, lane } : { kind: 'returned', at, leaves: at, lane, what: what.text };
}

/** Whose doing it was that a task became ready. */
export function wakeEnding(wake: Wake | undefined, model: RunModel): Ending | null {
  if (wake === undefined) return null;
  const { at, future, by, handle, isCancel } = wake;
  const { work } = model;
  const waker = by === wake.task ? undefined : work.task(by) ?? work.callback(handle);
  if (isCancel) return { kind: 'cancel', at, leaves: at, lane: waker ?? null };
  const call = work.callOf(future);
  if (call !== undefined) return { kind: 'call', at, leaves: ranUntil(call, at), lane: call };
  const task = work.task(future);
  if (task !== undefined) return { kind: 'task', at, leaves: task.end?.at ?? at, lane: task };
  const gathered = gatherEnding(wake, model);
  if (gathered !== null) return gathered;
  if (waker !== undefined) return { kind: 'step', at, leaves: at, lane: waker };
  const timer = model.timers.get(handle);
  if (timer !== undefined) return { kind: 'timer', at, leaves: at, lane: model.threads.lane(wake.thread) ?? null, due: timer.when };
  const what = model.futures.what(future) ?? '';
  return what === '' ? null : { kind: 'future', at, leaves: at, lane: null, what };
}

function gatherEnding({ future, at }: Wake, { futures, work }: RunModel): Ending | null {
  const children = futures.gather(future)?.children.map((id) => work.lane(id)) ?? [];
  const ended = children.filter((lane): lane is WorkLane => lane?.end != null && lane.end.at <= at);
  const last = ended.reduce<WorkLane | null>((latest, lane) => (latest === null || lane.end!.at >= latest.end!.at ? lane : latest), null);
  return last === null ? null : { kind: 'gather', at, leaves: last.end!.at, lane: last, count: children.length };
}

/** A callback waits for its timer. */
function timerEnding({ id }: WorkLane, { to }: Segment, model: RunModel): Ending | null {
  const timer = model.timers.get(id);
  return timer === undefined ? null : { kind: 'timer', at: to, leaves: to, lane: null, due: timer.when };
}

/** A sleeper whose timer is due sleeps no more, also where the loop is held and does not come to it. */
function dueEnding({ track }: WorkLane, { to }: Segment): Ending | null {
  return track.at(to)?.what.kind === 'due' ? { kind: 'timer', at: to, leaves: to, lane: null, due: to } : null;
}

/** Ready work gets the loop when what ran there before lets it go. */
function turnEnding(lane: WorkLane, segment: Segment, model: RunModel): Ending | null {
  const { to } = segment;
  const held = heldBy(lane, segment, model);
  const isHolder = (other: WorkLane) => other !== lane && held !== undefined && isOnLoop(other, held);
  const holder = held === undefined ? undefined : model.work.lanes.find(isHolder) ?? model.work.callbacksMade.find(isHolder);
  return { kind: 'turn', at: to, leaves: held?.to ?? to, lane: holder ?? null };
}

/** The slice that ran last while the lane was ready; for one that should have been awake, the longest. */
function heldBy(lane: WorkLane, { from, to, what }: Segment, model: RunModel): Segment | undefined {
  const track = lane.worker === null ? undefined : model.threads.lane(lane.worker)?.track;
  let held: Segment | undefined;
  for (let at = track?.firstAfter(from) ?? 0; track !== undefined && at < track.segments.length && track.segments[at]!.from < to; at++) {
    const slice = track.segments[at]!;
    if (slice.state !== 'onloop' || slice.to > to) continue;
    if (what.kind !== 'due' || held === undefined || slice.to - slice.from > held.to - held.from) held = slice;
  }
  return held;
}

function isOnLoop({ created, end, track }: WorkLane, slice: Segment): boolean {
  return created <= slice.from && (end === null || end.at >= slice.from) && track.segments[track.firstAfter(slice.from)]?.from === slice.from && track.at(slice.from)?.state === 'onloop';
}

/** A call gets a worker when the one before it ends there, or when the worker starts. */
function workerEnding(lane: WorkLane, { from, to }: Segment, model: RunModel): Ending | null {
  const worker = lane.worker === null ? undefined : model.threads.lane(lane.worker);
  if (worker === undefined) return null;
  const earlier = model.work.lanes.filter((other) => other !== lane && other.kind === 'call' && other.worker === lane.worker && ranUntil(other, to) <= to && ranUntil(other, to) > from);
  const last = earlier.reduce<WorkLane | null>((latest, call) => (latest === null || ranUntil(call, to) > ranUntil(latest, to) ? call : latest), null);
  if (last !== null) return { kind: 'freed', at: to, leaves: ranUntil(last, to), lane: last, worker };
  return worker.started >= from && worker.started <= to ? { kind: 'started', at: to, leaves: worker.started, lane: worker } : null;
}

/** When a worker was done with a call, at the latest at `moment`; the loop takes the result over later. */
function ranUntil({ track }: WorkLane, moment: Nanos): Nanos {
  return track.segments.findLast(({ state }) => state === 'inthread' || state === 'inprocess')?.to ?? moment;
}

/** Which task or call a wake is the doing of. */
export const wakesBy = (wake: Wake, lane: Lane, model: RunModel): boolean => wake.task !== NONE && wakeEnding(wake, model)?.lane === lane;
