import type { Segment, SegmentState } from '../../model/segments.ts';
import { earlier } from '../../trace/units.ts';
import { waits } from '../palette.ts';
import type { Brush } from './brush.ts';

/** A bar narrower than this has no room for its pattern, its corners or a label. */
const NARROW = 8;
const LEAST = 0.6;
/** From this width on a bar that waits has an outline. */
const OUTLINED = 3;

interface Shapes { readonly bars: Path2D; readonly lines: Path2D }

/** Bars that are a few pixels wide: those of one state are filled together, which takes a fraction of the time. */
export class NarrowBars {
  private readonly shapes = new Map<SegmentState, Shapes>();

  /** Takes the bar if it is a narrow one, and answers where it stands. */
  take({ scale, now, path }: Brush, { state, from, to }: Segment, middle: number, height: number): readonly [from: number, to: number] | null {
    const x = scale.x(from);
    const width = scale.x(earlier(to, now)) - x;
    if (width >= NARROW || state === 'starting') return null;
    if (width < LEAST) return [x, x + width];
    const { bars, lines } = this.of(state, path);
    const y = middle - height / 2;
    if (!waits(state)) bars.rect(x, y, Math.max(1.5, width), height);
    else if (width < OUTLINED) lines.rect(x, y, width, height);
    else {
      lines.rect(x, y, width, height);
      bars.rect(x + 1, y + 1, width - 2, height - 2);
    }
    return [x, x + width];
  }

  /** Draws what was taken. */
  fill({ ctx, palette }: Brush): void {
    for (const [state, { bars, lines }] of this.shapes) {
      ctx.fillStyle = palette.color(`${state}-line`);
      ctx.fill(lines);
      ctx.fillStyle = palette.color(`${state}-fill`);
      ctx.fill(bars);
    }
    this.shapes.clear();
  }

  private of(state: SegmentState, path: () => Path2D): Shapes {
    let shapes = this.shapes.get(state);
    if (shapes === undefined) this.shapes.set(state, shapes = { bars: path(), lines: path() });
    return shapes;
  }
}
