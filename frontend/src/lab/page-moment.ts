import type { Lane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { LoopState, Summary } from '../stream/api.ts';
import type { RunSession } from '../stream/run-session.ts';
import type { Nanos, SourceRef } from '../trace/units.ts';
import type { Words } from '../words/words.ts';

/** What the panes beside the timeline show: one run at one moment, in one language. */
export interface PageMoment {
  readonly session: RunSession | null;
  readonly model: RunModel;
  /** What happened later is not told: now, how far the run is read or, in a replay, the cursor. */
  readonly now: Nanos;
  /** The cursor, or now. */
  readonly moment: Nanos;
  /** The run has settled and its end is what is looked at. */
  readonly isAtEnd: boolean;
  /** A run that has settled is seen again as it was at the cursor. */
  readonly isReplay: boolean;
  /** The moment goes on by itself. */
  readonly isMoving: boolean;
  readonly selected: Lane | null;
  /** What the server makes of the run, once it has settled. */
  readonly summary: Summary | null;
  /** What the lanes are narrowed down to, empty for all. */
  readonly filter: string;
  /** How the loops of a program stand that stands still, where that is what is looked at. */
  readonly loops: LoopState | null;
  /** The line of the segment that is pointed at, 0 for none. */
  readonly line: SourceRef;
  readonly words: Words;
}
