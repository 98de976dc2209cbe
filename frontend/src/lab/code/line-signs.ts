import { inSeconds } from '../../trace/units.ts';
import { el } from '../../words/elements.ts';
import type { LineMark } from './marks.ts';

const MOST_CHIPS = 3;

/** The tasks that are parked at a line, as chips in the gutter. */
export function chipElements(mark: LineMark | undefined): readonly HTMLElement[] {
  const chips = [...(mark?.chips ?? [])].sort((a, b) => a.label.localeCompare(b.label));
  const shown = chips.length > MOST_CHIPS ? chips.slice(0, MOST_CHIPS - 1) : chips;
  const rest = chips.length - shown.length;
  const elements = shown.map((chip) => el('b', { class: chip.state, title: chip.title }, chip.label));
  return rest > 0 ? [...elements, el('b', { class: chips[0]!.state }, `+${rest}`)] : elements;
}

/** How often and how long the program was at a line: `3 × 1.0 s`. */
export function totalText(mark: LineMark | undefined): string {
  if (mark?.total == null) return '';
  const { count, longest } = mark.total;
  const time = `${inSeconds(longest).toFixed(1)} s`;
  return count > 1 ? `${count} × ${time}` : time;
}

/** What is to be seen of a mark, to tell whether it is another one. */
export const markKey = (mark: LineMark | undefined): string =>
  mark === undefined ? '' : `${mark.lit} ${mark.isLast} ${totalText(mark)} ${mark.chips.map((chip) => `${chip.label}${chip.state}`).join()}`;

/** The classes of a line: what some thread does there, or that it was the last one. */
export const markClass = (mark: LineMark | undefined): string => (mark === undefined ? '' : mark.lit !== '' ? `lit ${mark.lit}` : mark.isLast ? 'last' : '');
