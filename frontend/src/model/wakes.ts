import type { CancelRequested, HandleStarted, TaskWoken } from '../trace/events.ts';
import { NONE, type Nanos, type ThingId, type ThreadId } from '../trace/units.ts';

/** That a task became ready again, and what was going on when it did. */
export interface Wake {
  readonly at: Nanos;
  readonly task: ThingId;
  /** The future whose end woke it. */
  readonly future: ThingId;
  readonly thread: ThreadId;
  /** The task in whose step it was woken, and the callback or timer that ran; none for the loop itself. */
  readonly by: ThingId;
  readonly handle: ThingId;
  /** It was woken to be cancelled. */
  readonly isCancel: boolean;
}

/** What set the tasks of a run going again. */
export class Wakes {
  private readonly byTask = new Map<ThingId, Wake[]>();
  private readonly running = new Map<ThreadId, ThingId>();
  private readonly cancelled = new Set<ThingId>();

  /** The wakes of all tasks, those of one task in order of time. */
  *all(): Iterable<Wake> {
    for (const wakes of this.byTask.values()) yield* wakes;
  }

  /** What ended the wait of a task that ended at this moment. */
  at(task: ThingId, moment: Nanos): Wake | undefined {
    return this.byTask.get(task)?.findLast((wake) => wake.at === moment);
  }

  handleStarted({ stamp, handle }: HandleStarted): void { this.running.set(stamp.thread, handle); }
  handleEnded(thread: ThreadId): void { this.running.delete(thread); }
  cancelRequested({ task }: CancelRequested): void { this.cancelled.add(task); }

  taskWoken({ stamp, task, future }: TaskWoken): void {
    const isCancel = this.cancelled.delete(task);
    const wake = { at: stamp.nanos, task, future, thread: stamp.thread, by: stamp.task, handle: this.running.get(stamp.thread) ?? NONE, isCancel };
    const known = this.byTask.get(task);
    if (known === undefined) this.byTask.set(task, [wake]);
    else known.push(wake);
  }
}
