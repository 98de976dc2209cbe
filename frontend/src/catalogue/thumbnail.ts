import { disc, line, roundedBar } from '../timeline/paint/brush.ts';
import { paintCap } from '../timeline/paint/caps.ts';
import { waits, type Palette } from '../timeline/palette.ts';
import type { PictureLane, Stretch } from './pictures.ts';

export const THUMBNAIL = { width: 172, height: 56 } as const;

interface Frame { readonly ctx: CanvasRenderingContext2D; readonly palette: Palette; readonly x: (share: number) => number; readonly barHeight: number }

/** Fits the canvas to the size and the screen's density, and clears it. */
export function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  const ctx = canvas.getContext('2d');
  ctx?.scale(devicePixelRatio, devicePixelRatio);
  return ctx;
}

/** A run in the size of a stamp. */
export function paintThumbnail(canvas: HTMLCanvasElement, palette: Palette, lanes: readonly PictureLane[]): void {
  const { width, height } = THUMBNAIL;
  const ctx = prepare(canvas, width, height);
  if (ctx === null) return;
  const barHeight = lanes.length > 4 ? 7 : lanes.length > 3 ? 8 : lanes.length > 2 ? 9 : 10;
  const gap = barHeight - 3 - (lanes.length > 4 ? 1 : 0);
  const frame: Frame = { ctx, palette, x: (share) => 8 + share * (width - 22), barHeight };
  ctx.strokeStyle = palette.color('line');
  for (const share of [0, 0.25, 0.5, 0.75, 1]) line(ctx, Math.round(frame.x(share * 0.94)) + 0.5, 2, Math.round(frame.x(share * 0.94)) + 0.5, height - 2);
  const top = (height - lanes.length * barHeight - (lanes.length - 1) * gap) / 2;
  lanes.forEach((lane, index) => paintLane(frame, lane, top + index * (barHeight + gap)));
}

export function paintLane(frame: Frame, { stretches, end }: PictureLane, top: number): void {
  const { ctx, palette, x, barHeight } = frame;
  const middle = top + barHeight / 2;
  if (end === 'created') {
    ctx.strokeStyle = palette.color('line-2');
    ctx.setLineDash([1, 5]);
    line(ctx, x(0) + 6, middle, x(0.94), middle);
    ctx.setLineDash([]);
    return paintCap(ctx, palette, 'created', x(0), middle, 0.95);
  }
  for (const stretch of stretches) if (stretch.state !== 'onloop') paintStretch(frame, stretch, top);
  for (const stretch of stretches) if (stretch.state === 'onloop') paintTick(frame, stretch, top);
  const last = stretches[stretches.length - 1];
  if (last === undefined || end === undefined) return;
  if (end === 'stop') paintStop(frame, x(last.to), middle);
  else paintCap(ctx, palette, end, x(last.to) + 0.8 * barHeight, middle, barHeight / 16);
}

function paintStretch({ ctx, palette, x, barHeight }: Frame, { state, from, to }: Stretch, top: number): void {
  const outline = waits(state) ? 0.5 : 0;
  ctx.fillStyle = palette.fill(state, ctx);
  roundedBar(ctx, x(from) + outline, top + outline, x(to) - x(from) - 2 * outline, barHeight - 2 * outline, 2);
  ctx.fill();
  if (outline === 0) return;
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.color(`${state}-line`);
  ctx.stroke();
}

function paintTick({ ctx, palette, x, barHeight }: Frame, { from }: Stretch, top: number): void {
  ctx.fillStyle = palette.color('onloop-fill');
  roundedBar(ctx, x(from) - 1, top - 1, 2.5, barHeight + 2, 1.2);
  ctx.fill();
}

function paintStop({ ctx, palette }: Frame, x: number, middle: number): void {
  ctx.fillStyle = palette.color('ink');
  roundedBar(ctx, x + 5, middle - 3, 6, 6, 1);
  ctx.fill();
}

/** The dot where a result meets the bus that gathers it. */
export function paintMeeting(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  disc(ctx, x, y, 2.5);
  ctx.fill();
}
