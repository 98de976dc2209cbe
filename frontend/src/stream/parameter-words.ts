import type { Words } from '../words/words.ts';
import type { Parameter, ParameterValue, Run, Scenario } from './api.ts';

/** What a page says for a choice. */
export function choiceLabel({ choiceLabels }: Parameter, choice: string, words: Words): string {
  const label = choiceLabels?.[choice];
  return label === undefined ? choice : words.of(label);
}

/** The values of a run that are not the default ones, with their names; empty where all are. */
export function ownParameters(run: Run, { parameters }: Scenario, words: Words): string {
  return parameters.filter(({ name, default: usual }) => run.parameters[name] !== undefined && run.parameters[name] !== usual)
    .map((parameter) => `${words.of(parameter.label)} ${valueText(parameter, run.parameters[parameter.name]!, words)}`).join(words.say('comma'));
}

/** A value with its unit, as the page says it. */
export function valueText(parameter: Parameter, value: ParameterValue, words: Words): string {
  if (parameter.unit === 's') return `${value}\u00a0${words.say('seconds')}`;
  return choiceLabel(parameter, String(value), words);
}
