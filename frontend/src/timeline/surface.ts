/** A canvas that keeps to its size in the page and to the screen's density. */
export class Surface {
  readonly ctx: CanvasRenderingContext2D;
  private density = 0;

  constructor(readonly canvas: HTMLCanvasElement) {
    const ctx = canvas.getContext('2d');
    if (ctx === null) throw new Error('this browser draws no canvas');
    this.ctx = ctx;
  }

  /** Clears the canvas for a frame of this size, in pixels of the page. */
  begin(width: number, height: number): void {
    const density = devicePixelRatio;
    const [wide, high] = [Math.round(width * density), Math.round(height * density)];
    if (this.canvas.width !== wide || this.canvas.height !== high || this.density !== density) {
      this.canvas.width = wide;
      this.canvas.height = high;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
      this.density = density;
    }
    this.ctx.setTransform(density, 0, 0, density, 0, 0);
    this.ctx.clearRect(0, 0, width, height);
  }
}
