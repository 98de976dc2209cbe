import type { SegmentState, VisibleState } from '../model/segments.ts';

const SIZE = { suspended: 10, ready: 5, queued: 7, inprocess: 4, blocked: 17, cancelled: 6 } as const;
type Patterned = keyof typeof SIZE;

/** The design's tokens as the canvas wants them: resolved colours, patterns, fonts. Made anew when the theme changes. */
export class Palette {
  readonly sans: string;
  readonly mono: string;
  /** By how much texts are larger than usual, so that they can be read from far away. */
  readonly textScale: number;
  private readonly colors = new Map<string, string>();
  private readonly patterns = new Map<Patterned, CanvasPattern>();

  /** Colours are read through `probe`, an element of the page that nobody sees; `density` is how many dots a pixel has. */
  constructor(private readonly probe: HTMLElement, private readonly density = Math.ceil(devicePixelRatio)) {
    const style = getComputedStyle(probe);
    this.sans = style.getPropertyValue('--sans') || 'sans-serif';
    this.mono = style.getPropertyValue('--mono') || 'monospace';
    this.textScale = Number(style.getPropertyValue('--text-scale')) || 1;
  }

  color(token: string): string {
    let known = this.colors.get(token);
    if (known === undefined) {
      this.probe.style.color = `var(--${token})`;
      known = getComputedStyle(this.probe).color;
      this.colors.set(token, known);
    }
    return known;
  }

  text(size: number, weight = 400): string { return `${weight} ${this.scaled(size)}px ${this.sans}`; }
  figures(size: number, weight = 400): string { return `${weight} ${this.scaled(size)}px ${this.mono}`; }

  private scaled(size: number): number { return Math.round(size * this.textScale * 2) / 2; }

  /** What a bar of this state is filled with. */
  fill(state: VisibleState, ctx: CanvasRenderingContext2D): string | CanvasPattern {
    return state in SIZE ? this.pattern(state as Patterned, ctx) : this.color(`${state}-fill`);
  }

  private pattern(state: Patterned, ctx: CanvasRenderingContext2D): CanvasPattern {
    let pattern = this.patterns.get(state);
    if (pattern === undefined) {
      pattern = this.makePattern(state, ctx);
      this.patterns.set(state, pattern);
    }
    return pattern;
  }

  /** A tile has the screen's own pixels and is not turned: a browser that has to turn it takes three times as long to fill a bar. */
  private makePattern(state: Patterned, ctx: CanvasRenderingContext2D): CanvasPattern {
    const { density } = this;
    const size = SIZE[state];
    const tile = document.createElement('canvas');
    tile.width = tile.height = size * density;
    const brush = tile.getContext('2d')!;
    brush.scale(density, density);
    brush.fillStyle = this.color(`${state}-fill`);
    brush.fillRect(0, 0, size, size);
    brush.fillStyle = brush.strokeStyle = this.color(`${state}-pat`);
    drawTile(state, brush);
    const pattern = ctx.createPattern(tile, 'repeat')!;
    pattern.setTransform(new DOMMatrix().scale(1 / density));
    return pattern;
  }
}

function drawTile(state: Patterned, brush: CanvasRenderingContext2D): void {
  switch (state) {
    case 'suspended': return drawSlant(brush, SIZE.suspended, 1.6, 1);
    case 'ready': return brush.fillRect(0, 0, 1.4, 5);
    case 'inprocess': return brush.fillRect(0, 1.5, 4, 1);
    case 'blocked': return drawSlant(brush, SIZE.blocked, 4.5, -1);
    case 'queued':
      for (const center of [1.75, 5.25]) {
        brush.beginPath();
        brush.arc(center, center, 1.15, 0, 2 * Math.PI);
        brush.fill();
      }
      return;
    case 'cancelled':
      brush.beginPath();
      brush.moveTo(0, 0);
      brush.lineTo(6, 6);
      brush.moveTo(6, 0);
      brush.lineTo(0, 6);
      brush.stroke();
  }
}

/** A stripe of half a right angle that goes on in the next tile; `rises` is 1 from the lower left, -1 from the upper left. */
function drawSlant(brush: CanvasRenderingContext2D, size: number, width: number, rises: 1 | -1): void {
  brush.lineWidth = width;
  brush.beginPath();
  for (const at of [-size / 2, size / 2, 1.5 * size]) {
    brush.moveTo(at - size, rises > 0 ? 1.5 * size : -size / 2);
    brush.lineTo(at + size, rises > 0 ? -size / 2 : 1.5 * size);
  }
  brush.stroke();
}

/** Whether a state waits: it is drawn as a tint with an outline; the others are executed by something and are solid. */
export const waits = (state: VisibleState | SegmentState): boolean => state === 'ready' || state === 'suspended' || state === 'queued';
