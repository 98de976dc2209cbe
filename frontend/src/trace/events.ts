import type { LoopId, Nanos, ProcessId, Seq, SourceRef, ThingId, ThreadId } from './units.ts';

export type Outcome = 'RETURNED' | 'RAISED' | 'CANCELLED';
export type OutputStream = 'STDOUT' | 'STDERR';

/** When and where an event happened: `task` is the one whose step ran on that thread, 0 without one. */
export interface Stamp {
  readonly nanos: Nanos;
  readonly thread: ThreadId;
  readonly task: ThingId;
  readonly source: SourceRef;
}

/** An event's fields beside its type; every one has its number in the trace and its stamp. */
type Event<Type extends string, Fields = unknown> = {
  readonly type: Type;
  readonly seq: Seq;
  readonly stamp: Stamp;
} & Readonly<Fields>;

type Ended = { outcome: Outcome; text: string };

export type ProcessStarted = Event<'ProcessStarted', { process: ProcessId; parent: ProcessId; name: string }>;
export type ProcessEnded = Event<'ProcessEnded', { process: ProcessId; exitCode: number }>;
export type ThreadStarted = Event<'ThreadStarted', { process: ProcessId; name: string }>;
export type ThreadEnded = Event<'ThreadEnded'>;
export type ThreadBlocked = Event<'ThreadBlocked', { what: string }>;
export type ThreadResumed = Event<'ThreadResumed'>;

export type ThreadPaused = Event<'ThreadPaused'>;

export type LoopStarted = Event<'LoopStarted', { loop: LoopId }>;
export type LoopStopped = Event<'LoopStopped', { loop: LoopId }>;
export type LoopClosed = Event<'LoopClosed', { loop: LoopId }>;
/** `until` is -1 where only a wake-up ends the wait. */
export type LoopWaited = Event<'LoopWaited', { loop: LoopId; until: Nanos }>;
export type TurnStarted = Event<'TurnStarted', { loop: LoopId; turn: number; ready: number; late: Nanos }>;

export type HandleScheduled = Event<'HandleScheduled', { handle: ThingId; loop: LoopId; future: ThingId; name: string }>;
export type HandleStarted = Event<'HandleStarted', { handle: ThingId }>;
export type HandleEnded = Event<'HandleEnded', { handle: ThingId; error: string }>;

export type TaskCreated = Event<'TaskCreated', { task: ThingId; loop: LoopId; name: string; coroutine: string }>;
export type StepStarted = Event<'StepStarted', { task: ThingId }>;
export type TaskSuspended = Event<'TaskSuspended', { task: ThingId; future: ThingId; what: string }>;
export type TaskYielded = Event<'TaskYielded', { task: ThingId }>;
export type TaskWoken = Event<'TaskWoken', { task: ThingId; future: ThingId }>;
export type CancelRequested = Event<'CancelRequested', { task: ThingId }>;
export type TaskFinished = Event<'TaskFinished', { task: ThingId } & Ended>;

export type FutureCreated = Event<'FutureCreated', { future: ThingId; loop: LoopId; what: string }>;
export type FutureJoined = Event<'FutureJoined', { future: ThingId; child: ThingId }>;
export type FutureFinished = Event<'FutureFinished', { future: ThingId } & Ended>;

export type TimerScheduled = Event<'TimerScheduled', { timer: ThingId; loop: LoopId; when: Nanos; name: string }>;
export type TimerFired = Event<'TimerFired', { timer: ThingId }>;
export type TimerCancelled = Event<'TimerCancelled', { timer: ThingId }>;

export type CallSubmitted = Event<'CallSubmitted', { call: ThingId; executor: string; name: string }>;
export type CallAwaitable = Event<'CallAwaitable', { call: ThingId; future: ThingId }>;
export type CallStarted = Event<'CallStarted', { call: ThingId }>;
export type CallEnded = Event<'CallEnded', { call: ThingId } & Ended>;

export type OutputPrinted = Event<'OutputPrinted', { stream: OutputStream; text: string }>;
export type WarningIssued = Event<'WarningIssued', { category: string; text: string }>;
export type EventsLost = Event<'EventsLost', { count: number }>;

export type LockTaken = Event<'LockTaken', { lock: ThingId }>;
export type LockAwaited = Event<'LockAwaited', { lock: ThingId; future: ThingId }>;
export type LockReleased = Event<'LockReleased', { lock: ThingId }>;
/** The step in which the coroutine began began `lasted` ago. */
export type CoroutineAwaited = Event<'CoroutineAwaited', { lasted: Nanos; name: string }>;
export type ErrorNeglected = Event<'ErrorNeglected', { future: ThingId }>;
/** The thread waited for its turn for so long: one thread of its process computes at a time. */
export type ProcessorAwaited = Event<'ProcessorAwaited', { waited: Nanos }>;

/** Something that happened in a program on an event loop; the server's TraceEvent, field by field. */
export type TraceEvent =
  | ProcessStarted | ProcessEnded | ThreadStarted | ThreadEnded | ThreadBlocked | ThreadResumed
  | LoopStarted | LoopStopped | LoopClosed | LoopWaited | TurnStarted
  | HandleScheduled | HandleStarted | HandleEnded
  | TaskCreated | StepStarted | TaskSuspended | TaskYielded | TaskWoken | CancelRequested | TaskFinished
  | FutureCreated | FutureJoined | FutureFinished
  | TimerScheduled | TimerFired | TimerCancelled
  | CallSubmitted | CallAwaitable | CallStarted | CallEnded
  | OutputPrinted | WarningIssued | EventsLost | ThreadPaused
  | LockTaken | LockAwaited | LockReleased | CoroutineAwaited | ErrorNeglected | ProcessorAwaited;

export type EventType = TraceEvent['type'];
