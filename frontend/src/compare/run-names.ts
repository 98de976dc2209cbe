import type { Parameter, Run, Scenario } from '../stream/api.ts';
import { choiceLabel, valueText } from '../stream/parameter-words.ts';
import { LANGUAGE_NAMES, titleOf } from '../stream/run-words.ts';
import type { Words } from '../words/words.ts';

const EXECUTOR = 'executor';
const WORKERS = 'workers';
/** Pools that have as many workers as the run was given: their size is part of their name. */
const SIZED_POOLS = ['ThreadPool', 'ProcessPool'];

/** What tells each of the runs from the others, in as few words as do. */
export function runNames(runs: readonly (Run | null)[], scenarios: readonly Scenario[], words: Words): readonly string[] {
  const known = runs.filter((run) => run !== null);
  const differ = (value: (run: Run) => unknown): boolean => new Set(known.map(value)).size > 1;
  const severalScenarios = differ((run) => run.scenario);
  const names = runs.map((run) => {
    if (run === null) return '';
    const scenario = scenarios.find(({ id }) => id === run.scenario);
    const telling = (scenario?.parameters ?? []).filter(({ name, default: usual }) => (severalScenarios ? run.parameters[name] !== usual : differ((one) => one.parameters[name])));
    return [
      severalScenarios ? titleOf(run, scenario, words) : '',
      ...valueNames(telling, run, words),
      differ((one) => one.language) ? LANGUAGE_NAMES[run.language] : '',
    ].filter((part) => part !== '').join(' · ');
  });
  return names.map((name, place) => capitalised(name === '' || names.indexOf(name) !== names.lastIndexOf(name) ? words.say('runNumber', { name, n: place + 1 }).trim() : name));
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function valueNames(parameters: readonly Parameter[], run: Run, words: Words): readonly string[] {
  const saysExecutor = parameters.some(({ name }) => name === EXECUTOR);
  return parameters.filter(({ name }) => name !== WORKERS || !saysExecutor).map((parameter) => {
    const value = run.parameters[parameter.name] ?? '';
    if (parameter.type !== 'choice') return `${words.of(parameter.label)} ${valueText(parameter, value, words)}`;
    const label = choiceLabel(parameter, String(value), words);
    const size = run.parameters[WORKERS];
    return size !== undefined && SIZED_POOLS.includes(String(value)) ? `${label}(${size})` : label;
  });
}
