import { endingOf, wakesBy } from '../../model/endings.ts';
import type { Lane, WorkLane } from '../../model/lanes.ts';
import type { Segment } from '../../model/segments.ts';
import type { Nanos } from '../../trace/units.ts';
import type { Scene } from '../navigation.ts';
import type { Wait } from './examined.ts';

/** Where an arrow leads, and the wait that it ended. */
interface Way { readonly lane: Lane; readonly at: Nanos; readonly wait: Wait | null }

/** Along the arrow that ended the chosen lane's wait, back to whose doing it was; or on to what the chosen lane woke. */
export function followArrow(scene: Scene, by: 1 | -1): void {
  const lane = scene.view.selected === null ? undefined : scene.model.lane(scene.view.selected);
  if (lane === undefined) return;
  const way = (lane.kind === 'thread' ? null : by < 0 ? wayBack(lane, scene) : wayOn(lane, scene)) ?? hopWay(lane, scene, by);
  if (way === null) return;
  scene.view.selected = way.lane.key;
  scene.view.lookAt(way.at);
  scene.view.examined = way.wait;
}

/** The newest wait that the moment is in or after leads to what ended it, the beginning of the work to who made it. */
function wayBack(lane: WorkLane, { model, moment, now }: Scene): Way | null {
  for (const segment of waitsBack(lane, moment)) {
    const ending = endingOf(lane, segment, model, now);
    if (ending?.lane != null) return { lane: ending.lane, at: ending.leaves, wait: { lane: lane.key, from: segment.from } };
  }
  const maker = model.work.task(lane.origin.task) ?? model.threads.lane(lane.origin.thread);
  return maker === undefined ? null : { lane: maker, at: lane.created, wait: null };
}

/** A wait that ended at this very moment goes before the one that began then. */
function* waitsBack({ track }: WorkLane, moment: Nanos): Iterable<Segment> {
  const { segments } = track;
  const at = Math.min(track.firstAfter(moment), segments.length - 1);
  if (segments[at - 1]?.to === moment) yield segments[at - 1]!;
  for (let index = at; index >= 0; index--) if (segments[index]!.from <= moment) yield segments[index]!;
}

/** What the lane woke, made or made room for next. */
function wayOn(lane: WorkLane, scene: Scene): Way | null {
  const { model, moment, now } = scene;
  let next: Way | null = null;
  const isNext = (at: Nanos) => at >= moment && at <= now && (next === null || at < next.at);
  for (const wake of model.wakeUps.all()) {
    if (!isNext(wake.at) || !wakesBy(wake, lane, model)) continue;
    const woken = model.work.task(wake.task);
    if (woken !== undefined) next = { lane: woken, at: wake.at, wait: waitUntil(woken, wake.at) };
  }
  for (const other of model.work.lanes) {
    if (lane.kind === 'task' && other.origin.task === lane.id && other.created > moment && isNext(other.created)) next = { lane: other, at: other.created, wait: null };
    const queue = lane.kind === 'call' && other.kind === 'call' ? other.track.segments.find(({ state }) => state === 'queued') : undefined;
    if (queue !== undefined && isNext(queue.to) && endingOf(other, queue, model, now)?.lane === lane) next = { lane: other, at: queue.to, wait: { lane: other.key, from: queue.from } };
  }
  return next;
}

function waitUntil(lane: WorkLane, at: Nanos): Wait | null {
  const segment = lane.track.segments[lane.track.firstAfter(at) - 1];
  return segment === undefined || segment.to !== at ? null : { lane: lane.key, from: segment.from };
}

/** From thread to thread: the hop that is nearest to the moment. */
function hopWay(lane: Lane, { model, moment, now }: Scene, by: 1 | -1): Way | null {
  const keys = new Set([lane.key]);
  if (lane.kind !== 'thread' && lane.worker !== null) keys.add(model.threads.lane(lane.worker)?.key ?? '');
  const hop = model.hops.list
    .filter((candidate) => candidate.arrives <= now && keys.has(by < 0 ? candidate.to : candidate.from))
    .sort((one, other) => Math.abs(one.arrives - moment) - Math.abs(other.arrives - moment))[0];
  const end = hop === undefined ? undefined : model.lane(by < 0 ? hop.from : hop.to);
  return hop === undefined || end === undefined ? null : { lane: end, at: by < 0 ? hop.leaves : hop.arrives, wait: null };
}
