import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TraceDecoder } from '../src/trace/decoder.ts';
import { TraceEncoder } from './encoder.ts';
import { everyKind } from './traces.ts';

describe('the trace decoder', () => {
  it('reads every kind of event back as it was written', () => {
    const events = everyKind();
    expect(new TraceDecoder().decode(new TraceEncoder().encode(events))).toEqual(events);
  });

  it('knows the names of earlier batches in later ones', () => {
    const events = everyKind();
    const encoder = new TraceEncoder();
    const decoder = new TraceDecoder();
    const halves = [events.slice(0, 20), events.slice(20)].map((half) => encoder.encode(half));
    expect(halves.flatMap((batch) => [...decoder.decode(batch)])).toEqual(events);
    expect(decoder.lastSeq).toBe(events.length);
  });

  it('reads numbers above 32 bits exactly', () => {
    const [event] = everyKind();
    const late = { ...event!, stamp: { ...event!.stamp, nanos: 7_654_321_987_654 } } as typeof event;
    expect(new TraceDecoder().decode(new TraceEncoder().encode([late!]))).toEqual([late]);
  });

  it('skips a batch that it has read already', () => {
    const batch = new TraceEncoder().encode(everyKind());
    const decoder = new TraceDecoder();
    decoder.decode(batch);
    expect(decoder.decode(batch)).toEqual([]);
  });

  it('refuses a batch after a gap', () => {
    const encoder = new TraceEncoder();
    encoder.encode(everyKind());
    expect(() => new TraceDecoder().decode(encoder.encode(everyKind()))).toThrow(/expected 1/);
  });

  it('refuses bytes that end too early or go on too long', () => {
    const batch = new TraceEncoder().encode(everyKind());
    expect(() => new TraceDecoder().decode(batch.subarray(0, batch.length - 3))).toThrow(/middle of a value|length of a text/);
    expect(() => new TraceDecoder().decode(Uint8Array.from([...batch, 0]))).toThrow(/follow the last event/);
    expect(() => new TraceDecoder().decode(Uint8Array.from([9]))).toThrow(/version is 9/);
  });
});

/** The batches that the server's encoder wrote for a trace with every kind of event, and the events it wrote them from. */
const GOLDEN = join(import.meta.dirname, '..', '..', 'src', 'test', 'resources', 'golden');
const RENAMED: Readonly<Record<string, string>> = { untilNanos: 'until', lateNanos: 'late', whenNanos: 'when', lastedNanos: 'lasted', waitedNanos: 'waited' };

describe('the trace that the server wrote', () => {
  it('is read as the server reads it', () => {
    const decoder = new TraceDecoder();
    const batches = readdirSync(GOLDEN).filter((name) => name.endsWith('.bin')).sort().map((name) => new Uint8Array(readFileSync(join(GOLDEN, name))));
    const events = batches.flatMap((batch) => [...decoder.decode(batch)]);
    const written = JSON.parse(readFileSync(join(GOLDEN, 'trace.json'), 'utf8')) as Record<string, unknown>[];
    const expected = written.map((event, index) => ({ seq: index + 1, ...Object.fromEntries(Object.entries(event).map(([key, value]) => [RENAMED[key] ?? key, value])) }));
    expect(events).toEqual(expected);
  });
});
