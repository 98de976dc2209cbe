import type { EventsLost, TaskSuspended, TraceEvent } from '../trace/events.ts';
import { assertUnreachable, later, nanos, NONE, OPEN, ZERO, type Nanos, type Seq, type ThingId, type ThreadId } from '../trace/units.ts';
import { executorKind } from './executors.ts';
import { Futures } from './futures.ts';
import { Health } from './health.ts';
import { Hops } from './hops.ts';
import type { Lane, LaneKey } from './lanes.ts';
import { Pauses } from './pauses.ts';
import { Program } from './program.ts';
import { Story } from './story.ts';
import { Threads } from './threads.ts';
import { Timers } from './timers.ts';
import { Wakes } from './wakes.ts';
import { Work } from './work.ts';

/** Events that could not be kept are missing before this moment. */
export interface Gap { readonly from: Nanos; readonly to: Nanos; readonly count: number }

/**
 * What is known of one run, grown event by event. It only grows: whoever draws asks for a moment and gets what was known
 * then. The parts own their state; here is decided which part hears of what.
 */
export class RunModel {
  readonly threads = new Threads();
  readonly work = new Work();
  readonly futures = new Futures();
  readonly wakeUps = new Wakes();
  readonly timers = new Timers();
  readonly health = new Health();
  readonly hops = new Hops();
  readonly program = new Program();
  readonly story = new Story();
  readonly pauses = new Pauses();
  readonly gaps: Gap[] = [];
  private readonly openCalls = new Set<ThingId>();
  private newest = ZERO;
  private newestSeq = 0 as Seq;
  private quiet: Nanos | null = null;
  private over: Nanos | null = null;

  /** When the newest event happened. */
  get lastAt(): Nanos { return this.newest; }
  get lastSeq(): Seq { return this.newestSeq; }
  /** When the run ended; null while it can go on. */
  get endedAt(): Nanos | null { return this.over; }
  /** Since when nothing of the program's own has been left to do; null while something is. */
  get quietSince(): Nanos | null { return this.quiet; }

  lane(key: LaneKey): Lane | undefined {
    for (const life of this.threads.processes) for (const lane of life.lanes) if (lane.key === key) return lane;
    const [kind, id] = key.split('-');
    return kind === 'thread' ? undefined : this.work.lane(Number(id) as ThingId);
  }

  apply(events: readonly TraceEvent[]): void {
    for (const event of events) {
      this.program.visited(event.stamp);
      this.dispatch(event);
      this.newest = later(this.newest, event.stamp.nanos);
      this.newestSeq = event.seq;
    }
  }

  /** It is this late by now, whether or not something happened. */
  passed(now: Nanos): void {
    if (this.over === null) this.work.passed(now);
  }

  /** The run is over; `cutOff` says that it was stopped with work left. */
  finish(at: Nanos, cutOff: boolean): void {
    if (this.over !== null) return;
    this.over = at;
    this.health.finish(this.newest);
    this.threads.finish(at);
    this.work.finish(at, cutOff);
    this.program.finish(at);
  }

  private dispatch(event: TraceEvent): void {
    const { nanos: at, thread } = event.stamp;
    switch (event.type) {
      case 'ProcessStarted':
        if (this.threads.processes.length > 0) this.story.processStarted(at);
        return this.threads.processStarted(event);
      case 'ProcessEnded': return this.threads.processEnded(event);
      case 'ThreadStarted': return this.threads.threadStarted(event);
      case 'ThreadEnded': return this.threads.threadEnded(event);
      case 'ThreadBlocked':
        this.program.blocked(event);
        if (!this.threads.isExecuting(thread)) this.story.threadHeld(thread, at);
        return this.threads.threadBlocked(event);
      case 'ThreadResumed':
        this.program.resumed(event);
        return this.threads.threadResumed(event);
      case 'LoopStarted':
        this.health.loopStarted(event);
        return this.threads.loopStarted(thread, at);
      case 'LoopStopped':
        this.health.loopStopped(event);
        return this.threads.loopStopped(thread, at);
      case 'LoopClosed': return;
      case 'LoopWaited':
        this.health.loopWaited(event);
        if (event.until < 0 && this.openCalls.size === 0 && !this.timers.areWaiting) this.quiet ??= at;
        return;
      case 'TurnStarted': return this.health.turnStarted(event);

      case 'HandleScheduled':
        this.health.becameReady(at);
        this.hops.handedOver(event.handle, this.keyOf(thread), thread, at);
        return this.work.handleScheduled(event);
      case 'HandleStarted':
        this.hops.handleStarted(event.handle, this.keyOf(thread), thread, at);
        this.timerRuns(event.handle, at);
        this.work.handleStarted(event);
        this.wakeUps.handleStarted(event);
        return this.sliceStarted(thread, at, this.work.callback(event.handle)?.name ?? '', NONE);
      case 'HandleEnded':
        this.hops.handleEnded(thread);
        this.wakeUps.handleEnded(thread);
        this.work.handleEnded(event);
        return this.sliceEnded(thread, at);

      case 'TaskCreated':
        this.wakes();
        this.health.becameReady(at);
        this.story.created(event.task, at);
        return this.work.taskCreated(event);
      case 'StepStarted':
        this.work.stepStarted(event);
        return this.sliceStarted(thread, at, this.work.task(event.task)?.detail ?? '', event.task);
      case 'TaskSuspended':
        this.work.taskSuspended(event, this.timers.setBy(event.task)?.when ?? OPEN);
        this.waits(event);
        this.futures.taskSuspended(event);
        this.story.suspended(event.task, at);
        return this.sliceEnded(thread, at);
      case 'TaskYielded':
        this.work.taskYielded(event);
        this.sliceEnded(thread, at);
        return this.health.becameReady(at);
      case 'TaskWoken':
        this.wakeUps.taskWoken(event);
        this.health.becameReady(at);
        return this.work.taskWoken(event);
      case 'CancelRequested': return this.wakeUps.cancelRequested(event);
      case 'TaskFinished':
        this.work.taskFinished(event);
        this.story.finished(event.task, at);
        return this.sliceEnded(thread, at);

      case 'FutureCreated': return this.futures.futureCreated(event);
      case 'FutureJoined': return this.futures.futureJoined(event);
      case 'FutureFinished': {
        const call = this.work.callOf(event.future);
        if (call !== undefined) this.hops.callTakenOver(call.id, thread);
        this.work.futureFinished(event);
        return this.futures.futureFinished(event);
      }

      case 'TimerScheduled':
        this.timers.scheduled(event);
        this.hops.handedOver(event.timer, this.keyOf(thread), thread, at);
        return this.work.timerScheduled(event);
      case 'TimerFired':
        this.health.becameReady(at);
        this.timers.fired(event);
        return this.work.timerFired(event);
      case 'TimerCancelled':
        this.timers.cancelled(event);
        return this.work.timerCancelled(event);

      case 'CallSubmitted':
        this.wakes();
        this.openCalls.add(event.call);
        if (executorKind(event.executor) !== 'loop') this.health.queuedForPool(at, event.executor);
        this.hops.handedOver(event.call, this.keyOf(thread), thread, at);
        this.story.submitted(event.call, at);
        return this.work.callSubmitted(event);
      case 'CallAwaitable': return this.work.callAwaitable(event);
      case 'CallStarted':
        this.leavesQueue(event.call, thread, at);
        if (!this.threads.isInStep(thread)) this.hops.callStarted(event.call, this.keyOf(thread), thread, at);
        this.story.callStarted(event.call, at);
        this.threads.callStarted(thread, at, this.work.call(event.call));
        return this.work.callStarted(event, this.threads.workStateOn(thread));
      case 'CallEnded':
        this.openCalls.delete(event.call);
        this.callEnded(event.call, at);
        return this.work.callEnded(event);

      case 'OutputPrinted':
        this.wakes();
        return this.program.printed(event);
      case 'WarningIssued': return; // its text is printed too
      case 'LockTaken':
      case 'LockAwaited':
      case 'LockReleased':
      case 'CoroutineAwaited':
      case 'ErrorNeglected':
      case 'ProcessorAwaited': return; // the server's findings tell of them
      case 'EventsLost': return this.lost(event);
      case 'ThreadPaused': return this.pauses.paused(event); // its line is a visit, too
      default: assertUnreachable(event);
    }
  }

  private timerRuns(handle: ThingId, at: Nanos): void {
    const timer = this.timers.get(handle);
    if (timer !== undefined) this.health.timerRan(at, timer.when);
  }

  private sliceStarted(thread: ThreadId, at: Nanos, by: string, task: ThingId): void {
    if (by !== '') this.wakes();
    this.health.noLongerReady(at);
    this.health.sliceStarted(thread, at, by, task);
    this.threads.stepStarted(thread, at, by);
  }

  private sliceEnded(thread: ThreadId, at: Nanos): void {
    this.health.sliceEnded(thread, at);
    this.threads.stepEnded(thread, at);
  }

  private callEnded(call: ThingId, at: Nanos): void {
    this.story.callEnded(call, at);
    const worker = this.work.call(call)?.worker ?? null;
    if (worker === null && this.work.call(call)?.executor !== 'loop') this.health.leftPoolQueue(at);
    if (worker === null) return;
    this.hops.callEnded(call, this.keyOf(worker), at);
    this.threads.callEnded(worker, at);
  }

  /** A call waits no longer: for a worker, or for the loop that it blocks from now on. */
  private leavesQueue(call: ThingId, thread: ThreadId, at: Nanos): void {
    const lane = this.work.call(call);
    if (lane?.executor === 'loop') this.health.sliceNamed(thread, lane.detail.split('(')[0]!);
    else this.health.leftPoolQueue(at);
  }

  /** A task waits at the line where it awaits. */
  private waits({ task, stamp }: TaskSuspended): void {
    const segment = this.work.task(task)?.track.last;
    if (segment !== undefined) this.program.stays(segment, stamp.source);
  }

  private wakes(): void { this.quiet = null; }

  private lost({ stamp, count }: EventsLost): void {
    this.gaps.push({ from: this.newest, to: nanos(stamp.nanos), count });
  }

  private keyOf(thread: ThreadId): LaneKey { return this.threads.lane(thread)?.key ?? ''; }
}
