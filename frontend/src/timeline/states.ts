import type { RunModel } from '../model/run-model.ts';
import { blocksLoop, type VisibleState } from '../model/segments.ts';
import { ZERO, type Nanos } from '../trace/units.ts';

/** Every state that a lane can show, in the order of a life. */
export const STATES: readonly VisibleState[] = ['created', 'starting', 'ready', 'onloop', 'blocked', 'suspended', 'queued', 'inthread', 'inprocess', 'done', 'cancelled', 'failed'];

const LOOKED_AT = 400;
/** A thread's own code that lasts less than one part in so many of the run cannot be seen. */
const LEAST_SHARE = 500;

/** The states that the picture of a run holds, in the order of a life. Where those of the time until `since` are `known`, only what came after is looked at. */
export function statesIn(model: RunModel, now: Nanos, since = ZERO, known: readonly VisibleState[] = []): readonly VisibleState[] {
  const found = new Set(known);
  const lanes = [...model.threads.processes.flatMap((life) => life.lanes).slice(0, LOOKED_AT), ...model.work.callbacksMade.slice(0, LOOKED_AT), ...model.work.lanes.slice(0, LOOKED_AT)];
  for (const lane of lanes) {
    const first = since === ZERO ? 0 : lane.track.firstAfter(since);
    for (const segment of lane.track.segments.slice(first, first + LOOKED_AT)) {
      if (segment.what.kind !== 'own-code' || (Math.min(segment.to, now) - segment.from) * LEAST_SHARE > now) found.add(segment.state);
      if (blocksLoop(segment, now)) found.add('blocked');
    }
    if (lane.kind === 'thread') continue;
    found.add('created');
    if (lane.end !== null) found.add(lane.end.state);
  }
  return STATES.filter((state) => found.has(state));
}
