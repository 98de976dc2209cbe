import { laneStateAt, type WorkLane } from './lanes.ts';
import type { Nanos } from '../trace/units.ts';
import type { RunModel } from './run-model.ts';

/** The work that could run at a moment and does not get the loop. */
export const starvedAt = ({ work }: RunModel, moment: Nanos): readonly WorkLane[] =>
  [...work.lanes, ...work.callbacksMade].filter((lane) => laneStateAt(lane, moment) === 'ready');
