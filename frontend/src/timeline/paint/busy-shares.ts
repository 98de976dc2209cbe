import type { Segment, SegmentTrack } from '../../model/segments.ts';
import { TrackWalk } from '../../model/track-walk.ts';
import { px } from '../../trace/units.ts';
import type { TimeScale } from '../time-scale.ts';

/** How wide a column is that stands for all that happened in its time. */
export const COLUMN = 3;

/** What share of the time of a track's columns was on the loop. Who asks goes from left to right. */
export class BusyShares {
  private readonly walk: TrackWalk;

  constructor(track: SegmentTrack, private readonly scale: TimeScale) {
    this.walk = new TrackWalk(track);
  }

  /** What the track is in where a column begins. */
  segmentAt(x: number): Segment | undefined { return this.walk.to(this.scale.moment(px(x))); }

  of(x: number): number {
    const from = this.scale.moment(px(x));
    const to = this.scale.moment(px(x + COLUMN));
    const before = this.walk.onLoopUntil(from);
    return Math.min(1, (this.walk.onLoopUntil(to) - before) / (to - from));
  }
}
