import type { Brush } from './brush.ts';

/**
 * Many small rectangles of one colour, drawn together. They stand on whole pixels: where they share edges between two pixels,
 * a browser that draws without a graphics card takes thirty times as long. Those that go on from one another are one.
 */
export class Columns {
  private readonly rectangles: Path2D;
  private last: Rectangle | null = null;

  constructor({ path }: Pick<Brush, 'path'>) {
    this.rectangles = path();
  }

  /** Nothing is too narrow or too low to be seen. */
  add(x: number, y: number, width: number, height: number): void {
    const left = Math.round(x);
    const top = Math.round(y);
    const right = Math.max(left + 1, Math.round(x + width));
    const bottom = Math.max(top + 1, Math.round(y + height));
    const { last } = this;
    if (last !== null && last.top === top && last.bottom === bottom && left >= last.left && left <= last.right) {
      last.right = Math.max(last.right, right);
      return;
    }
    this.put();
    this.last = { left, top, right, bottom };
  }

  fill(ctx: CanvasRenderingContext2D, color: string): void {
    this.put();
    ctx.fillStyle = color;
    ctx.fill(this.rectangles);
  }

  private put(): void {
    if (this.last === null) return;
    const { left, top, right, bottom } = this.last;
    this.rectangles.rect(left, top, right - left, bottom - top);
    this.last = null;
  }
}

interface Rectangle { readonly left: number; readonly top: number; right: number; readonly bottom: number }
