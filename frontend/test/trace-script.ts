import type { EventType, TraceEvent } from '../src/trace/events.ts';

type Of<T extends EventType> = Extract<TraceEvent, { type: T }>;
/** The fields of an event as plain values: a test writes numbers where the model has brands. */
type Plain<T> = T extends string ? T : T extends number ? number : T;
export type Fields<T extends EventType> = { [K in Exclude<keyof Of<T>, 'type' | 'seq' | 'stamp'>]: Plain<Of<T>[K]> };

/** Writes a trace by hand: events get their numbers and stamps from where the script stands. */
export class TraceScript {
  readonly events: TraceEvent[] = [];
  private at = 0;
  private thread = 0;
  private task = 0;

  /** The following events happen at this millisecond. */
  ms(value: number): this {
    this.at = Math.round(value * 1e6);
    return this;
  }

  /** The following events happen on this thread, in this task's step. */
  on(thread: number, task = 0): this {
    this.thread = thread;
    this.task = task;
    return this;
  }

  add<T extends EventType>(type: T, fields: Fields<T>, line = 0): this {
    const stamp = { nanos: this.at, thread: this.thread, task: this.task, source: line };
    this.events.push({ type, seq: this.events.length + 1, stamp, ...fields } as unknown as TraceEvent);
    return this;
  }
}
