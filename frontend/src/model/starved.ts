import type { WorkLane } from './lanes.ts';
import { OPEN } from '../trace/units.ts';
import type { RunModel } from './run-model.ts';

/** The work that could run and does not get the loop, as far as the newest event tells. */
export const starvedNow = ({ work }: RunModel): readonly WorkLane[] =>
  [...work.lanes, ...work.callbacksMade].filter(({ track: { last } }) => last?.state === 'ready' && last.to === OPEN);
