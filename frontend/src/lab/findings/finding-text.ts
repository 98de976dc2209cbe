import { el } from '../../words/elements.ts';

/** The first sentence of a finding stands out, the rest explains it. */
export function lead(text: string): readonly (string | HTMLElement)[] {
  const end = /[.:。：](?=\s|$|[\u4e00-\u9fff])/.exec(text);
  if (end === null) return [text];
  const cut = end.index + 1;
  return cut >= text.length ? [el('b', {}, text)] : [el('b', {}, text.slice(0, cut)), text.slice(cut)];
}
