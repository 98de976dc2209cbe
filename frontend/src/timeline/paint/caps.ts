import type { VisibleState } from '../../model/segments.ts';
import { paintGlyph } from '../glyphs.ts';
import type { Palette } from '../palette.ts';
import { disc } from './brush.ts';

/** The mark where a lane begins or ends: a hollow bead, or a disc with the state's sign. */
export function paintCap(ctx: CanvasRenderingContext2D, palette: Palette, state: VisibleState, x: number, y: number, scale = 1): void {
  if (state === 'created') {
    disc(ctx, x, y, 4.2 * scale);
    ctx.fillStyle = palette.color('surface');
    ctx.fill();
    ctx.lineWidth = 1.6;
    ctx.strokeStyle = palette.color('created-line');
    ctx.stroke();
    return;
  }
  disc(ctx, x, y, 6.6 * scale);
  ctx.fillStyle = palette.color(state === 'failed' ? 'failed-fill' : state === 'cancelled' ? 'cancelled-fill' : 'done-line');
  ctx.fill();
  if (state === 'cancelled') {
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = palette.color('cancelled-line');
    ctx.stroke();
    slash(ctx, x, y, scale);
  } else {
    paintGlyph(ctx, state, x, y, 0.683 * scale, palette.color(state === 'failed' ? 'failed-text' : 'surface'));
  }
}

function slash(ctx: CanvasRenderingContext2D, x: number, y: number, scale: number): void {
  const reach = 2.6 * scale;
  ctx.beginPath();
  ctx.moveTo(x - reach, y + reach);
  ctx.lineTo(x + reach, y - reach);
  ctx.stroke();
}
