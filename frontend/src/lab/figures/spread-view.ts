import { BLOCKED_AFTER } from '../../model/segments.ts';
import type { Spread } from '../../stream/api.ts';
import type { Nanos } from '../../trace/units.ts';
import { el } from '../../words/elements.ts';
import { duration } from '../../words/figures.ts';
import type { WordKey, Words } from '../../words/words.ts';

const DECIMALS = 2;

/** A stretch of the histogram, from one length of time to the next. */
export interface Bucket { readonly from: string; readonly to: string; readonly count: number; readonly isLong: boolean }

/** The buckets between the first and the last that hold something. */
export function filledBuckets({ histogram }: Spread): readonly Bucket[] {
  const first = histogram.findIndex(({ count }) => count > 0);
  const last = histogram.findLastIndex(({ count }) => count > 0);
  if (first < 0) return [];
  return histogram.slice(first, last + 1).map(({ fromNanos, count }, index) => {
    const next = histogram[first + index + 1];
    return { from: roundTime(fromNanos), to: next === undefined ? '∞' : roundTime(next.fromNanos), count, isLong: fromNanos >= BLOCKED_AFTER };
  });
}

/** Buckets begin at round times. */
const roundTime = (length: Nanos): string => (length === 0 ? '0' : duration(length, 0).replace('.0', ''));

/** How lengths of time spread: a bar for each bucket, the percentiles under them. */
export function spreadView(title: WordKey, spread: Spread, words: Words): HTMLElement {
  const buckets = filledBuckets(spread);
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const bars = buckets.map(({ from, to, count, isLong }) => {
    const bar = el('i', { class: isLong ? 'long' : '', title: words.say('inBucket', { n: count, bucket: `${from} – ${to}` }) });
    bar.style.height = `${count === 0 ? 0 : Math.max(6, (100 * count) / most)}%`;
    return bar;
  });
  const edges = buckets.length === 0 ? [] : [buckets[0]!.from, buckets[buckets.length - 1]!.to];
  const picture = words.say('spreadPicture', { title: words.say(title), n: spread.count, p50: duration(spread.p50Nanos), max: duration(spread.maxNanos) });
  return el('section', { class: 'spread' },
    el('h3', { title: words.say('measuredTimes', { n: spread.count }) }, words.say(title)),
    el('div', { class: 'histogram', role: 'img', 'aria-label': picture }, ...bars),
    el('p', { class: 'edges', 'aria-hidden': 'true' }, ...edges.map((edge) => el('span', {}, edge))),
    el('dl', {}, ...(['p50', 'p90', 'p99', 'max'] as const).flatMap((of) => [
      el('div', {}, el('dt', {}, words.say(of)), el('dd', { class: spread[`${of}Nanos`] >= BLOCKED_AFTER ? 'bad' : '' }, spread.count === 0 ? '–' : duration(spread[`${of}Nanos`], DECIMALS))),
    ])));
}
