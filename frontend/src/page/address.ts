/** Writes a value into the page's address without leaving the page; null takes it out. */
export function writeInAddress(name: string, value: string | null): void {
  const address = new URL(location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}

export const readFromAddress = (name: string): string | null => new URLSearchParams(location.search).get(name);
