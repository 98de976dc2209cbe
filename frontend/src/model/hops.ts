import { nanos, type Nanos, type ThingId, type ThreadId } from '../trace/units.ts';
import type { LaneKey } from './lanes.ts';
import { Series } from './series.ts';

/** A callback or a call that one thread queued and another began. The result of a call comes home as a callback of its loop. */
export interface Hop {
  readonly from: LaneKey;
  readonly to: LaneKey;
  readonly leaves: Nanos;
  readonly arrives: Nanos;
  /** It brings a call's result back. */
  readonly isReturn: boolean;
}

interface Departure { readonly from: LaneKey; readonly thread: ThreadId; readonly leaves: Nanos }

/** The hops between threads, found from what leaves one thread and arrives on another, as the server's summary counts them. */
export class Hops {
  private readonly found: Hop[] = [];
  /** How many had arrived when. */
  private readonly arrivals = new Series();
  /** From the leaving to the arrival of the hop that took longest. */
  private longest = 0;
  private readonly queued = new Map<ThingId, Departure>();
  private readonly ended = new Map<ThingId, Pick<Departure, 'from' | 'leaves'>>();
  /** For every thread, where the hop of the callback that it runs is among those found. */
  private readonly running = new Map<ThreadId, number>();

  get list(): readonly Hop[] { return this.found; }

  countUntil(moment: Nanos): number {
    return this.arrivals.valueAt(moment);
  }

  /** The hops of which something is between two moments, in the order in which they arrived. */
  between(from: Nanos, to: Nanos): readonly Hop[] {
    const last = this.arrivals.valueAt(nanos(to + this.longest));
    return this.found.slice(Math.max(0, this.countUntil(from) - 1), last).filter((hop) => hop.arrives >= from && hop.leaves <= to);
  }

  /** A callback, a timer or a call was handed over, be it to its own thread. */
  handedOver(thing: ThingId, from: LaneKey, thread: ThreadId, at: Nanos): void {
    this.queued.set(thing, { from, thread, leaves: at });
  }

  /** A worker began a call. One that runs within a callback of a loop came with that. */
  callStarted(call: ThingId, to: LaneKey, thread: ThreadId, at: Nanos): void {
    this.arrive(call, to, thread, at);
  }

  callEnded(call: ThingId, from: LaneKey, at: Nanos): void {
    this.ended.set(call, { from, leaves: at });
  }

  /** What brings the result is the callback that runs: its hop comes from where the call ended, whoever queued it. */
  callTakenOver(call: ThingId, thread: ThreadId): void {
    const departure = this.ended.get(call);
    const index = this.running.get(thread);
    this.ended.delete(call);
    if (departure === undefined || index === undefined) return;
    const { arrives } = this.found[index]!;
    this.longest = Math.max(this.longest, arrives - departure.leaves);
    this.found[index] = { ...this.found[index]!, from: departure.from, leaves: departure.leaves, isReturn: true };
  }

  handleStarted(handle: ThingId, to: LaneKey, thread: ThreadId, at: Nanos): void {
    if (this.arrive(handle, to, thread, at)) this.running.set(thread, this.found.length - 1);
  }

  handleEnded(thread: ThreadId): void {
    this.running.delete(thread);
  }

  private arrive(thing: ThingId, to: LaneKey, thread: ThreadId, at: Nanos): boolean {
    const departure = this.queued.get(thing);
    this.queued.delete(thing);
    if (departure === undefined || departure.thread === thread) return false;
    this.found.push({ from: departure.from, to, leaves: departure.leaves, arrives: at, isReturn: false });
    this.arrivals.add(at, this.found.length);
    this.longest = Math.max(this.longest, at - departure.leaves);
    return true;
  }
}
