import { later, nanos, OPEN, ZERO, type Nanos } from '../trace/units.ts';
import { laneStart, laneStop, type Lane, type WorkLane } from './lanes.ts';
import type { RunModel } from './run-model.ts';

/** So many jobs tell when the first of all was handed in, and who made them. */
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

/** The tasks that made the first of these parts, directly or through others. */
function makersOf(parts: readonly Lane[], { work }: RunModel): readonly WorkLane[] {
  const makers = new Set<WorkLane>();
  for (const part of parts.slice(0, LOOKED_AT)) {
    if (part.kind === 'thread') continue;
    let maker = work.task(part.origin.task);
    while (maker !== undefined && !makers.has(maker)) {
      makers.add(maker);
      maker = work.task(maker.origin.task);
    }
  }
  return [...makers];
}

/** From where a run's time is measured: when the first of its parts, or of the tasks that made them, was made; null before that. */
export function firstJobAt(model: RunModel): Nanos | null {
  const parts = partsOf(model).slice(0, LOOKED_AT);
  return parts.length === 0 ? null : nanos(Math.min(...[...parts, ...makersOf(parts, model)].map(laneStart)));
}

/** When the last of a run's parts, and of the tasks that made them and came to their end, ended, or now while a part has not. */
export function lastJobEnd(model: RunModel, now: Nanos): Nanos {
  const parts = partsOf(model);
  let last: Nanos = ZERO;
  for (const job of parts) {
    const end = laneStop(job);
    last = later(last, end === OPEN ? now : end);
  }
  for (const { end } of makersOf(parts, model)) if (end !== null && end.state !== 'cancelled') last = later(last, end.at);
  return last === ZERO ? now : last;
}
