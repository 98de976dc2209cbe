import { inSeconds, nanos, type Nanos } from '../trace/units.ts';
import { decimals } from '../words/figures.ts';
import type { Words } from '../words/words.ts';

/** How a run's time stands to that of the slowest, in words; a gain only where there is one to be seen. */
export interface Delta { readonly text: string; readonly isGain: boolean }

const NO_DIFFERENCE = '0.0';
const NO_FACTOR = '1.0';

export function deltaTo(slowest: Nanos, total: Nanos, words: Words): Delta {
  const less = inSeconds(nanos(slowest - total));
  const times = (slowest / Math.max(1, total)).toFixed(1);
  const isTiny = decimals(less, 1) === NO_DIFFERENCE;
  if (isTiny && times === NO_FACTOR) return { text: words.say('same'), isGain: false };
  return { text: words.say('faster', { less: words.seconds(less, isTiny ? 2 : 1), times }), isGain: true };
}
