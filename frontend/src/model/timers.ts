import type { TimerCancelled, TimerFired, TimerScheduled } from '../trace/events.ts';
import { OPEN, type Nanos, type ThingId } from '../trace/units.ts';
import type { Mutable } from './lanes.ts';
import { Stretches } from './stretches.ts';

/** A timer of the loop, and the task that set it. */
export interface Timer {
  readonly id: ThingId;
  readonly when: Nanos;
  /** When it was set, and when it fired or was cancelled. */
  readonly from: Nanos;
  readonly to: Nanos;
  readonly task: ThingId;
  readonly name: string;
}

/** The timers of a run, in the order they were set. */
export class Timers {
  private readonly all = new Stretches<Timer>();
  private readonly byId = new Map<ThingId, Timer>();
  private readonly waiting = new Map<ThingId, Mutable<Timer>>();
  private readonly lastOf = new Map<ThingId, Timer>();

  get(timer: ThingId): Timer | undefined { return this.byId.get(timer); }
  get areWaiting(): boolean { return this.waiting.size > 0; }

  scheduled({ stamp, timer, when, name }: TimerScheduled): void {
    const made = { id: timer, when, from: stamp.nanos, to: OPEN, task: stamp.task, name };
    this.all.add(made);
    this.byId.set(timer, made);
    this.waiting.set(timer, made);
    this.lastOf.set(stamp.task, made);
  }

  /** The timer that a task set last, if it still waits. */
  setBy(task: ThingId): Timer | undefined {
    const timer = this.lastOf.get(task);
    return timer?.to === OPEN ? timer : undefined;
  }

  fired({ stamp, timer }: TimerFired): void { this.leave(timer, stamp.nanos); }
  cancelled({ stamp, timer }: TimerCancelled): void { this.leave(timer, stamp.nanos); }

  /** The timers that wait at a moment, the next one first. */
  waitingAt(moment: Nanos): readonly Timer[] {
    return [...this.all.at(moment)].sort((a, b) => a.when - b.when);
  }

  private leave(id: ThingId, at: Nanos): void {
    const timer = this.waiting.get(id);
    if (timer !== undefined) timer.to = at;
    this.waiting.delete(id);
  }
}
