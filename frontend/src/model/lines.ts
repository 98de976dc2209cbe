import { earlier, NONE, type Nanos, type SourceRef, type ThingId, type ThreadId } from '../trace/units.ts';
import type { Block } from './health.ts';
import type { Lane } from './lanes.ts';
import type { Hold } from './program.ts';
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
  const held = longestHold(program.holdsWithin(from, to).filter((hold) => isBy(lane, segment, hold)));
  return held ?? program.visitsWithin(from, to).findLast((visit) => isBy(lane, segment, visit))?.source ?? segment.source;
}

function longestHold(holds: readonly Hold[]): SourceRef | undefined {
  const known = holds.filter(({ source }) => source !== NO_LINE);
  return known.length === 0 ? undefined : known.reduce((longest, hold) => (hold.to - hold.from > longest.to - longest.from ? hold : longest)).source;
}

/**
 * The line from which a loop was blocked up to a moment: where its thread was held longest, or else what the step or its task
 * came to last before; 0 for none. What ends a step is at the line that follows what the step did.
 */
export function lineOfBlock({ program }: RunModel, { thread, task, from, to }: Block, moment: Nanos): SourceRef {
  const held = longestHold(program.holdsWithin(from, moment).filter((hold) => hold.thread === thread));
  if (held !== undefined) return held;
  const within = program.visitsWithin(from, earlier(moment, to)).findLast((visit) => visit.thread === thread && visit.task === task && visit.at < to);
  return (within ?? (task === NONE ? undefined : program.lastVisitOf(task, from)))?.source ?? NO_LINE;
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
