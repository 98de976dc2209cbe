import { NONE, type Nanos, type SourceRef, type ThingId, type ThreadId } from '../trace/units.ts';
import type { Lane } from './lanes.ts';
import type { RunModel } from './run-model.ts';
import type { Segment } from './segments.ts';

const NO_LINE = 0 as SourceRef;
const WAITS = new Set<Segment['state']>(['suspended', 'queued']);

/** Who was at a line, and from when to when. */
interface Presence { readonly from: Nanos; readonly to: Nanos; readonly thread: ThreadId; readonly task: ThingId }

/** The line of the program that a segment is about: where it waits, where its thread is held, or where it was last; 0 for none. */
export function lineOf({ program }: RunModel, lane: Lane, segment: Segment): SourceRef {
  if (WAITS.has(segment.state) && segment.source !== NO_LINE) return segment.source;
  const { from, to } = segment;
  const held = program.holdsWithin(from, to).filter((hold) => hold.source !== NO_LINE && isBy(lane, segment, hold));
  if (held.length > 0) return held.reduce((longest, hold) => (hold.to - hold.from > longest.to - longest.from ? hold : longest)).source;
  const last = program.visitsWithin(from, to).findLast((visit) => isBy(lane, segment, visit));
  return last?.source ?? segment.source;
}

/** Tells of a lane's segment whether it is about a line, or its thread came by there. */
export function atLine({ program }: RunModel, line: SourceRef): (lane: Lane, segment: Segment) => boolean {
  const visits: readonly Presence[] = program.visitsOf(line).map(({ at, thread, task }) => ({ from: at, to: at, thread, task }));
  const holds: readonly Presence[] = program.holdsOf(line).map(({ from, to, thread }) => ({ from, to, thread, task: NONE }));
  const presences = [...visits, ...holds];
  return (lane, segment) => {
    if (WAITS.has(segment.state)) return segment.source === line || (lane.kind === 'thread' && presences.some((presence) => isDuring(presence, lane, segment)));
    if (segment.state === 'ready' || segment.state === 'starting') return false;
    return presences.some((presence) => isDuring(presence, lane, segment));
  };
}

const isDuring = (presence: Presence, lane: Lane, segment: Segment): boolean => {
  const { from, to } = presence;
  const meets = from === to ? from <= segment.to && to >= segment.from : from < segment.to && to > segment.from;
  return meets && isBy(lane, segment, presence);
};

/** What happens on a thread belongs to its lane, and to the work that it executes; a task's steps are told apart by the task. */
function isBy(lane: Lane, { state }: Segment, { thread, task = NONE }: { readonly thread: ThreadId; readonly task?: ThingId }): boolean {
  if (lane.kind === 'thread') return lane.thread === thread;
  // The result of a worker's call is taken over by the loop, on another thread.
  if (lane.kind === 'call' && lane.executor !== 'loop' && state === 'onloop') return false;
  return lane.worker === thread && (lane.kind !== 'task' || task === NONE || task === lane.id);
}
