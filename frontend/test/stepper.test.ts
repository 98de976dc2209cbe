import { describe, expect, it } from 'vitest';
import { nextUp } from '../src/lab/pace/next-up.ts';
import { Stepper, type StepperSurroundings } from '../src/lab/pace/stepper.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { LoopState } from '../src/stream/api.ts';
import { Words } from '../src/words/words.ts';

const en = new Words('en');

describe('the steps of a run that stands still', () => {
  const waysIn = (language: 'java' | 'script'): readonly string[] => {
    const watched = { isHeld: true, canPause: true, session: { run: { language } } };
    const stepper = new Stepper({ watched, isNow: () => true } as unknown as StepperSurroundings);
    stepper.show(en);
    return [...stepper.element.querySelectorAll<HTMLElement>('[data-by]')].filter(({ hidden }) => !hidden).map((way) => `${way.textContent} ${way.getAttribute('aria-checked')}`);
  };

  it('say how far they go, in Java too, where there is one way', () => {
    expect(waysIn('script')).toEqual(['line true', 'handle false']);
    expect(waysIn('java')).toEqual(['handle true']);
  });

  it('count those that wait behind the next one', () => {
    const said = (...names: readonly string[]) =>
      nextUp({ now: 0, loops: [{ ready: names.map((name, id) => ({ id, kind: 'callback', name })), timers: [] }], waits: [], outside: [] } as unknown as LoopState, 'handle', new RunModel(), en);
    expect(said('a', 'b')).toBe('a is next; 1 more waits for its turn.');
    expect(said('a', 'b', 'c')).toBe('a is next; 2 more wait for their turn.');
  });
});
