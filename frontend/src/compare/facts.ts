import { jobsOf } from '../model/jobs.ts';
import { totalsUntil, type Lane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { SegmentState } from '../model/segments.ts';
import { isSimulated } from '../model/threads.ts';
import { earlier, nanos, ZERO, type Nanos, type ProcessId } from '../trace/units.ts';

/** Figures of a run that stand beside those of the others. */
export interface Facts {
  readonly blocked: Nanos;
  readonly lag: Nanos;
  readonly atOnce: number;
  readonly forWorker: Nanos;
  readonly forLoop: Nanos;
  readonly threads: number;
  /** By their ids; one that is simulated has none. */
  readonly processes: readonly (ProcessId | null)[];
}

const EXECUTED: readonly SegmentState[] = ['onloop', 'inthread', 'inprocess'];

/** What is known of a run at a moment. */
export function factsOf(model: RunModel, now: Nanos): Facts {
  const jobs = jobsOf(model);
  const totals = jobs.map((job) => totalsUntil(job, now));
  const longest = (lengths: readonly Nanos[]): Nanos => lengths.reduce((most, length) => (length > most ? length : most), ZERO);
  return {
    blocked: nanos(model.health.blocksUntil(now).reduce((sum, block) => sum + earlier(block.to, now) - block.from, 0)),
    lag: model.health.worstLag(now) ?? ZERO,
    atOnce: mostAtOnce(jobs, now),
    forWorker: longest(totals.map(({ forWorker }) => forWorker)),
    forLoop: longest(totals.map(({ forLoop }) => forLoop)),
    threads: model.threads.processes.reduce((sum, life) => sum + life.lanes.filter((lane) => lane.started <= now).length, 0),
    processes: model.threads.processes.filter((life) => life.started <= now).map((life) => (isSimulated(life) ? null : life.process)),
  };
}

/** How many of the jobs something executed at the same moment, at the most. */
function mostAtOnce(jobs: readonly Lane[], now: Nanos): number {
  const changes: { readonly at: Nanos; readonly by: number }[] = [];
  for (const { track } of jobs) {
    for (const { state, from, to } of track.segments) {
      if (!EXECUTED.includes(state) || from > now || to <= from) continue;
      changes.push({ at: from, by: 1 }, { at: to, by: -1 });
    }
  }
  changes.sort((one, other) => one.at - other.at || one.by - other.by);
  let running = 0;
  let most = 0;
  for (const { by } of changes) most = Math.max(most, running += by);
  return most;
}
