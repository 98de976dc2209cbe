import type { TimerCancelled, TimerFired, TimerScheduled } from '../trace/events.ts';
import { OPEN, type Nanos, type ThingId } from '../trace/units.ts';
import type { Mutable } from './lanes.ts';

/** A timer of the loop, and the task that set it. */
export interface Timer {
  readonly id: ThingId;
  readonly when: Nanos;
  readonly set: Nanos;
  readonly gone: Nanos;
  readonly task: ThingId;
  readonly name: string;
}

/** The timers of a run, in the order they were set. */
export class Timers {
  private readonly list: Mutable<Timer>[] = [];
  private readonly byId = new Map<ThingId, Timer>();
  private readonly waiting = new Map<ThingId, Mutable<Timer>>();
  private readonly lastOf = new Map<ThingId, Timer>();

  get(timer: ThingId): Timer | undefined { return this.byId.get(timer); }
  get areWaiting(): boolean { return this.waiting.size > 0; }

  scheduled({ stamp, timer, when, name }: TimerScheduled): void {
    const made = { id: timer, when, set: stamp.nanos, gone: OPEN, task: stamp.task, name };
    this.list.push(made);
    this.byId.set(timer, made);
    this.waiting.set(timer, made);
    this.lastOf.set(stamp.task, made);
  }

  /** The timer that a task set last, if it still waits. */
  setBy(task: ThingId): Timer | undefined {
    const timer = this.lastOf.get(task);
    return timer?.gone === OPEN ? timer : undefined;
  }

  fired({ stamp, timer }: TimerFired): void { this.leave(timer, stamp.nanos); }
  cancelled({ stamp, timer }: TimerCancelled): void { this.leave(timer, stamp.nanos); }

  /** The timers that wait at a moment, the next one first. */
  waitingAt(moment: Nanos): readonly Timer[] {
    return this.list.filter((timer) => timer.set <= moment && moment < timer.gone).sort((a, b) => a.when - b.when);
  }

  private leave(id: ThingId, at: Nanos): void {
    const timer = this.waiting.get(id);
    if (timer !== undefined) timer.gone = at;
    this.waiting.delete(id);
  }
}
