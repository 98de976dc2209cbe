/** The share of the time that a costly thing may take. */
const SHARE = 5;

/** Keeps what goes through the whole run from being done more often than there is time for. */
export class Pace {
  private doneAt = Number.NEGATIVE_INFINITY;
  private cost = 0;

  /** It may be done again, for its cost is a small share of the time since; `least` milliseconds are kept in any case. */
  isDue(least = 0): boolean {
    return performance.now() - this.doneAt >= Math.max(least, this.cost * SHARE);
  }

  do<T>(work: () => T): T {
    const began = performance.now();
    const result = work();
    this.doneAt = performance.now();
    this.cost = this.doneAt - began;
    return result;
  }
}
