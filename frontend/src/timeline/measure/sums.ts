import type { WorkLane } from '../../model/lanes.ts';
import type { RunModel } from '../../model/run-model.ts';
import type { SegmentState } from '../../model/segments.ts';
import { earlier, later, nanos, type Nanos } from '../../trace/units.ts';
import type { TimeWindow } from '../time-scale.ts';

/** How often and how long work was in one state. */
export interface StateSum { readonly state: SegmentState; readonly count: number; readonly time: Nanos }

/** What a stretch of the run holds. */
export interface Sums {
  /** Pieces of work that were there, that were made, and that ended. */
  readonly there: number;
  readonly made: number;
  readonly ended: number;
  /** The share of the time from its start to its stop that the loop was busy; null where no loop ran. */
  readonly busy: number | null;
  readonly hops: number;
  readonly printed: number;
  /** The states of work, the one with the most time first. */
  readonly states: readonly StateSum[];
}

/** Adds up what `lanes` did in a stretch of the run, as far as is known at `now`. */
export function sumsOf(lanes: readonly WorkLane[], model: RunModel, range: TimeWindow, now: Nanos): Sums {
  const window = { from: range.from, to: earlier(range.to, now) };
  const within = (at: Nanos) => at >= window.from && at <= window.to;
  const alive = lanes.filter(({ created, end }) => created <= window.to && (end === null || end.at >= window.from));
  return {
    there: alive.length,
    made: alive.filter(({ created }) => within(created)).length,
    ended: alive.filter(({ end }) => end !== null && within(end.at)).length,
    busy: busyShare(model, window),
    hops: model.hops.list.filter(({ arrives }) => within(arrives)).length,
    printed: model.program.output.filter(({ at }) => within(at)).length,
    states: statesOf(alive, window),
  };
}

function statesOf(lanes: readonly WorkLane[], window: TimeWindow): readonly StateSum[] {
  const sums = new Map<SegmentState, { count: number; time: number }>();
  for (const { track } of lanes) {
    for (let at = track.firstAfter(nanos(window.from - 1)); at < track.segments.length && track.segments[at]!.from <= window.to; at++) {
      const { state, from, to } = track.segments[at]!;
      const sum = sums.get(state) ?? { count: 0, time: 0 };
      sums.set(state, { count: sum.count + 1, time: sum.time + Math.max(0, earlier(to, window.to) - later(from, window.from)) });
    }
  }
  return [...sums].map(([state, { count, time }]) => ({ state, count, time: nanos(time) })).sort((one, other) => other.time - one.time);
}

/** Of all loops together, over the time that they ran. */
function busyShare(model: RunModel, { from, to }: TimeWindow): number | null {
  let busy = 0;
  const ran = model.health.ranUntil(to) - model.health.ranUntil(from);
  for (const { lanes } of model.threads.processes) {
    for (const { hasLoop, track } of lanes) {
      if (hasLoop) busy += track.onLoopUntil(to) - track.onLoopUntil(from);
    }
  }
  return ran > 0 ? Math.min(1, busy / ran) : null;
}
