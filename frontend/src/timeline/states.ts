import type { RunModel } from '../model/run-model.ts';
import { blocksLoop, type VisibleState } from '../model/segments.ts';
import { ZERO, type Nanos } from '../trace/units.ts';

/** Every state that a lane can show, in the order of a life. */
export const STATES: readonly VisibleState[] = ['created', 'starting', 'ready', 'onloop', 'blocked', 'suspended', 'queued', 'inthread', 'inprocess', 'done', 'cancelled', 'failed'];

const LOOKED_AT = 400;
/** A thread's own code that lasts less than one part in so many of the run cannot be seen. */
const LEAST_SHARE = 500;

/** The states that the picture of a run holds, in the order of a life. */
export const statesIn = (model: RunModel, now: Nanos): readonly VisibleState[] => inOrder([...statesOfThreads(model, now), ...statesOfWork(model, now)]);

export const inOrder = (found: readonly VisibleState[]): readonly VisibleState[] => STATES.filter((state) => found.includes(state));

/** What threads show. The longer the run, the less is seen of their own code. */
export function statesOfThreads(model: RunModel, now: Nanos): readonly VisibleState[] {
  const found = new Set<VisibleState>();
  for (const { track } of model.threads.processes.flatMap((life) => life.lanes).slice(0, LOOKED_AT)) {
    for (const segment of track.segments.slice(0, LOOKED_AT)) {
      if (segment.what.kind !== 'own-code' || (Math.min(segment.to, now) - segment.from) * LEAST_SHARE > now) found.add(segment.state);
      if (blocksLoop(segment, now)) found.add('blocked');
    }
  }
  return [...found];
}

/** What tasks, calls and callbacks show. Where that of the time until `since` is `known`, only what came after is looked at. */
export function statesOfWork({ work }: RunModel, now: Nanos, since = ZERO, known: readonly VisibleState[] = []): readonly VisibleState[] {
  const found = new Set(known);
  for (const { track, end } of [...work.callbacksMade.slice(0, LOOKED_AT), ...work.lanes.slice(0, LOOKED_AT)]) {
    const first = since === ZERO ? 0 : track.firstAfter(since);
    for (const segment of track.segments.slice(first, first + LOOKED_AT)) {
      found.add(segment.state);
      if (blocksLoop(segment, now)) found.add('blocked');
    }
    found.add('created');
    if (end !== null) found.add(end.state);
  }
  return [...found];
}
