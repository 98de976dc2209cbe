import { later, nanos, OPEN, ZERO, type Nanos } from '../trace/units.ts';
import { laneStart, laneStop, type Lane } from './lanes.ts';
import type { RunModel } from './run-model.ts';

/** So many jobs tell when the first of all was handed in. */
const LOOKED_AT = 40;

/** What a program is there to do: its tasks and calls, else its callbacks, else the threads that it started. */
export function jobsOf({ work, threads }: RunModel): readonly Lane[] {
  if (work.lanes.length > 0) return work.lanes;
  if (work.callbacksMade.length > 0) return work.callbacksMade;
  const own = threads.processes[0]?.lanes ?? [];
  return own.slice(1).filter((lane) => !lane.hasLoop);
}

/** What a run's time is measured by: the jobs that wait for no other one; of a program that gathers some, those that it gathers. */
function partsOf(model: RunModel): readonly Lane[] {
  const jobs = jobsOf(model);
  const gathers = [...model.futures.gathers];
  const gathered = new Set(gathers.flatMap(({ children }) => children.map((child) => model.work.lane(child))));
  const waiting = new Set(gathers.map(({ into }) => (into === null ? undefined : model.work.task(into))));
  const parts = jobs.filter((job) => job.kind === 'thread' || (!waiting.has(job) && (gathered.size === 0 || gathered.has(job))));
  return parts.length === 0 ? jobs : parts;
}

/** From where a run's time is measured: when the first of its parts was handed in; null before that. */
export function firstJobAt(model: RunModel): Nanos | null {
  const starts = partsOf(model).slice(0, LOOKED_AT).map(laneStart);
  return starts.length === 0 ? null : nanos(Math.min(...starts));
}

/** When the last of a run's parts ended, or now while one has not. */
export function lastJobEnd(model: RunModel, now: Nanos): Nanos {
  let last: Nanos = ZERO;
  for (const job of partsOf(model)) {
    const end = laneStop(job);
    last = later(last, end === OPEN ? now : end);
  }
  return last === ZERO ? now : last;
}
