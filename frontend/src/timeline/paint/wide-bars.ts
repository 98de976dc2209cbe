import type { Segment, SegmentState } from '../../model/segments.ts';
import { earlier } from '../../trace/units.ts';
import { waits } from '../palette.ts';
import type { Brush } from './brush.ts';

const LEAST = 1.5;
const LEAST_STARTING = 2;
const CORNER = 3.5;

/** Bars that have room for their corners and their pattern. Those of one state are drawn together, in half the time. */
export class WideBars {
  private readonly shapes = new Map<SegmentState, Path2D>();

  /** Takes the bar, and answers where it stands. */
  take(brush: Brush, { state, from, to }: Segment, middle: number, height: number): readonly [from: number, to: number] {
    const { scale, now } = brush;
    const x = scale.x(from);
    const width = scale.x(earlier(to, now)) - x;
    const y = middle - height / 2;
    if (isOutlined(state)) addBar(this.of(state, brush), x + 0.5, y + 0.5, (state === 'starting' ? Math.max(LEAST_STARTING, width) : width) - 1, height - 1);
    else addBar(this.of(state, brush), x, y, Math.max(LEAST, width), height);
    return [x, x + width];
  }

  /** Draws what was taken. */
  fill({ ctx, palette }: Brush): void {
    for (const [state, bars] of this.shapes) {
      ctx.fillStyle = palette.fill(state, ctx);
      ctx.fill(bars);
      if (!isOutlined(state)) continue;
      ctx.lineWidth = 1;
      ctx.strokeStyle = palette.color(`${state}-line`);
      if (state === 'starting') ctx.setLineDash([3, 2.5]);
      ctx.stroke(bars);
      ctx.setLineDash([]);
    }
    this.shapes.clear();
  }

  private of(state: SegmentState, { path }: Brush): Path2D {
    let bars = this.shapes.get(state);
    if (bars === undefined) this.shapes.set(state, bars = path());
    return bars;
  }
}

/** What waits or is about to begin has an outline; what is executed is solid. */
const isOutlined = (state: SegmentState): boolean => waits(state) || state === 'starting';

const addBar = (bars: Path2D, x: number, y: number, width: number, height: number): void =>
  bars.roundRect(x, y, width, height, Math.max(0, Math.min(CORNER, width / 2, height / 2)));
