import type { FutureCreated, FutureFinished, FutureJoined, TaskSuspended } from '../trace/events.ts';
import { OPEN, type Nanos, type ThingId } from '../trace/units.ts';
import type { Mutable } from './lanes.ts';

/** A future that waits for several others, and the task that waits for it. */
export interface Gather {
  readonly future: ThingId;
  readonly what: string;
  /** When the first of the others joined. */
  readonly since: Nanos;
  readonly children: readonly ThingId[];
  readonly into: ThingId | null;
  readonly finished: Nanos;
}

/** What the futures of a run stand for, and which of them wait for others. */
export class Futures {
  private readonly whats = new Map<ThingId, string>();
  private readonly byFuture = new Map<ThingId, Mutable<Gather> & { children: ThingId[] }>();

  get gathers(): Iterable<Gather> { return this.byFuture.values(); }

  gather(future: ThingId): Gather | undefined { return this.byFuture.get(future); }
  what(future: ThingId): string | undefined { return this.whats.get(future); }

  futureCreated({ future, what }: FutureCreated): void {
    this.whats.set(future, what);
  }

  futureJoined({ stamp, future, child }: FutureJoined): void {
    const known = this.byFuture.get(future);
    if (known !== undefined) known.children.push(child);
    else this.byFuture.set(future, { future, what: this.whats.get(future) ?? '', since: stamp.nanos, children: [child], into: null, finished: OPEN });
  }

  taskSuspended({ task, future }: TaskSuspended): void {
    const gather = this.byFuture.get(future);
    if (gather !== undefined) gather.into = task;
  }

  futureFinished({ stamp, future }: FutureFinished): void {
    const gather = this.byFuture.get(future);
    if (gather !== undefined) gather.finished = stamp.nanos;
  }
}
