import type { Segment, SegmentState } from '../../model/segments.ts';
import { earlier } from '../../trace/units.ts';
import { waits } from '../palette.ts';
import type { Brush } from './brush.ts';
import { Columns } from './columns.ts';

/** A bar narrower than this has no room for its pattern, its corners or a label. */
const NARROW = 12;
const LEAST = 0.6;
/** From this width on a bar that waits has an outline. */
const OUTLINED = 3;

interface Shapes { readonly bars: Columns; readonly lines: Columns }

/** Bars that are a few pixels wide: those of one state are filled together, which takes a fraction of the time. */
export class NarrowBars {
  private readonly shapes = new Map<SegmentState, Shapes>();

  /** Takes the bar if it is a narrow one, and answers where it stands. */
  take(brush: Brush, { state, from, to }: Segment, middle: number, height: number): readonly [from: number, to: number] | null {
    const { scale, now } = brush;
    const x = scale.x(from);
    const width = scale.x(earlier(to, now)) - x;
    if (width >= NARROW || state === 'starting') return null;
    if (width < LEAST) return [x, x + width];
    const { bars, lines } = this.of(state, brush);
    const y = middle - height / 2;
    if (!waits(state)) bars.add(x, y, Math.max(1.5, width), height);
    else if (width < OUTLINED) lines.add(x, y, width, height);
    else {
      lines.add(x, y, width, height);
      bars.add(Math.round(x) + 1, y + 1, Math.round(x + width) - Math.round(x) - 2, height - 2);
    }
    return [x, x + width];
  }

  /** Draws what was taken. */
  fill({ ctx, palette }: Brush): void {
    for (const [state, { bars, lines }] of this.shapes) {
      lines.fill(ctx, palette.color(`${state}-line`));
      bars.fill(ctx, palette.color(`${state}-fill`));
    }
    this.shapes.clear();
  }

  private of(state: SegmentState, brush: Brush): Shapes {
    let shapes = this.shapes.get(state);
    if (shapes === undefined) this.shapes.set(state, shapes = { bars: new Columns(brush), lines: new Columns(brush) });
    return shapes;
  }
}
