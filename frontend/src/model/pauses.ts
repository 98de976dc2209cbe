import type { ThreadPaused } from '../trace/events.ts';
import type { Nanos, Seq, SourceRef, ThreadId } from '../trace/units.ts';

/** Where the program stood still. */
export class Pauses {
  private readonly stops: Nanos[] = [];
  /** The threads that were told of since the program stopped last. */
  private readonly threads = new Set<ThreadId>();
  private latest: ThreadPaused | null = null;

  /** How often it did. */
  get count(): number { return this.stops.length; }

  /** How often it had done so by a moment. */
  countAt(moment: Nanos): number {
    const later = this.stops.findIndex((stop) => stop > moment);
    return later < 0 ? this.stops.length : later;
  }

  /** The line before which the latest of its threads stopped, 0 where it is none of the program's. */
  get line(): SourceRef { return this.latest?.stamp.source ?? (0 as SourceRef); }

  /** The number of the event that told of it, 0 before the first. */
  get seq(): Seq { return this.latest?.seq ?? (0 as Seq); }

  /** Threads that stop together are told of one after the other; one that is told of again has gone on meanwhile. */
  paused(event: ThreadPaused): void {
    const { thread } = event.stamp;
    if (this.latest === null || event.seq !== this.latest.seq + 1 || this.threads.has(thread)) {
      this.stops.push(event.stamp.nanos);
      this.threads.clear();
    }
    this.threads.add(thread);
    this.latest = event;
  }
}
