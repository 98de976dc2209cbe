import { atLine } from '../../model/lines.ts';
import { earlier } from '../../trace/units.ts';
import type { LaneRow } from '../rows.ts';
import type { Brush } from './brush.ts';
import { visibleRange } from './segments.ts';

const LEAST = 3.2;
const AROUND = 3;
/** A lane with more segments in view is drawn in columns, of which none stands for one segment. */
const MOST_SEGMENTS = 1_500;

/** A frame around every segment of the line that is pointed at. */
export function paintLit(brush: Brush, lanes: readonly LaneRow[], barHeight: number): void {
  const { ctx, palette, scale, now, model, view } = brush;
  if (view.line === 0) return;
  const isLit = atLine(model, view.line);
  const frames = brush.path();
  for (const { lane, middle } of lanes) {
    const { first, last } = visibleRange(lane.track, brush);
    if (last - first > MOST_SEGMENTS) continue;
    for (const segment of lane.track.segments.slice(first, last)) {
      if (segment.from > now || !isLit(lane, segment)) continue;
      const x = scale.x(segment.from);
      const width = Math.max(LEAST, scale.x(earlier(segment.to, now)) - x);
      frames.roundRect(x - AROUND, middle - barHeight / 2 - AROUND, width + 2 * AROUND, barHeight + 2 * AROUND, 5);
    }
  }
  ctx.lineWidth = 4;
  ctx.strokeStyle = palette.color('surface');
  ctx.stroke(frames);
  ctx.lineWidth = 2;
  ctx.strokeStyle = palette.color('accent');
  ctx.stroke(frames);
}
