import type { Words } from '../words/words.ts';
import type { Language, Run, Scenario } from './api.ts';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { java: 'Java', script: 'Python' };

/** How a run's scenario is called. */
export function titleOf(run: Run, scenario: Scenario | undefined, words: Words): string {
  if (scenario !== undefined) return words.of(scenario.title);
  return run.scenario === 'playground' ? words.say('yourProgram') : run.scenario;
}

/** When a run was launched, by the reader's clock. */
export function launchedAt({ createdAt }: Run, words: Words, style: Intl.DateTimeFormatOptions): string {
  return new Date(createdAt).toLocaleString(words.language === 'zh' ? 'zh-CN' : 'en-GB', style);
}
