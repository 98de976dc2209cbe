import { laneStop, type Lane, type WorkLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { Segment } from '../model/segments.ts';
import { earlier, later, nanos, OPEN, type Nanos } from '../trace/units.ts';
import type { Rows } from './rows.ts';
import type { TimeScale } from './time-scale.ts';
import type { View } from './view.ts';

const LEAST_FOCUS = nanos(2e5);
const FOCUS_MARGIN = 0.15;
const A_BIT = 100;

/** What the moves need to know of the picture at hand. */
export interface Scene {
  readonly model: RunModel;
  readonly view: View;
  readonly rows: Rows;
  readonly scale: TimeScale;
  readonly now: Nanos;
  /** The moment that the page shows: the cursor, or now. */
  readonly moment: Nanos;
  /** Time goes on in the run. */
  readonly isLive: boolean;
}

const lanesOf = ({ rows }: Scene): readonly Lane[] => rows.all.flatMap((row) => (row.kind === 'lane' ? [row.lane] : []));
const selectedLane = (scene: Scene): Lane | undefined => (scene.view.selected === null ? undefined : scene.model.lane(scene.view.selected));

/** The lane above or below the chosen one. */
export function selectNeighbour(scene: Scene, by: 1 | -1): void {
  const lanes = lanesOf(scene);
  if (lanes.length === 0) return;
  const at = lanes.findIndex((lane) => lane.key === scene.view.selected);
  const next = at < 0 ? 0 : Math.max(0, Math.min(lanes.length - 1, at + by));
  scene.view.selected = lanes[next]!.key;
}

/** The moment of the nearest event before or after the one shown, on any lane of work. */
export function stepMoment(scene: Scene, by: 1 | -1): void {
  const { work } = scene.model;
  let best: Nanos | null = null;
  for (const lanes of [work.lanes, work.callbacksMade]) {
    for (const lane of lanes) if (mayHave(lane, scene.moment, best, by)) best = nearestIn(lane, scene.moment, best, by);
  }
  if (best !== null) scene.view.lookAt(earlier(best, scene.now));
}

/** Measures from where the cursor stood to the next event, or the one before: the end that moves is the cursor. */
export function stretchRange(scene: Scene, by: 1 | -1): void {
  const { view, moment } = scene;
  const { range } = view;
  const fixed = range === null ? moment : range.from === moment ? range.to : range.to === moment ? range.from : moment;
  stepMoment(scene, by);
  const moved = view.cursor ?? moment;
  view.range = moved === fixed ? null : { from: earlier(fixed, moved), to: later(fixed, moved) };
}

/** The start of the next or the previous segment of the chosen lane. */
export function stepSegment(scene: Scene, by: 1 | -1): void {
  const lane = selectedLane(scene);
  let best: Nanos | null = null;
  for (const segment of lane === undefined ? [] : segmentsNear(lane, scene.moment)) best = nearer(best, segment.from, scene.moment, by);
  if (best !== null && best <= scene.now) scene.view.lookAt(best);
}

/** Centres the segment that the chosen lane is in; if it stands there already, fits it to the plot. */
export function focusSegment(scene: Scene): void {
  const lane = selectedLane(scene);
  const segment = lane?.track.at(nanos(Math.min(scene.moment, laneStop(lane) - 1)));
  if (segment === undefined) return;
  const to = earlier(segment.to, scene.now);
  const middle = (segment.from + to) / 2;
  const isCentred = Math.abs(middle - (scene.scale.from + scene.scale.to) / 2) < scene.scale.span / A_BIT;
  const span = isCentred ? Math.max(to - segment.from, LEAST_FOCUS) * (1 + 2 * FOCUS_MARGIN) : scene.scale.span;
  scene.view.show({ from: nanos(middle - span / 2), to: nanos(middle + span / 2) });
}

/** The segment that a moment is in, with those before and after it. */
function segmentsNear({ track }: Lane, moment: Nanos): readonly Segment[] {
  const at = track.firstAfter(moment);
  return track.segments.slice(Math.max(0, at - 3), at + 3);
}

/** The nearest moment of a lane where that is nearer than the best so far. */
function nearestIn({ track }: Lane, moment: Nanos, best: Nanos | null, by: 1 | -1): Nanos | null {
  const change = by > 0 ? track.changeAfter(moment) : track.changeBefore(moment);
  return change === null || change === OPEN ? best : nearer(best, change, moment, by);
}

/** Whether something of a lane can be nearer to the moment than the best so far: most of very many lanes are far away. */
function mayHave(lane: WorkLane, moment: Nanos, best: Nanos | null, by: 1 | -1): boolean {
  const stop = lane.end?.at ?? OPEN;
  if (by > 0) return stop > moment && (best === null || lane.created < best);
  return lane.created < moment && (best === null || stop > best);
}

function nearer(best: Nanos | null, candidate: Nanos, from: Nanos, by: 1 | -1): Nanos | null {
  if (by > 0 ? candidate <= from : candidate >= from) return best;
  return best === null || (candidate - best) * by < 0 ? candidate : best;
}
