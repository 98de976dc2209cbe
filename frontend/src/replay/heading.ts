import type { Run, Scenario, Summary } from '../stream/api.ts';
import { ownParameters } from '../stream/parameter-words.ts';
import { LANGUAGE_NAMES, launchedAt, titleOf } from '../stream/run-words.ts';
import { el } from '../words/elements.ts';
import { clock } from '../words/figures.ts';
import { runState } from '../words/run-state.ts';
import type { Words } from '../words/words.ts';

/** What is on a page that carries its run. */
export const nameOf = (run: Run, scenario: Scenario | null, words: Words): string => run.name ?? titleOf(run, scenario ?? undefined, words);

/** What a run comes to, as far as the page that carries it tells. */
export type Conclusion = Pick<Summary, 'verdict' | 'findings' | 'criticalPath'>;

const MOST_FINDINGS = 2;

/** Above the timeline: which scenario, which run of it, and what it showed. */
export function heading(run: Run, scenario: Scenario | null, conclusion: Conclusion, words: Words): HTMLElement {
  const facts = [
    LANGUAGE_NAMES[run.language],
    scenario === null ? '' : ownParameters(run, scenario, words),
    run.time === 'virtual' ? words.say('instant') : '',
    run.state === 'idle' ? words.say('idleState') : runState(run.state, words).word,
    launchedAt(run, words, { dateStyle: 'medium', timeStyle: 'short' }),
    words.say('runId', { id: run.id }),
  ];
  return el('header', {}, el('h1', {}, nameOf(run, scenario, words)), el('p', {}, facts.filter((fact) => fact !== '').join(' · ')), ...shown(conclusion, words));
}

/** How long it took and what that means, and the findings that matter most. */
function shown({ verdict, findings }: Conclusion, words: Words): readonly HTMLElement[] {
  const items = findings.slice(0, MOST_FINDINGS).map(({ tone, text, line }) =>
    el('li', { class: tone }, words.of(text), line > 0 ? ` (${words.say('lastLine', { line })})` : null));
  return [
    el('p', { class: 'verdict' }, el('b', {}, `${clock(verdict.measuredNanos, 2)}\u00a0${words.say('seconds')}`), ` ${words.of(verdict.sentence)}`),
    ...(items.length === 0 ? [] : [el('ul', { class: 'findings' }, ...items)]),
  ];
}
