import { jobsOf } from '../model/jobs.ts';
import type { Lane, ThreadLane, WorkLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import { functionName, shortCall, shortName } from '../timeline/labels.ts';

/** Nobody compares more rows than these by eye. */
const MOST_ROWS = 40;

/** One job of the program with its lane in every run; a run that has no such job has a gap. */
export interface JobRow { readonly key: string; readonly lanes: readonly (Lane | undefined)[] }

/** The rows that the runs share, and how many were left out because they are too many. */
export interface JobRows { readonly rows: readonly JobRow[]; readonly leftOut: number }

/** Puts the same job of each run on the same row: the nth call of a function is the nth call of it in every run. */
export function alignJobs(models: readonly RunModel[]): JobRows {
  const rows = new Map<string, (Lane | undefined)[]>();
  models.forEach((model, run) => {
    const seen = new Map<string, number>();
    for (const lane of jobsOf(model)) {
      const name = functionName(jobText(lane));
      const place = (seen.get(name) ?? 0) + 1;
      seen.set(name, place);
      const key = `${name} ${place}`;
      if (!rows.has(key)) rows.set(key, models.map(() => undefined));
      rows.get(key)![run] = lane;
    }
  });
  const all = [...rows].map(([key, lanes]): JobRow => ({ key, lanes }));
  return { rows: all.slice(0, MOST_ROWS), leftOut: Math.max(0, all.length - MOST_ROWS) };
}

/** The lanes of one run on the rows that all share. After its last job one row is left, to say that it has none of those that follow. */
export function rowsOf(rows: readonly JobRow[], run: number): readonly (Lane | undefined)[] {
  const lanes = rows.map((row) => row.lanes[run]);
  return lanes.slice(0, lanes.findLastIndex((lane) => lane !== undefined) + 2);
}

/** How a job is called beside its bar. */
export const jobLabel = (lane: Lane): string => shortCall(jobText(lane));

/** The thread that runs the loop, if one does. */
export function loopOf({ threads }: RunModel): ThreadLane | undefined {
  return threads.processes.flatMap((life) => life.lanes).find((lane) => lane.hasLoop);
}

function jobText(lane: Lane): string {
  if (lane.kind === 'thread') return /\((.*)\)$/.exec(lane.name)?.[1] ?? shortName(lane.name);
  return workText(lane);
}

function workText({ name, detail, kind }: WorkLane): string {
  return kind === 'callback' || detail === '' ? name : detail;
}
