import type { CancelRequested, HandleStarted, TaskWoken } from '../trace/events.ts';
import { nanos, NONE, type Nanos, type ThingId, type ThreadId } from '../trace/units.ts';

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
  private readonly list: Wake[] = [];
  private readonly running = new Map<ThreadId, ThingId>();
  private readonly cancelled = new Set<ThingId>();
  /** What was asked of last: the wakes that it took part in, among the first `read`. */
  private followed = { thing: NONE, read: 0, wakes: [] as Wake[] };

  /** The wakes of all tasks, those of one task in order of time. */
  *all(): Iterable<Wake> {
    for (const wakes of this.byTask.values()) yield* wakes;
  }

  /** What ended the wait of a task that ended at this moment. */
  at(task: ThingId, moment: Nanos): Wake | undefined {
    return this.byTask.get(task)?.findLast((wake) => wake.at === moment);
  }

  /** The wakes between two moments. Loops run side by side, so neighbours may be out of order. */
  between(from: Nanos, to: Nanos): readonly Wake[] {
    return within(this.list, from, to);
  }

  countBetween(from: Nanos, to: Nanos): number { return firstAt(this.list, nanos(to + 1)) - firstAt(this.list, from); }

  /** The wakes between two moments in which something was woken, woke another, or was what another waited for. */
  involving(thing: ThingId, from: Nanos, to: Nanos): readonly Wake[] {
    if (this.followed.thing !== thing) this.followed = { thing, read: 0, wakes: [] };
    const { followed, list } = this;
    for (; followed.read < list.length; followed.read++) {
      const wake = list[followed.read]!;
      if (wake.task === thing || wake.by === thing || wake.future === thing) followed.wakes.push(wake);
    }
    return within(followed.wakes, from, to);
  }

  handleStarted({ stamp, handle }: HandleStarted): void { this.running.set(stamp.thread, handle); }
  handleEnded(thread: ThreadId): void { this.running.delete(thread); }
  cancelRequested({ task }: CancelRequested): void { this.cancelled.add(task); }

  taskWoken({ stamp, task, future }: TaskWoken): void {
    const isCancel = this.cancelled.delete(task);
    const wake = { at: stamp.nanos, task, future, thread: stamp.thread, by: stamp.task, handle: this.running.get(stamp.thread) ?? NONE, isCancel };
    this.list.push(wake);
    const known = this.byTask.get(task);
    if (known === undefined) this.byTask.set(task, [wake]);
    else known.push(wake);
  }
}

const within = (list: readonly Wake[], from: Nanos, to: Nanos): readonly Wake[] => list.slice(firstAt(list, from), firstAt(list, nanos(to + 1)));

/** The place of the first wake at or after a moment. */
function firstAt(list: readonly Wake[], moment: Nanos): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.at < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
