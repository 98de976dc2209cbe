import type { OutputPrinted, Stamp, ThreadBlocked, ThreadResumed } from '../trace/events.ts';
import { later, nanos, OPEN, type Nanos, type Seq, type SourceRef, type ThingId, type ThreadId } from '../trace/units.ts';
import type { Mutable } from './lanes.ts';
import { Stretches, type Stretch } from './stretches.ts';

/** One line that the program printed, or that the runtime said about it. */
export interface OutputLine {
  readonly seq: Seq;
  readonly at: Nanos;
  readonly thread: ThreadId;
  readonly text: string;
  readonly isError: boolean;
}

/** A thread was at a line of the program. */
export interface Visit {
  readonly at: Nanos;
  readonly thread: ThreadId;
  readonly task: ThingId;
  readonly source: SourceRef;
}

/** A thread was held at a line of the program. */
export interface Hold {
  readonly from: Nanos;
  readonly to: Nanos;
  readonly thread: ThreadId;
  readonly source: SourceRef;
  readonly what: string;
}

/** How often and how long work waited or was held at a line; what still goes on counts only while nothing is over there. */
export interface LineTotal {
  readonly count: number;
  readonly longest: Nanos;
}

/** What the program's own lines have to do with the trace, and what it printed. */
export class Program {
  private readonly lines: OutputLine[] = [];
  private readonly visits: Visit[] = [];
  private readonly holds = new Stretches<Hold>();
  /** For every line, when work waited or was held there. */
  private readonly stretches = new Map<SourceRef, Stretches<Stretch>>();
  private readonly held = new Map<ThreadId, Mutable<Hold>>();

  /** In order of time: what threads print side by side comes in out of order. */
  get output(): readonly OutputLine[] { return this.lines; }

  visited({ nanos: at, thread, task, source }: Stamp): void {
    if (source === 0) return;
    const last = this.visits[this.visits.length - 1];
    this.visits.push({ at: last === undefined ? at : later(at, last.at), thread, task, source });
  }

  printed({ seq, stamp, stream, text }: OutputPrinted): void {
    this.addLines(seq, stamp, text, stream === 'STDERR');
  }

  blocked({ stamp, what }: ThreadBlocked): void {
    const hold = { from: stamp.nanos, to: OPEN, thread: stamp.thread, source: stamp.source, what };
    this.holds.add(hold);
    this.stays(hold, stamp.source);
    this.held.set(stamp.thread, hold);
  }

  resumed({ stamp }: ThreadResumed): void {
    const hold = this.held.get(stamp.thread);
    if (hold !== undefined) hold.to = stamp.nanos;
    this.held.delete(stamp.thread);
  }

  finish(at: Nanos): void {
    for (const hold of this.held.values()) hold.to = at;
    this.held.clear();
  }

  /** How many lines were printed up to a moment. */
  outputUntil(moment: Nanos): number {
    return this.lines.findLastIndex((line) => line.at <= moment) + 1;
  }

  /** What holds a thread at a moment. */
  holdOf(thread: ThreadId, moment: Nanos): Hold | undefined {
    return this.holds.at(moment).findLast((hold) => hold.thread === thread);
  }

  holdsAt(moment: Nanos): readonly Hold[] {
    return this.holds.at(moment).filter((hold) => hold.source !== 0);
  }

  lastVisit(moment: Nanos): Visit | undefined { return this.visits[this.visitsUntil(moment) - 1]; }

  /** Where a task was last up to a moment. */
  lastVisitOf(task: ThingId, moment: Nanos): Visit | undefined {
    for (let index = this.visitsUntil(moment) - 1; index >= 0; index--) if (this.visits[index]!.task === task) return this.visits[index];
    return undefined;
  }

  /** The visits of any line between two moments, these included. */
  visitsWithin(from: Nanos, to: Nanos): readonly Visit[] {
    return this.visits.slice(this.visitsUntil(nanos(from - 1)), this.visitsUntil(to));
  }

  visitsOf(line: SourceRef): readonly Visit[] { return this.visits.filter(({ source }) => source === line); }
  holdsOf(line: SourceRef): readonly Hold[] { return this.holds.all.filter(({ source }) => source === line); }
  holdsWithin(from: Nanos, to: Nanos): readonly Hold[] { return this.holds.within(from, to); }

  /** Work waits or is held at a line, from now on until the stretch has its end. */
  stays(stretch: Stretch, source: SourceRef): void {
    if (source === 0) return;
    let there = this.stretches.get(source);
    if (there === undefined) this.stretches.set(source, there = new Stretches());
    there.add(stretch);
  }

  /** What work spent at each line until a moment: awaits and held threads. */
  lineTotals(moment: Nanos): ReadonlyMap<SourceRef, LineTotal> {
    const totals = new Map<SourceRef, LineTotal>();
    for (const [source, there] of this.stretches) {
      const total = there.totalUntil(moment);
      if (total.count > 0) totals.set(source, total);
    }
    return totals;
  }

  private visitsUntil(moment: Nanos): number {
    let low = 0;
    let high = this.visits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.visits[middle]!.at <= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private addLines(seq: Seq, stamp: Stamp, text: string, isError: boolean): void {
    const at = stamp.nanos;
    const place = this.outputUntil(at);
    this.lines.splice(place, 0, ...text.replace(/\n$/, '').split('\n').map((line) => ({ seq, at, thread: stamp.thread, text: line, isError })));
  }
}
