import type { Brush } from './brush.ts';

/**
 * Many small rectangles of one colour, drawn together. They stand on whole pixels: where they share edges between two pixels,
 * a browser that draws without a graphics card takes thirty times as long.
 */
export class Columns {
  private readonly rectangles: Path2D;

  constructor({ path }: Pick<Brush, 'path'>) {
    this.rectangles = path();
  }

  /** Nothing is too narrow or too low to be seen. */
  add(x: number, y: number, width: number, height: number): void {
    const [left, top] = [Math.round(x), Math.round(y)];
    this.rectangles.rect(left, top, Math.max(1, Math.round(x + width) - left), Math.max(1, Math.round(y + height) - top));
  }

  fill(ctx: CanvasRenderingContext2D, color: string): void {
    ctx.fillStyle = color;
    ctx.fill(this.rectangles);
  }
}
