import { nanos } from '../../trace/units.ts';
import { crisp, line, text, textWidth, uprights, type Brush } from './brush.ts';
import { flaggedPlaces } from './edge.ts';

const FLAG_ROOM = 74;
const MINOR_PARTS = 5;
const MARK_PADDING = 8;

/** The time axis: figures, ticks, and the grid down to `bottom`. */
export function paintRuler(brush: Brush, rulerHeight: number, bottom: number, hasFigures: boolean): void {
  const { ctx, palette, scale, ticks, width } = brush;
  const flagged = hasFigures ? flaggedPlaces(brush) : [];
  ctx.lineWidth = 1;
  paintMinorTicks(brush, rulerHeight);
  const places = ticks.at.map((moment) => crisp(scale.x(moment)));
  ctx.strokeStyle = palette.color('grid');
  uprights(ctx, places, rulerHeight, bottom);
  ctx.strokeStyle = palette.color('line-2');
  uprights(ctx, places, rulerHeight - 6, rulerHeight);
  for (const [index, moment] of ticks.at.entries()) {
    const x = places[index]!;
    const label = ticks.label(moment);
    const half = textWidth(ctx, palette.figures(12, 500), label) / 2;
    const isCut = x < half || x + half > width;
    if (!hasFigures || isCut || flagged.some((place) => Math.abs(place - x) < FLAG_ROOM * palette.textScale) || isUnderMark(x, half, brush)) continue;
    text(ctx, label, x, rulerHeight - 15, { font: palette.figures(12, 500), color: palette.color('ink-3'), align: 'center' });
  }
  ctx.strokeStyle = palette.color('line');
  line(ctx, 0, rulerHeight + 0.5, width, rulerHeight + 0.5);
}

/** The name of a mark stands right of its moment. */
function isUnderMark(x: number, half: number, { ctx, palette, scale, view }: Brush): boolean {
  return view.marks.some(({ at, name }) => {
    const place = scale.x(at);
    return x + half > place - MARK_PADDING && x - half < place + textWidth(ctx, palette.text(11.5, 600), name) + 2 * MARK_PADDING;
  });
}

function paintMinorTicks({ ctx, palette, scale, ticks, width }: Brush, rulerHeight: number): void {
  const step = ticks.step / MINOR_PARTS;
  ctx.strokeStyle = palette.color('line');
  const places: number[] = [];
  for (let index = Math.ceil(scale.from / step); index * step < scale.to; index++) {
    const x = crisp(scale.x(nanos(index * step)));
    if (x > 0 && x < width) places.push(x);
  }
  uprights(ctx, places, rulerHeight - 3, rulerHeight);
}
