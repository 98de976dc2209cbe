const FIRST_MILLIS = 500;
const LONGEST_MILLIS = 8_000;

/** How long to wait before an attempt: doubling, bounded, and spread so that viewers do not all come at once. */
export function backoffMillis(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** Math.max(0, failures - 1));
  return full * (0.5 + random() / 2);
}
