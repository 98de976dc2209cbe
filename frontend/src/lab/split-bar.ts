import type { VisibleState } from '../model/segments.ts';
import { pagePalette } from '../timeline/swatch.ts';
import type { Nanos } from '../trace/units.ts';
import { el } from '../words/elements.ts';

const LEAST = 2.5;
/** What the parts may grow by together, so that each of them is seen. */
const SPARE = 6;

/** A part of the whole, and what it is drawn as. */
export interface SplitPart { readonly state: VisibleState; readonly length: Nanos }

/** What something is made of, as a bar as wide as its place. */
export class SplitBar {
  readonly element = el('canvas', { class: 'split', 'aria-hidden': 'true' });
  private parts: readonly SplitPart[] = [];
  private width = 0;
  private height = 0;

  constructor() {
    new ResizeObserver(([entry]) => this.resized(entry!.contentRect)).observe(this.element);
  }

  show(parts: readonly SplitPart[]): void {
    this.parts = parts;
    this.paint();
  }

  /** The canvas keeps to its place, and is as dense as the screen. */
  private resized({ width, height }: DOMRectReadOnly): void {
    [this.width, this.height] = [width, height];
    this.element.width = Math.round(width * devicePixelRatio);
    this.element.height = Math.round(height * devicePixelRatio);
    this.paint();
  }

  private paint(): void {
    const { width, height } = this;
    const ctx = width === 0 ? null : this.element.getContext('2d');
    if (ctx === null) return;
    const palette = pagePalette();
    ctx.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    ctx.clearRect(0, 0, width, height);
    const sum = Math.max(1, this.parts.reduce((all, part) => all + part.length, 0));
    let x = 0;
    for (const { state, length } of this.parts) {
      if (length <= 0) continue;
      const part = Math.max(LEAST, (length / sum) * (width - SPARE));
      ctx.fillStyle = palette.fill(state, ctx);
      ctx.fillRect(x, 0, part, height);
      x += part + 1;
    }
  }
}
