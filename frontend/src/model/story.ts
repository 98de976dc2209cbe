import { millis, nanos, type Nanos, type ThingId, type ThreadId } from '../trace/units.ts';

/** Things that happen closer together than this are one chapter. */
const PAUSE = millis(60);

/** What happened in one burst of activity: ids in the order things happened. */
export interface Chapter {
  readonly from: Nanos;
  readonly to: Nanos;
  readonly created: ReadonlySet<ThingId>;
  readonly suspended: ReadonlySet<ThingId>;
  readonly finished: ReadonlySet<ThingId>;
  readonly submitted: ReadonlySet<ThingId>;
  readonly callsStarted: ReadonlySet<ThingId>;
  readonly callsEnded: ReadonlySet<ThingId>;
  readonly processesStarted: number;
  readonly threadsHeld: ReadonlySet<ThreadId>;
}

type Draft = {
  from: Nanos; to: Nanos; processesStarted: number; threadsHeld: Set<ThreadId>;
} & Record<'created' | 'suspended' | 'finished' | 'submitted' | 'callsStarted' | 'callsEnded', Set<ThingId>>;

/** The run told in chapters, from which its latest sentence is made. */
export class Story {
  private readonly chapters: Draft[] = [];

  created(task: ThingId, at: Nanos): void { this.now(at).created.add(task); }
  suspended(task: ThingId, at: Nanos): void { this.now(at).suspended.add(task); }
  finished(task: ThingId, at: Nanos): void { this.now(at).finished.add(task); }
  submitted(call: ThingId, at: Nanos): void { this.now(at).submitted.add(call); }
  callStarted(call: ThingId, at: Nanos): void { this.now(at).callsStarted.add(call); }
  callEnded(call: ThingId, at: Nanos): void { this.now(at).callsEnded.add(call); }
  threadHeld(thread: ThreadId, at: Nanos): void { this.now(at).threadsHeld.add(thread); }
  processStarted(at: Nanos): void { this.now(at).processesStarted++; }

  /** The chapter that a moment is in or after. */
  chapterAt(moment: Nanos): Chapter | undefined {
    return this.chapters.findLast((chapter) => chapter.from <= moment);
  }

  private now(at: Nanos): Draft {
    const last = this.chapters[this.chapters.length - 1];
    if (last !== undefined && at - last.to < PAUSE) {
      last.to = nanos(Math.max(at, last.to));
      return last;
    }
    const fresh: Draft = {
      from: at, to: at, processesStarted: 0, threadsHeld: new Set(),
      created: new Set(), suspended: new Set(), finished: new Set(), submitted: new Set(), callsStarted: new Set(), callsEnded: new Set(),
    };
    this.chapters.push(fresh);
    return fresh;
  }
}
