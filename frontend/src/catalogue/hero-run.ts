import { totalsUntil, type WorkLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import { nanos, type Nanos } from '../trace/units.ts';
import { endOf, pictureLane, type PictureLane } from './pictures.ts';

/** What the large picture shows of a run. */
export interface HeroRun {
  readonly end: Nanos;
  /** The task that gathers comes first, where one does; then the jobs. */
  readonly lanes: readonly { readonly lane: WorkLane; readonly picture: PictureLane }[];
  readonly isGathered: boolean;
  readonly jobs: number;
  /** What the jobs would take one after another. */
  readonly sum: Nanos;
}

/** How many lanes the large picture has room for. */
const ROOM = 7;

/** The run with its jobs: what its main task gathers or, where nothing is gathered, all tasks and calls. Null where it has none. */
export function heroRun(model: RunModel): HeroRun | null {
  const [gather] = [...model.futures.gathers].filter(({ into }) => into !== null);
  const gatherer = gather === undefined ? undefined : model.work.task(gather.into!);
  const jobs = gatherer === undefined ? model.work.lanes : gather!.children.flatMap((child) => model.work.lane(child) ?? []);
  if (jobs.length === 0) return null;
  const end = endOf(model);
  const lanes = (gatherer === undefined ? jobs : [gatherer, ...jobs]).slice(0, ROOM);
  return {
    end,
    lanes: lanes.map((lane) => ({ lane, picture: pictureLane(lane, end, 1) })),
    isGathered: gatherer !== undefined,
    jobs: jobs.length,
    sum: nanos(jobs.reduce((sum, job) => sum + ownTime(job, end), 0)),
  };
}

/** How long a job took by itself: without what it waited for a worker or for its turn. */
function ownTime(job: WorkLane, end: Nanos): number {
  const { ran, waited } = totalsUntil(job, end);
  return ran + waited;
}
