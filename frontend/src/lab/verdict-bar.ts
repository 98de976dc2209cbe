import type { Verdict } from '../stream/api.ts';
import { inSeconds, nanos } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import type { Words } from '../words/words.ts';

const GAP = 9;
const MOST_PARTS = 12;
/** How wide the sum of the parts is, unless the measured time would not fit then. */
const [LEAST, MOST] = [40, 340];

/** The measured time over the parts one after another and what there was besides, on one scale. */
export function verdictBar({ kind, measuredNanos, besidesNanos, partsNanos, sumNanos }: Verdict, words: Words): HTMLElement | null {
  if (partsNanos.length < 2 || sumNanos <= 0) return null;
  const inTurns = nanos(sumNanos + besidesNanos);
  const bar = el('i', { class: kind === 'blocked' ? 'bar-measured bad' : 'bar-measured' });
  const measured = el('span', { class: 'me', title: words.say('measuredWhat') }, words.say('measured', { time: words.seconds(inSeconds(measuredNanos), 2) }));
  const shown = partsNanos.length > MOST_PARTS ? [sumNanos] : partsNanos;
  const parts = el('span', { class: 'bar-parts' }, ...shown.map((part) => {
    const piece = el('i');
    piece.style.flexGrow = String(part);
    return piece;
  }));
  const rest = el('i', { class: 'besides' });
  rest.style.flexGrow = String(besidesNanos);
  if (besidesNanos > 0) parts.append(rest);
  const total = el('span', {}, words.say('oneAfterAnother', { time: words.seconds(inSeconds(inTurns), inTurns % 1e9 < 5e7 || inTurns % 1e9 > 9.5e8 ? 0 : 1) }));
  const box = el('div', { class: 'theory', role: 'img', 'aria-label': `${measured.textContent}, ${total.textContent}` },
    el('div', {}, bar, measured), el('div', {}, parts, total));
  fitBars(box, bar, parts, measured, total, measuredNanos / inTurns);
  return box;
}

/** Both bars share a scale that leaves room for the longer line of words. */
function fitBars(box: HTMLElement, bar: HTMLElement, parts: HTMLElement, measured: HTMLElement, total: HTMLElement, share: number): void {
  const fit = () => {
    const forMeasured = box.clientWidth - measured.offsetWidth - GAP;
    const scale = Math.min(MOST, Math.max(LEAST, box.clientWidth - total.offsetWidth - GAP), forMeasured / Math.max(share, 0.01));
    parts.style.width = `${Math.max(2, Math.round(scale))}px`;
    bar.style.width = `${Math.max(2, Math.round(scale * share))}px`;
  };
  new ResizeObserver(fit).observe(box);
}
