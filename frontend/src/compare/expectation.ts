import type { Verdict } from '../stream/api.ts';
import { inSeconds, type Nanos } from '../trace/units.ts';
import type { Words } from '../words/words.ts';

/** More parts than these are counted instead of being added up one by one. */
const ADDED_UP = 4;
const TENTH = 1e8;

/** How long the parts of a run should take together, and how that comes about; null where nothing can be expected. */
export interface Expectation { readonly at: Nanos; readonly text: string }

export function expectationOf({ kind, expectedNanos, besidesNanos, longestNanos, partsNanos }: Verdict, words: Words): Expectation | null {
  const time = roundTime(expectedNanos, words);
  const besides = (reason: string) => (besidesNanos === 0 ? reason : words.say('andBesides', { reason, time: roundTime(besidesNanos, words) }));
  const how = (reason: string): Expectation => ({ at: expectedNanos, text: words.say('expectedAs', { time, reason: besides(reason) }) });
  switch (kind) {
    case 'overlap': return how(words.say('longestOf', { n: partsNanos.length }));
    case 'rounds': return how(words.say('roundsOf', { n: Math.round((expectedNanos - besidesNanos) / longestNanos), time: roundTime(longestNanos, words) }));
    case 'sum':
    case 'blocked': return how(sumOf(partsNanos, words));
    case 'single': return how(words.say('onePart'));
    case 'failed':
    case 'stopped':
    case 'unfinished': return null;
  }
}

function sumOf(parts: readonly Nanos[], words: Words): string {
  if (parts.length > ADDED_UP) return words.say('sumOf', { n: parts.length });
  return parts.map((part) => figure(part)).join(' + ');
}

/** Seconds as a person would have guessed them: whole ones where they nearly are. */
function figure(length: Nanos): string {
  const seconds = inSeconds(length);
  if (Math.abs(length - Math.round(seconds) * 1e9) < TENTH / 2) return String(Math.round(seconds));
  const isInTenths = seconds > 1 || Math.abs(length - Math.round(length / TENTH) * TENTH) < TENTH / 5;
  return seconds.toFixed(isInTenths ? 1 : 2);
}

/** {@link figure} with its unit. */
export const roundTime = (length: Nanos, words: Words): string => `${figure(length)}\u00a0${words.say('seconds')}`;
