const shown = (figure: number): string => String(Math.round(figure * 100) / 100);

/** A path that keeps its text, for canvases that write down what is drawn. */
export class SvgPath {
  private readonly steps: string[] = [];

  get text(): string { return this.steps.join(''); }

  moveTo(x: number, y: number): void { this.add('M', x, y); }
  lineTo(x: number, y: number): void { this.add(this.steps.length === 0 ? 'M' : 'L', x, y); }
  closePath(): void { this.steps.push('Z'); }
  bezierCurveTo(...points: readonly [number, number, number, number, number, number]): void { this.add('C', ...points); }
  rect(x: number, y: number, width: number, height: number): void { this.add('M', x, y).add('h', width).add('v', height).add('h', -width).closePath(); }

  roundRect(x: number, y: number, width: number, height: number, radius = 0): void {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    this.add('M', x + r, y).add('h', width - 2 * r).add('a', r, r, 0, 0, 1, r, r).add('v', height - 2 * r).add('a', r, r, 0, 0, 1, -r, r);
    this.add('h', 2 * r - width).add('a', r, r, 0, 0, 1, -r, -r).add('v', 2 * r - height).add('a', r, r, 0, 0, 1, r, -r).closePath();
  }

  arc(x: number, y: number, radius: number): void {
    this.add('M', x - radius, y).add('a', radius, radius, 0, 1, 0, 2 * radius, 0).add('a', radius, radius, 0, 1, 0, -2 * radius, 0).closePath();
  }

  private add(step: string, ...figures: readonly number[]): this {
    this.steps.push(step + figures.map(shown).join(' '));
    return this;
  }
}
