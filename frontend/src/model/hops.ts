import { nanos, type Nanos, type ThingId, type ThreadId } from '../trace/units.ts';
import type { LaneKey } from './lanes.ts';

/** Something went from one thread to another: work handed over, or a result coming home. */
export interface Hop {
  readonly from: LaneKey;
  readonly to: LaneKey;
  readonly leaves: Nanos;
  readonly arrives: Nanos;
  /** It goes back to who handed the work over. */
  readonly isReturn: boolean;
}

interface Departure { readonly from: LaneKey; readonly thread: ThreadId; readonly leaves: Nanos }

/** The hops between threads, found from what leaves one thread and arrives on another. */
export class Hops {
  private readonly found: Hop[] = [];
  private readonly submitted = new Map<ThingId, Departure>();
  private readonly returning = new Map<ThingId, Departure>();
  private readonly handed = new Map<ThingId, Departure>();
  private readonly workerFreeSince = new Map<ThreadId, Nanos>();
  private lastResult: Departure | null = null;

  get list(): readonly Hop[] { return this.found; }

  countUntil(moment: Nanos): number {
    return this.found.reduce((count, hop) => (hop.arrives <= moment ? count + 1 : count), 0);
  }

  callSubmitted(call: ThingId, from: LaneKey, thread: ThreadId, at: Nanos): void {
    this.submitted.set(call, { from, thread, leaves: at });
  }

  /** A worker that was busy when the call came takes it from the queue itself: nothing hops then. */
  callStarted(call: ThingId, to: LaneKey, thread: ThreadId, at: Nanos): void {
    const departure = this.submitted.get(call);
    this.submitted.delete(call);
    const freeSince = this.workerFreeSince.get(thread) ?? nanos(-1);
    if (departure !== undefined && freeSince <= departure.leaves) this.arrive(departure, to, thread, at, false);
  }

  callEnded(call: ThingId, from: LaneKey, thread: ThreadId, at: Nanos): void {
    this.workerFreeSince.set(thread, at);
    this.returning.set(call, { from, thread, leaves: at });
    this.lastResult = { from, thread, leaves: at };
  }

  callTakenOver(call: ThingId, to: LaneKey, thread: ThreadId, at: Nanos): void {
    const departure = this.returning.get(call);
    this.returning.delete(call);
    if (departure !== undefined) this.arrive(departure, to, thread, at, true);
    this.lastResult = { from: to, thread, leaves: at };
  }

  resultMade(from: LaneKey, thread: ThreadId, at: Nanos): void {
    this.lastResult = { from, thread, leaves: at };
  }

  /** A thread that waited for a result goes on: the result last made is the one. */
  resultArrived(to: LaneKey, thread: ThreadId, at: Nanos): void {
    if (this.lastResult !== null) this.arrive(this.lastResult, to, thread, at, true);
  }

  handleScheduled(handle: ThingId, from: LaneKey, thread: ThreadId, at: Nanos): void {
    this.handed.set(handle, { from, thread, leaves: at });
  }

  handleStarted(handle: ThingId, to: LaneKey, thread: ThreadId, at: Nanos): void {
    const departure = this.handed.get(handle);
    if (departure === undefined) return;
    this.handed.delete(handle);
    this.arrive(departure, to, thread, at, false);
  }

  private arrive({ from, thread, leaves }: Departure, to: LaneKey, arrivesOn: ThreadId, arrives: Nanos, isReturn: boolean): void {
    if (thread !== arrivesOn) this.found.push({ from, to, leaves, arrives, isReturn });
  }
}
