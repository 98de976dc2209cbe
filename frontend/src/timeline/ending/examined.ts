import { endingOf, type Ending } from '../../model/endings.ts';
import type { Lane, LaneKey } from '../../model/lanes.ts';
import type { RunModel } from '../../model/run-model.ts';
import type { Segment } from '../../model/segments.ts';
import type { Nanos } from '../../trace/units.ts';

/** A wait that the viewer wants to know the end of: its lane, and when it began. */
export interface Wait { readonly lane: LaneKey; readonly from: Nanos }

/** A wait with what ended it. */
export interface Examined { readonly lane: Lane; readonly segment: Segment; readonly ending: Ending }

/** What ended a wait, as far as is known at `now`. */
export function examined(wait: Wait | null, model: RunModel, now: Nanos): Examined | null {
  const lane = wait === null ? undefined : model.lane(wait.lane);
  if (wait === null || lane === undefined) return null;
  const segment = lane.track.at(wait.from);
  const ending = segment === undefined ? null : endingOf(lane, segment, model, now);
  return ending === null ? null : { lane, segment: segment!, ending };
}
