import { earlier, nanos, ZERO, type Nanos } from '../trace/units.ts';
import type { Lane } from './lanes.ts';
import type { SegmentState } from './segments.ts';

const EXECUTES = new Set<SegmentState>(['onloop', 'inthread', 'inprocess']);

/** How often a lane was executed, and how long at most without a pause. */
export interface Steps { readonly count: number; readonly longest: Nanos }

export function stepsUntil({ track }: Lane, moment: Nanos): Steps {
  let count = 0;
  let longest = ZERO;
  for (const { state, from, to } of track.segments) {
    if (from >= moment) break;
    if (!EXECUTES.has(state)) continue;
    count++;
    longest = nanos(Math.max(longest, earlier(to, moment) - from));
  }
  return { count, longest };
}
