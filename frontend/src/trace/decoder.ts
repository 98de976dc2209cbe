import type { Outcome, OutputStream, Stamp, TraceEvent } from './events.ts';
import { nanos, seq, type LoopId, type Nanos, type ProcessId, type Seq, type SourceRef, type ThingId, type ThreadId } from './units.ts';
import { MalformedTraceError, WireInput } from './wire-input.ts';

const VERSION = 1;
const KIND_BITS = 0x3f;
const SAME_PLACE = 0x40;
const HAS_SOURCE = 0x80;
const OUTCOMES: readonly Outcome[] = ['RETURNED', 'RAISED', 'CANCELLED'];
const STREAMS: readonly OutputStream[] = ['STDOUT', 'STDERR'];

/** Reads the batches of one trace, in order from the first. The form is described at the server's TraceEncoder. */
export class TraceDecoder {
  private readonly names: string[] = [''];
  private next = 1;

  /** The number of the last event read, 0 before the first. */
  get lastSeq(): Seq {
    return seq(this.next - 1);
  }

  /** The batch's events; none of them if the whole batch was read before. */
  decode(batch: Uint8Array): readonly TraceEvent[] {
    const input = new WireInput(batch);
    const version = input.u8();
    if (version !== VERSION) throw new MalformedTraceError(`version is ${version}, known is ${VERSION}`);
    const first = input.unsigned();
    const count = input.count(input.left, 'number of events');
    if (first + count <= this.next) return [];
    if (first !== this.next) throw new MalformedTraceError(`batch begins at event ${first}, expected ${this.next}`);

    let before: Stamp = { nanos: nanos(input.unsigned()), thread: -1 as ThreadId, task: -1 as ThingId, source: 0 as SourceRef };
    const newNames = input.count(input.left, 'number of new names');
    for (let i = 0; i < newNames; i++) this.names.push(input.text());
    const events: TraceEvent[] = [];
    for (let i = 0; i < count; i++) {
      const event = this.event(input, seq(first + i), before);
      before = event.stamp;
      events.push(event);
    }
    if (input.hasMore) throw new MalformedTraceError(`${input.left} bytes follow the last event`);
    this.next += count;
    return events;
  }

  private event(input: WireInput, number: Seq, before: Stamp): TraceEvent {
    const tag = input.u8();
    const at = nanos(before.nanos + input.signed());
    const samePlace = (tag & SAME_PLACE) !== 0;
    const thread = samePlace ? before.thread : (input.unsigned() as ThreadId);
    const task = samePlace ? before.task : (input.unsigned() as ThingId);
    const source = ((tag & HAS_SOURCE) !== 0 ? input.unsigned() : 0) as SourceRef;
    return this.fields(input, tag & KIND_BITS, number, { nanos: at, thread, task, source });
  }

  /** The fields come in the order of the server's records, which is the order they are read in here. */
  private fields(input: WireInput, kind: number, seq: Seq, stamp: Stamp): TraceEvent {
    const thing = () => input.unsigned() as ThingId;
    const process = () => input.unsigned() as ProcessId;
    const loop = () => input.unsigned() as LoopId;
    const name = () => this.name(input);
    switch (kind) {
      case 1: return { type: 'ProcessStarted', seq, stamp, process: process(), parent: process(), name: name() };
      case 2: return { type: 'ProcessEnded', seq, stamp, process: process(), exitCode: input.signed() };
      case 3: return { type: 'ThreadStarted', seq, stamp, process: process(), name: name() };
      case 4: return { type: 'ThreadEnded', seq, stamp };
      case 5: return { type: 'ThreadBlocked', seq, stamp, what: name() };
      case 6: return { type: 'ThreadResumed', seq, stamp };
      case 7: return { type: 'LoopStarted', seq, stamp, loop: loop() };
      case 8: return { type: 'LoopStopped', seq, stamp, loop: loop() };
      case 9: return { type: 'LoopClosed', seq, stamp, loop: loop() };
      case 10: return { type: 'LoopWaited', seq, stamp, loop: loop(), until: input.signed() as Nanos };
      case 11: return { type: 'TurnStarted', seq, stamp, loop: loop(), turn: input.unsigned(), ready: input.unsigned(), late: nanos(input.unsigned()) };
      case 12: return { type: 'HandleScheduled', seq, stamp, handle: thing(), loop: loop(), future: thing(), name: name() };
      case 13: return { type: 'HandleStarted', seq, stamp, handle: thing() };
      case 14: return { type: 'HandleEnded', seq, stamp, handle: thing(), error: input.text() };
      case 15: return { type: 'TaskCreated', seq, stamp, task: thing(), loop: loop(), name: name(), coroutine: name() };
      case 16: return { type: 'StepStarted', seq, stamp, task: thing() };
      case 17: return { type: 'TaskSuspended', seq, stamp, task: thing(), future: thing(), what: name() };
      case 18: return { type: 'TaskYielded', seq, stamp, task: thing() };
      case 19: return { type: 'TaskWoken', seq, stamp, task: thing(), future: thing() };
      case 20: return { type: 'CancelRequested', seq, stamp, task: thing() };
      case 21: return { type: 'TaskFinished', seq, stamp, task: thing(), outcome: one(input, OUTCOMES, 'outcome'), text: input.text() };
      case 22: return { type: 'FutureCreated', seq, stamp, future: thing(), loop: loop(), what: name() };
      case 23: return { type: 'FutureJoined', seq, stamp, future: thing(), child: thing() };
      case 24: return { type: 'FutureFinished', seq, stamp, future: thing(), outcome: one(input, OUTCOMES, 'outcome'), text: input.text() };
      case 25: return { type: 'TimerScheduled', seq, stamp, timer: thing(), loop: loop(), when: nanos(input.signed()), name: name() };
      case 26: return { type: 'TimerFired', seq, stamp, timer: thing() };
      case 27: return { type: 'TimerCancelled', seq, stamp, timer: thing() };
      case 28: return { type: 'CallSubmitted', seq, stamp, call: thing(), executor: name(), name: name() };
      case 29: return { type: 'CallAwaitable', seq, stamp, call: thing(), future: thing() };
      case 30: return { type: 'CallStarted', seq, stamp, call: thing() };
      case 31: return { type: 'CallEnded', seq, stamp, call: thing(), outcome: one(input, OUTCOMES, 'outcome'), text: input.text() };
      case 32: return { type: 'OutputPrinted', seq, stamp, stream: one(input, STREAMS, 'stream'), text: input.text() };
      case 33: return { type: 'WarningIssued', seq, stamp, category: name(), text: input.text() };
      case 34: return { type: 'EventsLost', seq, stamp, count: input.unsigned() };
      case 35: return { type: 'ThreadPaused', seq, stamp };
      case 36: return { type: 'LockTaken', seq, stamp, lock: thing() };
      case 37: return { type: 'LockAwaited', seq, stamp, lock: thing(), future: thing() };
      case 38: return { type: 'LockReleased', seq, stamp, lock: thing() };
      case 39: return { type: 'CoroutineAwaited', seq, stamp, lasted: nanos(input.unsigned()), name: name() };
      case 40: return { type: 'ErrorNeglected', seq, stamp, future: thing() };
      case 41: return { type: 'ProcessorAwaited', seq, stamp, waited: nanos(input.unsigned()) };
      default: throw new MalformedTraceError(`unknown kind of event ${kind}`);
    }
  }

  private name(input: WireInput): string {
    return this.names[input.count(this.names.length - 1, 'number of a name')] as string;
  }
}

function one<T>(input: WireInput, known: readonly T[], what: string): T {
  return known[input.count(known.length - 1, what)] as T;
}
