import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionStrip } from '../src/lab/connection-strip.ts';
import type { RunSession } from '../src/stream/run-session.ts';
import { Words } from '../src/words/words.ts';

const words = new Words('en');

describe('the strip under the bar', () => {
  let strip: HTMLElement;
  let now = 0;
  const session = (more: object): RunSession => ({ connection: { kind: 'open' }, isLost: false, isCatchingUp: false, model: { lastSeq: 0 }, run: { lastSeq: 0 }, now: () => 1.5e9, retryNow: () => undefined, ...more }) as unknown as RunSession;

  beforeEach(() => {
    strip = document.createElement('div');
    strip.innerHTML = '<span class="lost-text"></span><button></button>';
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });

  it('is not there while all is well', () => {
    new ConnectionStrip(strip).show({ session: session({}), words });
    expect(strip.hidden).toBe(true);
  });

  it('says since when nothing is heard, and tries at once when asked', () => {
    let tried = 0;
    new ConnectionStrip(strip).show({ session: session({ isLost: true, connection: { kind: 'lost', retryInMillis: 2000 }, retryNow: () => { tried++; } }), words });
    expect(strip.textContent).toContain('Connection lost at 1.500\u00a0s');
    strip.querySelector('button')!.click();
    expect(tried).toBe(1);
  });

  it('says that an attempt is under way, during which there is nothing to press', () => {
    new ConnectionStrip(strip).show({ session: session({ isLost: true, connection: { kind: 'lost', retryInMillis: 0 } }), words });
    expect(strip.textContent).toContain('trying to reach the server now');
    expect(strip.querySelector('button')!.hidden).toBe(true);
  });

  it('says that the server has forgotten the run, which nobody can try to reach', () => {
    new ConnectionStrip(strip).show({ session: session({ isLost: true, connection: { kind: 'no-such-run' } }), words });
    expect(strip.textContent).toContain('The server does not have this run any more.');
    expect(strip.querySelector('button')!.hidden).toBe(true);
  });

  it('says how far a long run has been read, unless it is read in a moment', () => {
    const shown = new ConnectionStrip(strip);
    const reading = session({ isCatchingUp: true, model: { lastSeq: 340_000 }, run: { lastSeq: 1_000_000 } });
    shown.show({ session: reading, words });
    expect(strip.hidden).toBe(true);
    now = 400;
    shown.show({ session: reading, words });
    expect(strip.querySelector('.lost-text')!.textContent).toBe('Reading what has happened: 340\u202f000 of 1\u202f000\u202f000 events, 34\u00a0%.');
    expect(strip.classList.contains('is-reading')).toBe(true);
    shown.show({ session: session({}), words });
    expect(strip.hidden).toBe(true);
  });
});
