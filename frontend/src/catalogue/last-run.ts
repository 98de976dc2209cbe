import type { Run, Scenario } from '../stream/api.ts';
import { ownParameters } from '../stream/parameter-words.ts';
import { inSeconds } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import { runState } from '../words/run-state.ts';
import type { Words } from '../words/words.ts';

/** The latest run of each scenario, whatever became of it. */
export function latestRuns(runs: readonly Run[]): ReadonlyMap<string, Run> {
  return new Map([...runs].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).map((run) => [run.scenario, run]));
}

/** How long a scenario's last run took, how it ended and with what, as a link to it. */
export function lastRun(run: Run, scenario: Scenario, address: string, words: Words): HTMLElement {
  const { word, inApi } = runState(run.state, words);
  const own = ownParameters(run, scenario, words);
  return el('a', { href: address, title: [inApi, own].filter((part) => part !== '').join('\n') },
    run.durationNanos === null ? '' : words.seconds(inSeconds(run.durationNanos), 2),
    el('small', {}, words.say('lastRun', { how: word })),
    own === '' ? null : el('small', { class: 'own' }, words.say('lastRunWith', { what: own })));
}
