import type { CallAwaitable, CallEnded, CallStarted, CallSubmitted, FutureFinished, HandleEnded, HandleScheduled, HandleStarted, Stamp, StepStarted, TaskCreated, TaskFinished, TaskSuspended, TaskWoken, TaskYielded, TimerCancelled, TimerFired, TimerScheduled } from '../trace/events.ts';
import { millis, NONE, OPEN, type Nanos, type ThingId } from '../trace/units.ts';
import { executorKind } from './executors.ts';
import { laneEnd, type LaneEnd, type Mutable, type WorkLane } from './lanes.ts';
import { BLOCKED_AFTER, SegmentTrack, type What } from './segments.ts';

const WAITS_FOR_LOOP: What = { kind: 'waits-for-loop' };
const DUE: What = { kind: 'due' };
/** A sleeper that is woken so much too late was kept waiting by the loop. */
const LATE = millis(20);
const code = (text: string): What => ({ kind: 'code', text });
/** The loop's own machinery is not part of the program. */
export const isMachinery = (name: string): boolean => name.startsWith('_');

type Call = Mutable<WorkLane> & { awaitable: ThingId; ended: LaneEnd | null; futureEnded: Nanos | null };
type Made = { readonly stamp: Stamp };

/** The tasks, calls and callbacks of a run, in the order they were made. */
export class Work {
  private readonly jobs: WorkLane[] = [];
  private readonly callbackLanes: WorkLane[] = [];
  private readonly tasks = new Map<ThingId, Mutable<WorkLane>>();
  private readonly calls = new Map<ThingId, Call>();
  private readonly callbacks = new Map<ThingId, Mutable<WorkLane>>();
  private readonly callOfFuture = new Map<ThingId, Call>();
  /** For every task that sleeps, when it should wake. */
  private readonly sleepers = new Map<ThingId, Nanos>();

  /** Tasks and calls. */
  get lanes(): readonly WorkLane[] { return this.jobs; }
  get callbacksMade(): readonly WorkLane[] { return this.callbackLanes; }

  /** The lane of a task, of a call or of the future that stands for a call. */
  lane(id: ThingId): WorkLane | undefined {
    return this.tasks.get(id) ?? this.calls.get(id) ?? this.callOfFuture.get(id) ?? this.callbacks.get(id);
  }

  task(id: ThingId): WorkLane | undefined { return this.tasks.get(id); }
  call(id: ThingId): WorkLane | undefined { return this.calls.get(id); }
  callOf(future: ThingId): WorkLane | undefined { return this.callOfFuture.get(future); }
  callback(id: ThingId): WorkLane | undefined { return this.callbacks.get(id); }

  // Tasks

  taskCreated(event: TaskCreated): void {
    const lane = newLane('task', event.task, event.name, event.coroutine, event);
    lane.track.begin('ready', event.stamp.nanos, WAITS_FOR_LOOP);
    this.tasks.set(event.task, lane);
    this.jobs.push(lane);
  }

  stepStarted({ stamp, task }: StepStarted): void {
    const lane = this.tasks.get(task);
    if (lane === undefined) return;
    lane.track.begin('onloop', stamp.nanos, code(lane.detail));
    lane.worker = stamp.thread;
  }

  /** `due` is when the timer that the task set last is to fire, which for one that sleeps is when it should go on. */
  taskSuspended({ stamp, task, what }: TaskSuspended, due: Nanos): void {
    this.tasks.get(task)?.track.begin('suspended', stamp.nanos, { kind: 'awaits', text: what }, stamp.source);
    if (due !== OPEN && what.startsWith('sleep(')) this.sleepers.set(task, due);
  }

  /** While the loop is held it wakes nobody: those who should be awake wait for it from then on. */
  passed(now: Nanos): void {
    for (const [task, due] of this.sleepers) if (now - due > BLOCKED_AFTER) this.shouldWake(task, due);
  }

  taskYielded({ stamp, task }: TaskYielded): void {
    this.tasks.get(task)?.track.begin('ready', stamp.nanos, WAITS_FOR_LOOP, stamp.source);
  }

  taskWoken({ stamp, task, future }: TaskWoken): void {
    const lane = this.tasks.get(task);
    if (lane === undefined || lane.end !== null) return;
    const due = this.sleepers.get(task);
    if (due !== undefined && stamp.nanos - due > LATE) this.shouldWake(task, due);
    this.sleepers.delete(task);
    if (lane.track.last?.what !== DUE || lane.track.last.to !== OPEN) lane.track.begin('ready', stamp.nanos, WAITS_FOR_LOOP);
    lane.wokenBy = future;
  }

  taskFinished({ stamp, task, outcome, text }: TaskFinished): void {
    const lane = this.tasks.get(task);
    if (lane !== undefined) endLane(lane, laneEnd(stamp.nanos, outcome, text));
  }

  // Calls

  callSubmitted(event: CallSubmitted): void {
    const number = this.calls.size + 1;
    const executor = executorKind(event.executor);
    const lane: Call = { ...newLane('call', event.call, String(number), event.name, event), executor, awaitable: NONE, ended: null, futureEnded: null };
    if (executor === 'loop') lane.track.begin('ready', event.stamp.nanos, WAITS_FOR_LOOP, event.stamp.source);
    else lane.track.begin('queued', event.stamp.nanos, { kind: 'waits-for-worker', isProcess: executor === 'processes' }, event.stamp.source);
    this.calls.set(event.call, lane);
    this.jobs.push(lane);
  }

  callAwaitable({ call, future }: CallAwaitable): void {
    const lane = this.calls.get(call);
    if (lane === undefined) return;
    lane.awaitable = future;
    this.callOfFuture.set(future, lane);
  }

  callStarted({ stamp, call }: CallStarted, state: 'onloop' | 'inthread' | 'inprocess'): void {
    const lane = this.calls.get(call);
    if (lane === undefined) return;
    lane.worker = stamp.thread;
    lane.track.begin(state, stamp.nanos, state === 'onloop' ? code(lane.detail) : { kind: 'on-worker', thread: stamp.thread }, lane.origin.source);
  }

  /** The lane of a call that somebody awaits ends when the loop has taken the result over. */
  callEnded({ stamp, call, outcome, text }: CallEnded): void {
    const lane = this.calls.get(call);
    if (lane === undefined) return;
    lane.ended = laneEnd(stamp.nanos, outcome, text);
    if (lane.awaitable === NONE || lane.futureEnded !== null) endLane(lane, lane.ended);
    else lane.track.begin('ready', stamp.nanos, WAITS_FOR_LOOP);
  }

  futureFinished({ stamp, future }: FutureFinished): void {
    const lane = this.callOfFuture.get(future);
    if (lane === undefined) return;
    lane.futureEnded = stamp.nanos;
    if (lane.ended === null) return;
    lane.track.tick(stamp.nanos, code(lane.detail));
    endLane(lane, { ...lane.ended, at: stamp.nanos });
  }

  // Callbacks

  handleScheduled(event: HandleScheduled): void {
    if (isMachinery(event.name)) return;
    const lane = this.newCallback(event.handle, event.name, event);
    lane.wokenBy = event.future;
    lane.track.begin('ready', event.stamp.nanos, WAITS_FOR_LOOP, event.stamp.source);
  }

  timerScheduled(event: TimerScheduled): void {
    if (isMachinery(event.name)) return;
    const lane = this.newCallback(event.timer, event.name, event);
    lane.track.begin('suspended', event.stamp.nanos, { kind: 'awaits', text: 'call_later' }, event.stamp.source);
  }

  timerFired({ stamp, timer }: TimerFired): void {
    this.callbacks.get(timer)?.track.begin('ready', stamp.nanos, WAITS_FOR_LOOP);
  }

  timerCancelled({ stamp, timer }: TimerCancelled): void {
    const lane = this.callbacks.get(timer);
    if (lane !== undefined) endLane(lane, laneEnd(stamp.nanos, 'CANCELLED', ''));
  }

  handleStarted({ stamp, handle }: HandleStarted): void {
    const lane = this.callbacks.get(handle);
    if (lane === undefined) return;
    lane.worker = stamp.thread;
    lane.track.begin('onloop', stamp.nanos, code(lane.name), lane.origin.source);
  }

  handleEnded({ stamp, handle, error }: HandleEnded): void {
    const lane = this.callbacks.get(handle);
    if (lane !== undefined) endLane(lane, laneEnd(stamp.nanos, error === '' ? 'RETURNED' : 'RAISED', error));
  }

  /** The run is over. Work that a stop cut off counts as cancelled; what was merely left over has no end. */
  finish(at: Nanos, cutOff: boolean): void {
    this.passed(at);
    for (const lane of [...this.tasks.values(), ...this.callbacks.values()]) finishLane(lane, null, at, cutOff);
    for (const lane of this.calls.values()) finishLane(lane, lane.ended, at, cutOff);
  }

  private shouldWake(task: ThingId, due: Nanos): void {
    this.sleepers.delete(task);
    this.tasks.get(task)?.track.begin('ready', due, DUE);
  }

  private newCallback(id: ThingId, name: string, event: Made): Mutable<WorkLane> {
    const lane = newLane('callback', id, name, '', event);
    this.callbacks.set(id, lane);
    this.callbackLanes.push(lane);
    return lane;
  }
}

function newLane(kind: WorkLane['kind'], id: ThingId, name: string, detail: string, { stamp }: Made): Mutable<WorkLane> {
  const origin = { thread: stamp.thread, task: stamp.task, source: stamp.source };
  return { kind, key: `${kind}-${id}`, id, name, detail, executor: null, created: stamp.nanos, origin, worker: null, wokenBy: NONE, end: null, track: new SegmentTrack() };
}

function endLane(lane: Mutable<WorkLane>, end: LaneEnd): void {
  lane.track.end(end.at);
  lane.end = end;
}

function finishLane(lane: Mutable<WorkLane>, ended: LaneEnd | null, at: Nanos, cutOff: boolean): void {
  if (lane.end !== null) return;
  lane.track.end(at);
  if (ended !== null) lane.end = { ...ended, at };
  else if (cutOff) lane.end = { at, state: 'cancelled', text: '' };
}
