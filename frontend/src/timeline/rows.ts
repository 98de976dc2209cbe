import type { Lane, LaneKey, ThreadLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { ProcessLife } from '../model/threads.ts';
import type { LaneFilter } from './lane-filter.ts';

/** What stands beside one another in name column and plot. */
export type RowContent =
  | { readonly kind: 'process'; readonly life: ProcessLife }
  | { readonly kind: 'heading'; readonly of: 'callbacks' | 'tasks'; readonly count: number }
  | { readonly kind: 'lane'; readonly lane: Lane };

export type Row = RowContent & { readonly y: number; readonly height: number; readonly middle: number };
export type LaneRow = Row & { readonly kind: 'lane' };

/** The heights that a page of this size gives its rows. */
export interface RowSizes {
  readonly group: number;
  readonly least: number;
  readonly most: number;
  /** Labels are large, so bars must be high. */
  readonly isLarge?: boolean;
}

/** The rows of a picture, from top to bottom, with their places. */
export interface Rows {
  readonly all: readonly Row[];
  readonly byLane: ReadonlyMap<LaneKey, LaneRow>;
  readonly height: number;
  readonly laneHeight: number;
  readonly barHeight: number;
}

/** The rows of a run. Callbacks stand under tasks and calls, or only for programs that have neither. */
export function rowContents(model: RunModel, filter: LaneFilter, callbacksBesideWork = true): readonly RowContent[] {
  const matches = filter ?? (() => true);
  const contents: RowContent[] = [];
  for (const life of model.threads.processes) {
    const shown = inOrderOfMaking(life).filter(matches);
    if (shown.length > 0 || filter === null) contents.push({ kind: 'process', life });
    for (const lane of shown) contents.push({ kind: 'lane', lane });
  }
  const callbacks = callbacksBesideWork || model.work.lanes.length === 0 ? model.work.callbacksMade : [];
  for (const [of, lanes] of [['tasks', model.work.lanes], ['callbacks', callbacks]] as const) {
    const shown = lanes.filter(matches);
    if (shown.length > 0) contents.push({ kind: 'heading', of, count: shown.length });
    for (const lane of shown) contents.push({ kind: 'lane', lane });
  }
  return contents;
}

/** Threads report in the order in which they happen to begin; their ids tell the order in which they were made. */
function inOrderOfMaking(life: ProcessLife): readonly ThreadLane[] {
  return [...life.lanes].sort((one, other) => (one.thread ?? 0) - (other.thread ?? 0));
}

/** Lanes share the free height, within bounds and in whole pixels; groups keep theirs. */
export function placeRows(contents: readonly RowContent[], free: number, sizes: RowSizes): Rows {
  const lanes = contents.filter((content) => content.kind === 'lane').length;
  const group = groupHeight(contents.length - lanes, free - lanes * sizes.least, sizes);
  const forLanes = free - (contents.length - lanes) * group;
  const laneHeight = Math.max(sizes.least, Math.min(sizes.most, Math.floor(forLanes / Math.max(1, lanes))));
  const byLane = new Map<LaneKey, LaneRow>();
  let y = 0;
  const all = contents.map((content): Row => {
    const height = content.kind === 'lane' ? laneHeight : group;
    const row = { ...content, y, height, middle: y + height / 2 };
    y += height;
    if (row.kind === 'lane') byLane.set(row.lane.key, row);
    return row;
  });
  return { all, byLane, height: y, laneHeight, barHeight: barHeight(laneHeight, sizes.isLarge === true) };
}

/** Groups give room where lanes would have to scroll, down to a little more than a lane has. */
function groupHeight(groups: number, free: number, { group, least }: RowSizes): number {
  return groups * group <= free ? group : Math.min(group, least + 2);
}

/** The rows that lie between two heights. */
export function rowsWithin(rows: Rows, top: number, bottom: number): readonly Row[] {
  const first = firstBelow(rows.all, top);
  let last = first;
  while (last < rows.all.length && rows.all[last]!.y < bottom) last++;
  return rows.all.slice(first, last);
}

/** The place of the first row of which something is below a height. */
function firstBelow(rows: readonly Row[], height: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.y + rows[middle]!.height > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

function barHeight(laneHeight: number, isLarge: boolean): number {
  if (isLarge) return Math.round(laneHeight - (laneHeight > 34 ? 12 : 6));
  return Math.round(laneHeight - (laneHeight > 26 ? 10 : laneHeight > 22 ? 7 : 5));
}
