import type { Run, Scenario } from '../stream/api.ts';
import { ownParameters } from '../stream/parameter-words.ts';
import { LANGUAGE_NAMES, launchedAt, titleOf } from '../stream/run-words.ts';
import { el } from '../words/elements.ts';
import { runState } from '../words/run-state.ts';
import type { Words } from '../words/words.ts';

/** What is on a page that carries its run. */
export const nameOf = (run: Run, scenario: Scenario | null, words: Words): string => run.name ?? titleOf(run, scenario ?? undefined, words);

/** Above the timeline: which scenario, and which run of it. */
export function heading(run: Run, scenario: Scenario | null, words: Words): HTMLElement {
  const facts = [
    LANGUAGE_NAMES[run.language],
    scenario === null ? '' : ownParameters(run, scenario, words),
    run.time === 'virtual' ? words.say('instant') : '',
    runState(run.state, words).word,
    launchedAt(run, words, { dateStyle: 'medium', timeStyle: 'short' }),
    words.say('runId', { id: run.id }),
  ];
  return el('header', {}, el('h1', {}, nameOf(run, scenario, words)), el('p', {}, facts.filter((fact) => fact !== '').join(' · ')));
}
