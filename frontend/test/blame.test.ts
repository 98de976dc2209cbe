import { describe, expect, it } from 'vitest';
import { codeMarks } from '../src/lab/code/marks.ts';
import { RunModel } from '../src/model/run-model.ts';
import { starvedAt } from '../src/model/starved.ts';
import type { Finding } from '../src/stream/api.ts';
import { millis, seconds, type SourceRef } from '../src/trace/units.ts';
import { blockedSleeper } from './traces.ts';

const modelOf = (events: ReturnType<typeof blockedSleeper>): RunModel => {
  const model = new RunModel();
  model.apply(events);
  return model;
};
const finding = (tone: Finding['tone'], line: number): Finding => ({ tone, line, file: 0 }) as Finding;
const litAt = (isAtEnd: boolean, ...findings: readonly Finding[]) =>
  [...codeMarks(modelOf(blockedSleeper()), seconds(2), isAtEnd, findings).lines].filter(([, { lit }]) => lit === 'blocked').map(([line]) => line);

describe('the lines that the findings blame', () => {
  it('are red when the run has ended', () => {
    expect(litAt(true, finding('bad', 10), finding('note', 12), finding('bad', 0))).toEqual([10 as SourceRef]);
  });

  it('are not while it goes on', () => {
    expect(litAt(false, finding('bad', 99))).toEqual([]);
  });
});

describe('the work that does not get the loop', () => {
  it('is who should be awake while another holds it, and nobody after that', () => {
    const events = blockedSleeper();
    const held = modelOf(events.slice(0, events.findIndex((event) => event.type === 'ThreadResumed')));
    held.passed(millis(900));
    expect(starvedAt(held, millis(900)).map(({ name }) => name)).toEqual(['sleeper']);
    expect(starvedAt(modelOf(events), seconds(2))).toEqual([]);
  });

  it('is known of a moment long past, too', () => {
    expect(starvedAt(modelOf(blockedSleeper()), millis(900)).map(({ name }) => name)).toEqual(['sleeper']);
    expect(starvedAt(modelOf(blockedSleeper()), millis(300))).toEqual([]);
  });
});
