import type { WordKey, Words } from './words.ts';

/** What a page says for a run's state, and what the API calls it. */
export function runState(state: string, words: Words): { readonly word: string; readonly inApi: string } {
  return { word: words.say(`run.${state}` as WordKey), inApi: words.say('stateInApi', { state }) };
}
