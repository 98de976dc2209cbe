import { inSeconds, type Nanos } from '../trace/units.ts';

/** A length of time as lanes, tables and axes show it, the same in every language. */
export function duration(length: Nanos): string {
  const seconds = inSeconds(length);
  if (seconds >= 1) return `${seconds.toFixed(3)}\u00a0s`;
  if (seconds >= 0.0995) return `${(seconds * 1e3).toFixed(0)}\u00a0ms`;
  if (seconds >= 0.00095) return `${(seconds * 1e3).toFixed(1)}\u00a0ms`;
  return `${Math.round(seconds * 1e6)}\u00a0µs`;
}

/** A moment in seconds, to the millisecond. */
export const clock = (moment: Nanos, digits = 3): string => inSeconds(moment).toFixed(digits);

/** A share of one. */
export function percent(share: number): string {
  const isNearlyAll = share > 0.995 && share < 1;
  return `${isNearlyAll ? Math.min(99.9, share * 100).toFixed(1) : (share * 100).toFixed(share >= 0.1 ? 0 : 1)}\u00a0%`;
}
