import type { Run, Scenario } from '../stream/api.ts';
import { ownParameters } from '../stream/parameter-words.ts';
import { LANGUAGE_NAMES, launchedAt, titleOf } from '../stream/run-words.ts';
import { inSeconds } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import { runState } from '../words/run-state.ts';
import type { Words } from '../words/words.ts';

const MOST_SHOWN = 60;

/** The runs that the server remembers, each to be ticked. */
export function runList(runs: readonly Run[], scenarios: readonly Scenario[], chosen: readonly string[], words: Words): HTMLElement {
  if (runs.length === 0) return el('p', { class: 'quiet' }, words.say('noRunsYet'));
  return el('ul', { class: 'pick-runs' }, ...runs.slice(0, MOST_SHOWN).map((run) => runItem(run, scenarios, chosen.includes(run.id), words)));
}

/** The runs that are ticked, in the order in which they stand. */
export const tickedRuns = (list: ParentNode): readonly string[] => [...list.querySelectorAll<HTMLInputElement>('input[name="run"]:checked')].map(({ value }) => value);

function runItem(run: Run, scenarios: readonly Scenario[], isChosen: boolean, words: Words): HTMLLIElement {
  const scenario = scenarios.find(({ id }) => id === run.scenario);
  const own = scenario === undefined ? '' : ownParameters(run, scenario, words);
  const box = el('input', { type: 'checkbox', name: 'run', value: run.id });
  box.checked = isChosen;
  return el('li', {}, el('label', {}, box,
    el('b', {}, titleOf(run, scenario, words)),
    el('span', { class: 'pick-own' }, [LANGUAGE_NAMES[run.language], own].filter((part) => part !== '').join(' · ')),
    el('span', { class: 'pick-at' }, launchedAt(run, words, { timeStyle: 'medium' })),
    el('span', { class: 'pick-state' }, runState(run.state, words).word),
    el('span', { class: 'pick-time' }, run.durationNanos === null ? '' : words.seconds(inSeconds(run.durationNanos), 2))));
}
