/** Ctrl K, on a Mac ⌘ K: finding begins from anywhere, a field too. */
export const isFind = (event: KeyboardEvent): boolean => event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
