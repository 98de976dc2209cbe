import { describe, expect, it } from 'vitest';
import { heading, type Conclusion } from '../src/replay/heading.ts';
import type { Finding, Run } from '../src/stream/api.ts';
import { seconds } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';

const both = (text: string) => ({ en: text, zh: text });

describe('the heading of a page that carries its run', () => {
  const run = { id: 'a', name: 'main.py', scenario: 'playground', language: 'script', parameters: {}, time: 'real', state: 'idle', createdAt: '2026-01-01T00:00:00Z' } as unknown as Run;
  const finding = (text: string, line: number) => ({ tone: 'bad', text: both(text), line, file: 0 }) as Finding;
  const conclusion = { verdict: { sentence: both('with the loop blocked.'), measuredNanos: seconds(2) }, findings: [finding('ping() blocked the loop.', 6), finding('Second.', 0), finding('Third.', 0)], criticalPath: [] } as unknown as Conclusion;
  const header = heading(run, null, conclusion, new Words('en'));

  it('says what an idle run waits for', () => {
    expect(header.querySelector('p')!.textContent).toContain('idle: nothing left to do');
  });

  it('says how long the work took and what that means, with the findings that matter most', () => {
    expect(header.querySelector('.verdict')!.textContent).toBe('2.00\u00a0s with the loop blocked.');
    expect([...header.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(['ping() blocked the loop. (line 6)', 'Second.']);
  });
});
