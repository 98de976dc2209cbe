import { inSeconds, type Nanos } from '../trace/units.ts';
import type { WordKey, Words } from './words.ts';

/**
 * The one rule for figures: halves go up, and how many decimals of a second there are says the place. Headline and task
 * pane have two, lanes, table and tips three, sentences one.
 */
export function decimals(seconds: number, digits: number): string {
  const step = 10 ** (9 - digits);
  return (Math.round(Math.round(seconds * 1e9) / step) / 10 ** digits).toFixed(digits);
}

/** A length of time as lanes, tables and axes show it, the same in every language. */
export function duration(length: Nanos, digits = 3): string {
  const micros = Math.round(length / 1e3);
  if (micros < 1_000) return `${micros}\u00a0µs`;
  if (micros < 99_950) return `${decimals(length / 1e6, 1)}\u00a0ms`;
  if (micros < 999_500) return `${Math.round(length / 1e6)}\u00a0ms`;
  return `${decimals(inSeconds(length), digits)}\u00a0s`;
}

const UNITS: Readonly<Record<string, WordKey>> = { s: 'seconds', ms: 'millis', µs: 'micros' };

/** A length of time as sentences say it: its unit is a word of the language. */
export function durationInWords(length: Nanos, words: Words): string {
  const [figure, unit] = duration(length).split('\u00a0');
  return `${figure}\u00a0${words.say(UNITS[unit!]!)}`;
}

/** A moment in seconds, to the millisecond. */
export const clock = (moment: Nanos, digits = 3): string => decimals(inSeconds(moment), digits);

/** A share of one. */
export function percent(share: number): string {
  const isNearlyAll = share > 0.995 && share < 1;
  return `${isNearlyAll ? Math.min(99.9, share * 100).toFixed(1) : (share * 100).toFixed(share >= 0.1 ? 0 : 1)}\u00a0%`;
}

/** A count, its thousands apart. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
