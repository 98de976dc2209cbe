/** What a page writes down when it is left, and reads when it is loaded again: in this tab, for this address. */
const key = (): string => `loopscope.page ${location.href}`;

/** Writes the state of the page down for the next time. */
export function leaveNote(note: string): void {
  try {
    sessionStorage.setItem(key(), note);
  } catch {
    // A browser that keeps nothing keeps nothing.
  }
}

/** What was written down; null where the page is not loaded again but visited anew. */
export function leftNote(): string | null {
  const [visit] = performance.getEntriesByType('navigation');
  if ((visit as PerformanceNavigationTiming | undefined)?.type === 'navigate') return null;
  try {
    return sessionStorage.getItem(key());
  } catch {
    return null;
  }
}
