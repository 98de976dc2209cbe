import { describe, expect, it } from 'vitest';
import { languagesOf, nearestRuns, waysOf } from '../src/siblings/siblings.ts';
import type { Run, Scenario, Source } from '../src/stream/api.ts';

const source = (language: Source['language']): Source => ({ language, file: 'f', firstLine: 1, text: '' });
const scenario = (id: string, chapter: string): Scenario => ({ id, number: 1, chapter: { en: chapter, zh: chapter }, title: { en: id, zh: id }, lesson: { en: '', zh: '' }, parameters: [], sources: [source('java'), source('java'), source('script')] });
const run = (id: string, of: string, createdAt: string) => ({ id, scenario: of, createdAt }) as unknown as Run;

describe('the ways to run a program', () => {
  it('are every executor in every language, with the other values as they stand', () => {
    expect(waysOf({ seconds: 2, executor: 'ThreadPool' }, ['on the loop', 'ThreadPool'], ['java', 'script'])).toEqual([
      { language: 'java', parameters: { seconds: 2, executor: 'on the loop' } },
      { language: 'java', parameters: { seconds: 2, executor: 'ThreadPool' } },
      { language: 'script', parameters: { seconds: 2, executor: 'on the loop' } },
      { language: 'script', parameters: { seconds: 2, executor: 'ThreadPool' } },
    ]);
  });

  it('are the languages where nobody is chosen to run its calls', () => {
    expect(waysOf({ seconds: 1 }, [], ['java', 'script'])).toEqual([{ language: 'java', parameters: { seconds: 1 } }, { language: 'script', parameters: { seconds: 1 } }]);
    expect(languagesOf(scenario('a', 'c'))).toEqual(['java', 'script']);
  });
});

describe('the runs to choose from', () => {
  it('begin with the latest of the same scenario, then come those of its chapter', () => {
    const scenarios = [scenario('pool', 'blocking'), scenario('loop', 'blocking'), scenario('nap', 'first')];
    const runs = [run('1', 'nap', '09'), run('2', 'loop', '07'), run('3', 'pool', '05'), run('4', 'pool', '06'), run('5', 'playground', '10')];
    expect(nearestRuns(runs, 'pool', scenarios).map(({ id }) => id)).toEqual(['4', '3', '2', '5', '1']);
  });
});
