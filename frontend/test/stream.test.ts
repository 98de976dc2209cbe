import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoffMillis } from '../src/stream/backoff.ts';
import { RunClock } from '../src/stream/run-clock.ts';
import { RunStream, type Connection } from '../src/stream/run-stream.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { nanos, seconds } from '../src/trace/units.ts';
import { TraceEncoder } from './encoder.ts';
import { gatherTasks } from './traces.ts';

/** A socket whose other end is the test. */
class FakeSocket {
  binaryType = 'blob';
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((closing: { code: number }) => void) | null = null;
  isClosed = false;
  constructor(readonly address: string) {}
  close(): void { this.isClosed = true; }
  says(message: object): void { this.onmessage?.({ data: JSON.stringify(message) }); }
  sends(batch: Uint8Array): void { this.onmessage?.({ data: batch.buffer.slice(batch.byteOffset, batch.byteOffset + batch.byteLength) }); }
  drops(code = 1006): void { this.onclose?.({ code }); }
}

const RUNNING = { type: 'hello', run: { id: 'r1', state: 'running' } };

function watch() {
  const sockets: FakeSocket[] = [];
  const events: TraceEvent[] = [];
  const connections: Connection['kind'][] = [];
  let startedOver = 0;
  const stream = new RunStream({
    address: (after) => `after=${after}`,
    open: (address) => { sockets.push(new FakeSocket(address)); return sockets.at(-1) as unknown as WebSocket; },
    random: () => 1,
  }, {
    onRun: () => {},
    onEvents: (batch) => { events.push(...batch); },
    onPulse: () => {},
    onConnection: ({ kind }) => { connections.push(kind); },
    onStartOver: () => { startedOver++; events.length = 0; },
  });
  stream.start();
  return { stream, sockets, events, connections, newest: () => sockets.at(-1)!, startedOver: () => startedOver };
}

describe('a watched run', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  const trace = gatherTasks();
  const batches = () => {
    const encoder = new TraceEncoder();
    return [trace.slice(0, 10), trace.slice(10, 25), trace.slice(25)].map((part) => encoder.encode(part));
  };

  it('goes on after the last event when the connection comes back: no gap, no repeat', () => {
    const { sockets, events, newest } = watch();
    const [first, second, third] = batches();
    newest().says(RUNNING);
    newest().sends(first!);
    newest().sends(second!);
    newest().drops();
    vi.advanceTimersByTime(500);
    expect(sockets.map((socket) => socket.address)).toEqual(['after=0', 'after=25']);
    newest().says(RUNNING);
    newest().sends(third!);
    expect(events).toEqual(trace);
  });

  it('does not repeat a batch that comes twice', () => {
    const { events, newest } = watch();
    const [first, second] = batches();
    for (const batch of [first!, first!, second!, second!]) newest().sends(batch);
    expect(events.map((event) => event.seq)).toEqual(trace.slice(0, 25).map((event) => event.seq));
  });

  it('reads everything again when what comes does not follow', () => {
    const { events, newest, startedOver } = watch();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const [first, second, third] = batches();
    newest().sends(first!);
    newest().sends(third!);
    expect(startedOver()).toBe(1);
    vi.advanceTimersByTime(500);
    expect(newest().address).toBe('after=0');
    for (const batch of [first!, second!, third!]) newest().sends(batch);
    expect(events).toEqual(trace);
  });

  it('waits longer after every failure, and not at all when told to', () => {
    const { stream, sockets, newest } = watch();
    newest().drops();
    vi.advanceTimersByTime(500);
    newest().drops();
    vi.advanceTimersByTime(999);
    expect(sockets).toHaveLength(2);
    stream.retryNow();
    expect(sockets).toHaveLength(3);
  });

  it('counts as lost when the pulse of a running run stops', () => {
    const { connections, newest } = watch();
    newest().says(RUNNING);
    newest().says({ type: 'pulse', nowNanos: 1 });
    vi.advanceTimersByTime(3_900);
    expect(connections).toEqual(['open']);
    vi.advanceTimersByTime(200);
    expect(connections).toEqual(['open', 'lost']);
  });

  it('is left alone when it is idle and nothing comes', () => {
    const { connections, newest } = watch();
    newest().says({ type: 'hello', run: { id: 'r1', state: 'idle' } });
    vi.advanceTimersByTime(60_000);
    expect(connections).toEqual(['open']);
  });

  it('is over when the server says so', () => {
    const { sockets, connections, newest } = watch();
    newest().says(RUNNING);
    newest().says({ type: 'end', run: { id: 'r1', state: 'finished' } });
    vi.advanceTimersByTime(60_000);
    expect(connections).toEqual(['open', 'ended']);
    expect(sockets).toHaveLength(1);
  });

  it('is given up where there is no such run', () => {
    const { sockets, connections, newest } = watch();
    newest().drops(4004);
    vi.advanceTimersByTime(60_000);
    expect(connections).toEqual(['no-such-run']);
    expect(sockets).toHaveLength(1);
  });
});

describe('the pause before an attempt', () => {
  it('doubles, is bounded, and spreads', () => {
    expect([1, 2, 3, 9].map((failures) => backoffMillis(failures, () => 1))).toEqual([500, 1000, 2000, 8000]);
    expect(backoffMillis(1, () => 0)).toBe(250);
  });
});

describe("a run's clock", () => {
  it('runs on between what the server says', () => {
    let here = 1_000;
    const clock = new RunClock(() => here);
    clock.heard(seconds(2));
    here += 500;
    expect(clock.read()).toBe(seconds(2.5));
  });

  it('trusts the least delayed word and never goes back', () => {
    let here = 0;
    const clock = new RunClock(() => here);
    clock.heard(seconds(1));
    here += 100;
    clock.heard(nanos(1.05e9));
    expect(clock.read()).toBe(seconds(1.1));
  });

  it('stands still when it is told to', () => {
    let here = 0;
    const clock = new RunClock(() => here);
    clock.heard(seconds(1));
    clock.freeze(seconds(1));
    here += 5_000;
    expect(clock.read()).toBe(seconds(1));
  });
});
