import type { LaneKey } from '../model/lanes.ts';
import type { Finding, Summary } from '../stream/api.ts';
import type { LoopTimeline } from '../timeline/loop-timeline.ts';
import { nanos, NONE } from '../trace/units.ts';
import type { WatchedRun } from './watched-run.ts';

const FOCUS_MARGIN = 0.12;

/** Which lane is looked at: the one that has most to teach, until the viewer chooses. */
export class LaneChoice {
  private viewerChose = false;

  constructor(private readonly timeline: LoopTimeline, private readonly watched: WatchedRun) {
    timeline.addEventListener('choice', () => { this.viewerChose = true; });
  }

  /** The lane that the viewer chose; null as long as they did not. */
  get chosen(): LaneKey | null { return this.viewerChose ? this.timeline.view.selected : null; }

  /** Another run comes on. */
  begin(): void { this.viewerChose = false; }

  /** While it runs: the newest call that waits for a worker, else the first work there is. What there is to conclude may come before the work. */
  follow(): void {
    const { timeline, watched: { session, summary } } = this;
    if (this.viewerChose || session === null) return;
    const lanes = timeline.model.work.lanes;
    if (lanes.length === 0) return;
    if (summary !== null && timeline.view.selected === null) return this.conclude(summary);
    if (session.isSettled) return;
    const waiting = lanes.findLast((lane) => lane.kind === 'call' && lane.track.last?.state === 'queued');
    const wanted = waiting ?? (timeline.view.selected === null ? lanes[0] : null);
    if (wanted != null && timeline.view.selected !== wanted.key) timeline.view.selected = wanted.key;
  }

  /** In the end: what the first finding is about. */
  conclude({ findings }: Summary): void {
    if (this.viewerChose) return;
    const { view, model: { work } } = this.timeline;
    const lane = findings.map((finding) => (finding.id === NONE || finding.tone === 'good' ? undefined : work.lane(finding.id))).find((found) => found !== undefined);
    if (lane !== undefined) view.selected = lane.key;
    else if (view.selected === null) view.selected = work.lanes[0]?.key ?? null;
  }

  /** The viewer wants to see where in the picture a finding is. */
  showFinding({ id, fromNanos, toNanos }: Finding): void {
    const { view, model } = this.timeline;
    const margin = (toNanos - fromNanos) * FOCUS_MARGIN;
    view.show({ from: nanos(fromNanos - margin), to: nanos(toNanos + margin) });
    const lane = id === NONE ? undefined : model.work.lane(id);
    if (lane !== undefined) this.choose(lane.key);
  }

  /** The viewer wants to look at this lane. */
  choose(lane: LaneKey): void {
    this.viewerChose = true;
    this.timeline.view.selected = lane;
  }
}
