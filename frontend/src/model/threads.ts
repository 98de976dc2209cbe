import type { ProcessEnded, ProcessStarted, ThreadBlocked, ThreadEnded, ThreadResumed, ThreadStarted } from '../trace/events.ts';
import { OPEN, type Nanos, type ProcessId, type ThreadId } from '../trace/units.ts';
import type { Mutable, ThreadLane, WorkLane } from './lanes.ts';
import { SegmentTrack, type SegmentState, type What } from './segments.ts';

/** A process with its threads, in the order they began. */
export interface ProcessLife {
  readonly process: ProcessId;
  readonly parent: ProcessId;
  readonly name: string;
  readonly isChild: boolean;
  readonly started: Nanos;
  readonly ended: Nanos;
  readonly exitCode: number | null;
  readonly lanes: readonly ThreadLane[];
}

/** On virtual time what stands for a child process is so called, and has no id of the operating system's. */
export const isSimulated = (life: ProcessLife): boolean => life.name === 'simulated worker';

/** Names of threads that only do what is handed to them: those of a pool, with their number in it. */
const WORKER = /^(asyncio|.*(Executor|Pool|VirtualThreads)-\d+)_\d+$/;
const OWN_CODE: What = { kind: 'own-code' };
const STARTS: What = { kind: 'starts' };

interface Doing {
  readonly state: SegmentState;
  readonly what: What;
}

/** What one thread is at: the deepest thing that is known of it is what its lane shows. */
class Activity {
  private call: Doing | null = null;
  private step: Doing | null = null;
  private blocked: Doing | null = null;
  private loops = 0;
  private shown: Doing | null = null;

  constructor(readonly lane: Mutable<ThreadLane>, private readonly ownCode: Doing | null) {}

  get isWorker(): boolean { return this.ownCode === null; }
  get isInCall(): boolean { return this.call !== null; }
  get isInStep(): boolean { return this.step !== null; }

  setCall(call: Doing | null, at: Nanos): void { this.call = call; this.show(at); }
  setStep(step: Doing | null, at: Nanos): void { this.step = step; this.show(at); }
  /** The step that the thread is in runs a call: that is what it is. */
  nameStep(what: What): void { this.lane.track.rename(what); }
  setBlocked(blocked: Doing | null, at: Nanos): void { this.blocked = blocked; this.show(at); }

  loopRuns(runs: boolean, at: Nanos): void {
    this.loops += runs ? 1 : -1;
    if (runs) this.lane.hasLoop = true;
    this.show(at);
  }

  show(at: Nanos): void {
    const next = this.call ?? this.step ?? (this.loops > 0 ? null : this.blocked ?? this.ownCode);
    if (next === this.shown) return;
    this.shown = next;
    if (next === null) this.lane.track.end(at);
    else this.lane.track.begin(next.state, at, next.what);
  }

  end(at: Nanos): void {
    this.lane.track.end(at);
    this.lane.ended = at;
    this.shown = null;
  }
}

/** The processes and threads of a run. */
export class Threads {
  private readonly list: Mutable<ProcessLife>[] = [];
  private readonly byProcess = new Map<ProcessId, Mutable<ProcessLife> & { lanes: ThreadLane[] }>();
  private readonly activities = new Map<ThreadId, Activity>();
  /** Lanes of main threads whose process is still starting. */
  private readonly starting = new Map<ProcessId, Mutable<ThreadLane>>();
  private lanesMade = 0;

  /** A loop ran on one of them, be it for nothing. */
  get hasLoop(): boolean { return this.processes.some((life) => life.lanes.some((lane) => lane.hasLoop)); }

  get processes(): readonly ProcessLife[] {
    return this.list;
  }

  lane(thread: ThreadId): ThreadLane | undefined {
    return this.activities.get(thread)?.lane;
  }

  process(process: ProcessId): ProcessLife | undefined {
    return this.byProcess.get(process);
  }

  processStarted({ stamp, process, parent, name }: ProcessStarted): void {
    const isChild = this.list.length > 0;
    const life = { process, parent, name, isChild, started: stamp.nanos, ended: OPEN, exitCode: null, lanes: [] as ThreadLane[] };
    this.list.push(life);
    this.byProcess.set(process, life);
    if (!isChild) return;
    const lane = this.newLane(process, null, 'MainThread', stamp.nanos);
    lane.track.begin('starting', stamp.nanos, STARTS);
    life.lanes.push(lane);
    this.starting.set(process, lane);
  }

  processEnded({ stamp, process, exitCode }: ProcessEnded): void {
    const life = this.byProcess.get(process);
    if (life === undefined) return;
    life.ended = stamp.nanos;
    life.exitCode = exitCode;
    for (const lane of life.lanes) if (lane.thread !== null && lane.ended === OPEN) this.activities.get(lane.thread)?.end(stamp.nanos);
    this.endStarting(process, stamp.nanos);
  }

  threadStarted({ stamp, process, name }: ThreadStarted): void {
    const life = this.byProcess.get(process);
    const starting = this.endStarting(process, stamp.nanos);
    const lane = starting ?? this.newLane(process, stamp.thread, name, stamp.nanos);
    lane.thread = stamp.thread;
    lane.name = name;
    if (starting === undefined) life?.lanes.push(lane);
    const isWorker = life?.isChild === true || WORKER.test(name);
    const activity = new Activity(lane, isWorker ? null : { state: 'inthread', what: OWN_CODE });
    this.activities.set(stamp.thread, activity);
    activity.show(stamp.nanos);
  }

  threadEnded({ stamp }: ThreadEnded): void {
    this.activities.get(stamp.thread)?.end(stamp.nanos);
  }

  /** A thread that waits inside a call or a step is still executing it: only its own waiting is shown. */
  threadBlocked({ stamp, what }: ThreadBlocked): void {
    this.activities.get(stamp.thread)?.setBlocked({ state: 'suspended', what: { kind: 'thread-waits', text: what } }, stamp.nanos);
  }

  threadResumed({ stamp }: ThreadResumed): void {
    this.activities.get(stamp.thread)?.setBlocked(null, stamp.nanos);
  }

  loopStarted(thread: ThreadId, at: Nanos): void {
    this.activities.get(thread)?.loopRuns(true, at);
  }

  loopStopped(thread: ThreadId, at: Nanos): void {
    this.activities.get(thread)?.loopRuns(false, at);
  }

  stepStarted(thread: ThreadId, at: Nanos, text: string): void {
    this.activities.get(thread)?.setStep({ state: 'onloop', what: { kind: 'code', text } }, at);
  }

  stepEnded(thread: ThreadId, at: Nanos): void {
    this.activities.get(thread)?.setStep(null, at);
  }

  callStarted(thread: ThreadId, at: Nanos, call: WorkLane | undefined): void {
    const what: What = { kind: 'call', text: call?.detail ?? '', number: call?.name ?? '' };
    const activity = this.activities.get(thread);
    if (activity?.isInStep === true) activity.nameStep(what);
    else activity?.setCall({ state: this.workStateOn(thread), what }, at);
  }

  callEnded(thread: ThreadId, at: Nanos): void {
    this.activities.get(thread)?.setCall(null, at);
  }

  /** How work on this thread is drawn: steps of a loop and threads of child processes have a colour of their own. */
  workStateOn(thread: ThreadId): 'onloop' | 'inthread' | 'inprocess' {
    if (this.isInStep(thread)) return 'onloop';
    const lane = this.lane(thread);
    return lane !== undefined && this.byProcess.get(lane.process)?.isChild === true ? 'inprocess' : 'inthread';
  }

  isExecuting(thread: ThreadId): boolean {
    const activity = this.activities.get(thread);
    return activity !== undefined && (activity.isInCall || activity.isInStep);
  }

  /** The thread only does what is handed to it. */
  isWorker(thread: ThreadId): boolean {
    return this.activities.get(thread)?.isWorker === true;
  }

  isInStep(thread: ThreadId): boolean {
    return this.activities.get(thread)?.isInStep === true;
  }

  /** The run is over: what had no end of its own ends now. */
  finish(at: Nanos): void {
    for (const { lane } of this.activities.values()) if (lane.ended === OPEN) this.activities.get(lane.thread!)?.end(at);
    for (const life of this.list) {
      if (life.ended === OPEN) life.ended = at;
      this.endStarting(life.process, at);
    }
  }

  private newLane(process: ProcessId, thread: ThreadId | null, name: string, started: Nanos): Mutable<ThreadLane> {
    const key = `thread-${++this.lanesMade}`;
    return { kind: 'thread', key, process, thread, name, hasLoop: false, started, ended: OPEN, track: new SegmentTrack() };
  }

  private endStarting(process: ProcessId, at: Nanos): Mutable<ThreadLane> | undefined {
    const lane = this.starting.get(process);
    lane?.track.end(at);
    this.starting.delete(process);
    return lane;
  }
}
