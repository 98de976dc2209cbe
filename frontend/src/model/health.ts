import type { LoopStarted, LoopStopped, LoopWaited, TurnStarted } from '../trace/events.ts';
import { earlier, nanos, OPEN, type Nanos, type ThingId, type ThreadId } from '../trace/units.ts';
import { isBounded } from './executors.ts';
import { LoopTime } from './loop-time.ts';
import { BLOCKED_AFTER } from './segments.ts';
import { Series } from './series.ts';
import { TimeSpent } from './time-spent.ts';

/** A slice that held the loop for too long. */
export interface Block {
  readonly from: Nanos;
  readonly to: Nanos;
  readonly by: string;
  /** The loop's thread. */
  readonly thread: ThreadId;
  /** The task whose step it was, or none. */
  readonly task: ThingId;
}

interface Slice { readonly from: Nanos; readonly task: ThingId; by: string }

/** How the loop is doing: how much of its time it is busy, how late, and how many wait for it. */
export class Health {
  readonly ready = new Series();
  /** By how much each timer ran late when it did, and 0 again from then on. */
  readonly late = new Series();
  readonly turns = new Series();
  readonly pool = new Series();
  private readonly busy = new TimeSpent();
  private readonly ran = new LoopTime();
  private readonly idle = new LoopTime();
  private readonly steps = new Series();
  private readonly longBlocks: Block[] = [];
  private readonly running = new Map<ThreadId, Slice>();
  private readonly longestSlices = new Series();
  private readonly longestNames: string[] = [];
  private readyNow = 0;
  private stepsNow = 0;
  private turnsNow = 0;
  private queuedNow = 0;
  private hasPool = false;
  private firstTimer = OPEN;

  /** Calls have gone to a pool with a limit of workers. */
  get showsPool(): boolean { return this.hasPool; }

  loopStarted({ stamp, loop }: LoopStarted): void { this.ran.begins(loop, stamp.nanos); }
  loopWaited({ stamp, loop }: LoopWaited): void { this.idle.begins(loop, stamp.nanos); }

  loopStopped({ stamp, loop }: LoopStopped): void {
    this.idle.ends(loop, stamp.nanos);
    this.ran.ends(loop, stamp.nanos);
  }

  /** The run is over: loops that nobody stopped go no further. */
  finish(at: Nanos): void {
    this.idle.allEnd(at);
    this.ran.allEnd(at);
  }

  turnStarted({ stamp, loop }: TurnStarted): void {
    this.idle.ends(loop, stamp.nanos);
    this.turns.add(stamp.nanos, ++this.turnsNow);
  }

  /** A timer ran that was due at a moment. */
  timerRan(at: Nanos, due: Nanos): void {
    this.firstTimer = earlier(this.firstTimer, at);
    this.late.add(at, Math.max(0, at - due));
    this.late.add(at, 0);
  }

  becameReady(at: Nanos): void { this.ready.add(at, ++this.readyNow); }
  noLongerReady(at: Nanos): void { this.ready.add(at, this.readyNow = Math.max(0, this.readyNow - 1)); }

  queuedForPool(at: Nanos, executor: string): void {
    if (isBounded(executor)) this.hasPool = true;
    this.pool.add(at, ++this.queuedNow);
  }

  leftPoolQueue(at: Nanos): void { this.pool.add(at, this.queuedNow = Math.max(0, this.queuedNow - 1)); }

  sliceStarted(thread: ThreadId, at: Nanos, by: string, task: ThingId): void {
    const replaced = this.running.get(thread);
    if (replaced !== undefined) this.busy.ends(replaced.from);
    this.busy.begins(at);
    this.running.set(thread, { from: at, task, by });
  }

  /** What holds the loop is known by a better name than its slice began with. */
  sliceNamed(thread: ThreadId, by: string): void {
    const slice = this.running.get(thread);
    if (slice !== undefined) slice.by = by;
  }

  sliceEnded(thread: ThreadId, at: Nanos): void {
    const slice = this.running.get(thread);
    if (slice === undefined) return;
    this.running.delete(thread);
    const length = nanos(at - slice.from);
    this.busy.ends(at);
    this.steps.add(at, ++this.stepsNow);
    if (length > this.longestSlices.maxUntil(at)) {
      this.longestSlices.add(at, length);
      this.longestNames.push(slice.by);
    }
    if (length > BLOCKED_AFTER) this.longBlocks.push({ ...slice, to: at, thread });
  }

  busyUntil(moment: Nanos): Nanos { return this.busy.until(moment); }

  /** How long loops ran, each from its start to its stop. */
  ranUntil(moment: Nanos): Nanos { return this.ran.until(moment); }

  /** The share of that in which steps ran. */
  busyShare(moment: Nanos): number { return Math.min(1, this.busyUntil(moment) / Math.max(1, this.ranUntil(moment))); }
  /** The share of it in which the loops waited. */
  idleShare(moment: Nanos): number { return this.idle.until(moment) / Math.max(1, this.ranUntil(moment)); }

  stepsUntil(moment: Nanos): number { return this.steps.valueAt(moment); }
  turnsUntil(moment: Nanos): number { return this.turns.valueAt(moment); }

  longestUntil(moment: Nanos): { readonly length: Nanos; readonly by: string } | null {
    const index = this.longestSlices.indexAt(moment);
    return index < 0 ? null : { length: nanos(this.longestSlices.valueAtIndex(index)), by: this.longestNames[index]! };
  }

  /** Slices that blocked the loop, with the one that is blocking it now at the end. */
  blocksUntil(moment: Nanos): readonly Block[] {
    const known = this.longBlocks.filter((block) => block.from + BLOCKED_AFTER <= moment);
    for (const [thread, slice] of this.running) {
      if (moment - slice.from > BLOCKED_AFTER) known.push({ ...slice, to: OPEN, thread });
    }
    return known;
  }

  /** How late timers have run at worst; null where none has run. */
  worstLag(moment: Nanos): Nanos | null {
    return this.firstTimer > moment ? null : nanos(this.late.maxUntil(moment));
  }
}
