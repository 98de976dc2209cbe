import type { Language, Parameter, ParameterValue, Run, Scenario } from '../stream/api.ts';

/** More runs than these do not fit one under the other. */
export const MOST_RUNS = 5;
export const LEAST_RUNS = 2;

/** The parameter that says who runs a program's blocking calls: what makes siblings of two runs. */
const EXECUTOR = 'executor';

type Values = Readonly<Record<string, ParameterValue>>;

/** One way to run a program: the same job, done by somebody else or written in another language. */
export interface Way { readonly language: Language; readonly parameters: Values }

/** The choice of who runs the blocking calls; undefined for a program that has none. */
export const executorOf = (scenario: Scenario): Parameter | undefined => scenario.parameters.find(({ name, type }) => name === EXECUTOR && type === 'choice');

/** The languages that a program is written in. */
export const languagesOf = (scenario: Scenario): readonly Language[] => [...new Set((scenario.sources ?? []).map(({ language }) => language))];

/** Every chosen executor in every chosen language, else as the values stand. */
export function waysOf(values: Values, executors: readonly string[], languages: readonly Language[]): readonly Way[] {
  const chosen = executors.length === 0 ? [values] : executors.map((executor) => ({ ...values, [EXECUTOR]: executor }));
  return languages.flatMap((language) => chosen.map((parameters) => ({ language, parameters })));
}

/** Runs that stand beside this scenario's, the nearest first: its own, those of its chapter, the others; the latest first among them. */
export function nearestRuns(runs: readonly Run[], scenario: string | null, scenarios: readonly Scenario[]): readonly Run[] {
  const chapterOf = (id: string | null) => scenarios.find((one) => one.id === id)?.chapter.en;
  const distance = (run: Run) => (run.scenario === scenario ? 0 : chapterOf(run.scenario) !== undefined && chapterOf(run.scenario) === chapterOf(scenario) ? 1 : 2);
  return [...runs].sort((one, other) => distance(one) - distance(other) || other.createdAt.localeCompare(one.createdAt));
}
