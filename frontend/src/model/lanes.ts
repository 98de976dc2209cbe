import type { Outcome } from '../trace/events.ts';
import { earlier, nanos, OPEN, type Nanos, type ProcessId, type SourceRef, type ThingId, type ThreadId } from '../trace/units.ts';
import type { ExecutorKind } from './executors.ts';
import { SegmentTrack, stateWithin, type Segment, type VisibleState } from './segments.ts';

/** Names a lane for as long as the run is looked at. */
export type LaneKey = string;

/** A thread, from its start to its end. While a process starts, its main thread has no id yet. */
export interface ThreadLane {
  readonly kind: 'thread';
  readonly key: LaneKey;
  readonly process: ProcessId;
  readonly thread: ThreadId | null;
  readonly name: string;
  readonly hasLoop: boolean;
  readonly started: Nanos;
  readonly ended: Nanos;
  readonly track: SegmentTrack;
}

/** Where and by whom a piece of work was made. */
export interface Origin {
  readonly thread: ThreadId;
  readonly task: ThingId;
  readonly source: SourceRef;
}

export interface LaneEnd {
  readonly at: Nanos;
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly text: string;
}

/** A piece of work: a task, a call of an executor, or a callback. A call's name is its number among the calls. */
export interface WorkLane {
  readonly kind: 'task' | 'call' | 'callback';
  readonly key: LaneKey;
  readonly id: ThingId;
  readonly name: string;
  readonly detail: string;
  /** What a call was handed to; null for other work. */
  readonly executor: ExecutorKind | null;
  readonly created: Nanos;
  readonly origin: Origin;
  /** The thread that executes it, once one does. */
  readonly worker: ThreadId | null;
  /** The future whose end woke it last. */
  readonly wokenBy: ThingId;
  readonly end: LaneEnd | null;
  readonly track: SegmentTrack;
}

export type Lane = ThreadLane | WorkLane;
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const END_STATES: Readonly<Record<Outcome, LaneEnd['state']>> = { RETURNED: 'done', RAISED: 'failed', CANCELLED: 'cancelled' };

export const laneEnd = (at: Nanos, outcome: Outcome, text: string): LaneEnd => ({ at, state: END_STATES[outcome], text });

export const laneStart = (lane: Lane): Nanos => (lane.kind === 'thread' ? lane.started : lane.created);
export const laneStop = (lane: Lane): Nanos => (lane.kind === 'thread' ? lane.ended : lane.end?.at ?? OPEN);

/** What a lane is doing at a moment; null before it begins and, for a thread, between its segments and after its end. */
export function laneStateAt(lane: Lane, moment: Nanos): VisibleState | null {
  if (moment < laneStart(lane)) return null;
  if (lane.kind !== 'thread' && lane.end !== null && moment >= lane.end.at) return lane.end.state;
  const segment = lane.track.at(moment) ?? leftOver(lane, moment);
  return segment === undefined ? null : stateWithin(segment, moment);
}

/** What work was in when the run ended without it. */
function leftOver({ kind, track }: Lane, moment: Nanos): Segment | undefined {
  return kind !== 'thread' && track.last !== undefined && moment >= track.last.to ? track.last : undefined;
}

/** How long a lane waited for a worker and for the loop's turn, was executed, and was suspended until a moment. */
export interface Totals {
  readonly forWorker: Nanos;
  readonly forLoop: Nanos;
  readonly ran: Nanos;
  readonly waited: Nanos;
}

export function totalsUntil(lane: Lane, moment: Nanos): Totals {
  let forWorker = 0;
  let forLoop = 0;
  let ran = 0;
  let waited = 0;
  for (const segment of lane.track.segments) {
    if (segment.from >= moment) break;
    const length = earlier(segment.to, moment) - segment.from;
    if (segment.state === 'queued') forWorker += length;
    else if (segment.state === 'ready') forLoop += length;
    else if (segment.state === 'suspended') waited += length;
    else if (segment.state !== 'starting') ran += length;
  }
  return { forWorker: nanos(forWorker), forLoop: nanos(forLoop), ran: nanos(ran), waited: nanos(waited) };
}
