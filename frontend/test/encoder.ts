import type { EventType, TraceEvent } from '../src/trace/events.ts';

type Field = readonly [name: string, form: 'unsigned' | 'signed' | 'name' | 'text' | readonly string[]];
const OUTCOME = ['RETURNED', 'RAISED', 'CANCELLED'];
const ENDED: readonly Field[] = [['outcome', OUTCOME], ['text', 'text']];

/** The kinds in the order of their numbers, with their fields in the order of the wire. */
const KINDS: readonly (readonly [EventType, readonly Field[]])[] = [
  ['ProcessStarted', [['process', 'unsigned'], ['parent', 'unsigned'], ['name', 'name']]],
  ['ProcessEnded', [['process', 'unsigned'], ['exitCode', 'signed']]],
  ['ThreadStarted', [['process', 'unsigned'], ['name', 'name']]],
  ['ThreadEnded', []],
  ['ThreadBlocked', [['what', 'name']]],
  ['ThreadResumed', []],
  ['LoopStarted', [['loop', 'unsigned']]],
  ['LoopStopped', [['loop', 'unsigned']]],
  ['LoopClosed', [['loop', 'unsigned']]],
  ['LoopWaited', [['loop', 'unsigned'], ['until', 'signed']]],
  ['TurnStarted', [['loop', 'unsigned'], ['turn', 'unsigned'], ['ready', 'unsigned'], ['late', 'unsigned']]],
  ['HandleScheduled', [['handle', 'unsigned'], ['loop', 'unsigned'], ['future', 'unsigned'], ['name', 'name']]],
  ['HandleStarted', [['handle', 'unsigned']]],
  ['HandleEnded', [['handle', 'unsigned'], ['error', 'text']]],
  ['TaskCreated', [['task', 'unsigned'], ['loop', 'unsigned'], ['name', 'name'], ['coroutine', 'name']]],
  ['StepStarted', [['task', 'unsigned']]],
  ['TaskSuspended', [['task', 'unsigned'], ['future', 'unsigned'], ['what', 'name']]],
  ['TaskYielded', [['task', 'unsigned']]],
  ['TaskWoken', [['task', 'unsigned'], ['future', 'unsigned']]],
  ['CancelRequested', [['task', 'unsigned']]],
  ['TaskFinished', [['task', 'unsigned'], ...ENDED]],
  ['FutureCreated', [['future', 'unsigned'], ['loop', 'unsigned'], ['what', 'name']]],
  ['FutureJoined', [['future', 'unsigned'], ['child', 'unsigned']]],
  ['FutureFinished', [['future', 'unsigned'], ...ENDED]],
  ['TimerScheduled', [['timer', 'unsigned'], ['loop', 'unsigned'], ['when', 'signed'], ['name', 'name']]],
  ['TimerFired', [['timer', 'unsigned']]],
  ['TimerCancelled', [['timer', 'unsigned']]],
  ['CallSubmitted', [['call', 'unsigned'], ['executor', 'name'], ['name', 'name']]],
  ['CallAwaitable', [['call', 'unsigned'], ['future', 'unsigned']]],
  ['CallStarted', [['call', 'unsigned']]],
  ['CallEnded', [['call', 'unsigned'], ...ENDED]],
  ['OutputPrinted', [['stream', ['STDOUT', 'STDERR']], ['text', 'text']]],
  ['WarningIssued', [['category', 'name'], ['text', 'text']]],
  ['EventsLost', [['count', 'unsigned']]],
  ['ThreadPaused', []],
  ['LockTaken', [['lock', 'unsigned']]],
  ['LockAwaited', [['lock', 'unsigned'], ['future', 'unsigned']]],
  ['LockReleased', [['lock', 'unsigned']]],
  ['CoroutineAwaited', [['lasted', 'unsigned'], ['name', 'name']]],
  ['ErrorNeglected', [['future', 'unsigned']]],
  ['ProcessorAwaited', [['waited', 'unsigned']]],
];

/** Bytes being written, as the server writes them. */
class WireOutput {
  readonly bytes: number[] = [];

  unsigned(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -value * 2 - 1 : value * 2);
  }

  text(text: string): void {
    const utf8 = new TextEncoder().encode(text);
    this.unsigned(utf8.length);
    this.bytes.push(...utf8);
  }
}

/** Encodes events into the batches of one trace. */
export class TraceEncoder {
  private readonly names = new Map<string, number>([['', 0]]);
  private nextSeq = 1;

  encode(events: readonly TraceEvent[]): Uint8Array {
    const newNames: string[] = [];
    const body = new WireOutput();
    let before = { nanos: events[0]!.stamp.nanos as number, thread: -1, task: -1 };
    for (const event of events) {
      const kind = KINDS.findIndex(([type]) => type === event.type) + 1;
      const { nanos, thread, task, source } = event.stamp;
      const same = thread === before.thread && task === before.task;
      body.bytes.push(kind | (same ? 0x40 : 0) | (source !== 0 ? 0x80 : 0));
      body.signed(nanos - before.nanos);
      if (!same) { body.unsigned(thread); body.unsigned(task); }
      if (source !== 0) body.unsigned(source);
      for (const [field, form] of KINDS[kind - 1]![1]) this.field(body, newNames, form, (event as unknown as Record<string, never>)[field]!);
      before = { nanos, thread, task };
    }
    const batch = new WireOutput();
    batch.bytes.push(1);
    batch.unsigned(this.nextSeq);
    batch.unsigned(events.length);
    batch.unsigned(events[0]!.stamp.nanos);
    batch.unsigned(newNames.length);
    for (const name of newNames) batch.text(name);
    this.nextSeq += events.length;
    return Uint8Array.from([...batch.bytes, ...body.bytes]);
  }

  private field(out: WireOutput, newNames: string[], form: Field[1], value: never): void {
    if (form === 'unsigned') out.unsigned(value);
    else if (form === 'signed') out.signed(value);
    else if (form === 'text') out.text(value);
    else if (form === 'name') {
      if (!this.names.has(value)) { this.names.set(value, this.names.size); newNames.push(value); }
      out.unsigned(this.names.get(value)!);
    } else out.unsigned(form.indexOf(value));
  }
}
