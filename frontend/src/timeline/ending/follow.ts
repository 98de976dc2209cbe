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
  const offer = (woken: Lane | undefined, at: Nanos, wait: Wait | null) => {
    if (woken !== undefined && at >= moment && at <= now && (next === null || at < next.at)) next = { lane: woken, at, wait };
  };
  for (const wake of model.wakeUps.all()) {
    if (wake.at < moment || wake.at > now || !wakesBy(wake, lane, model)) continue;
    const woken = model.work.task(wake.task);
    offer(woken, wake.at, waitUntil(woken, wake.at));
  }
  for (const other of model.work.lanes) {
    if (other.origin.task === lane.id && lane.kind === 'task' && other.created > moment) offer(other, other.created, null);
    const queue = other.executor === null ? undefined : other.track.segments.find(({ state }) => state === 'queued');
    if (queue === undefined || queue.to < moment || lane.kind !== 'call') continue;
    if (endingOf(other, queue, model, now)?.lane === lane) offer(other, queue.to, { lane: other.key, from: queue.from });
  }
  return next;
}

function waitUntil(lane: WorkLane | undefined, at: Nanos): Wait | null {
  const segment = lane?.track.segments[lane.track.firstAfter(at) - 1];
  return lane === undefined || segment === undefined || segment.to !== at ? null : { lane: lane.key, from: segment.from };
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
