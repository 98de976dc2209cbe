import type { Nanos } from '../trace/units.ts';
import type { Segment, SegmentTrack } from './segments.ts';

/** Goes along a track, from moment to moment, none of them before the last: the next segment is near and soon found. */
export class TrackWalk {
  private place = 0;

  constructor(private readonly track: SegmentTrack) {}

  /** The first segment that ends after the moment. */
  to(moment: Nanos): Segment | undefined {
    const { segments } = this.track;
    let low = this.place;
    let high = low;
    for (let reach = 1; high < segments.length && segments[high]!.to <= moment; reach *= 2) {
      low = high + 1;
      high += reach;
    }
    high = Math.min(high, segments.length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (segments[middle]!.to > moment) high = middle;
      else low = middle + 1;
    }
    this.place = low;
    return segments[low];
  }

  /** How long the lane was on the loop up to the moment. */
  onLoopUntil(moment: Nanos): Nanos {
    this.to(moment);
    return this.track.onLoopUntil(moment, this.place);
  }
}
