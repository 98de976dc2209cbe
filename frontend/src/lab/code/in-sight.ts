/** Scrolls a box as far as a part of it needs to be in sight. The browser's own way also moves where Tab goes on from. */
export function bringInSight(box: HTMLElement, part: HTMLElement): void {
  const [outer, inner] = [box.getBoundingClientRect(), part.getBoundingClientRect()];
  box.scrollTop += beyond(inner.top - outer.top, inner.bottom - outer.bottom);
  box.scrollLeft += beyond(inner.left - outer.left, inner.right - outer.right);
}

/** How far a part is out before the beginning, which is less than nothing, or after the end. */
const beyond = (before: number, after: number): number => (before < 0 ? before : Math.max(0, after));
