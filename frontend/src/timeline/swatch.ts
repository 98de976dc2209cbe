import type { VisibleState } from '../model/segments.ts';
import { line, roundedBar } from './paint/brush.ts';
import { paintCap } from './paint/caps.ts';
import { Palette, waits } from './palette.ts';

/** A small sample of a state as it looks on a lane, painted by the same hand. */
export function swatch(state: VisibleState, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'swatch';
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const density = Math.max(1, devicePixelRatio);
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const ctx = canvas.getContext('2d');
  if (ctx === null) return canvas;
  ctx.scale(density, density);
  paintSwatch(ctx, pagePalette(), state, width, height);
  return canvas;
}

function paintSwatch(ctx: CanvasRenderingContext2D, palette: Palette, state: VisibleState, width: number, height: number): void {
  const middle = height / 2;
  if (state === 'created' || state === 'done' || state === 'cancelled' || state === 'failed') {
    ctx.strokeStyle = palette.color('line-2');
    ctx.lineWidth = 1.5;
    if (state === 'created') line(ctx, width / 2, middle, width, middle);
    else line(ctx, 0, middle, width / 2, middle);
    paintCap(ctx, palette, state, width / 2, middle, Math.min(1, height / 14));
  } else if (state === 'onloop') {
    ctx.strokeStyle = palette.color('line-2');
    ctx.lineWidth = 1.5;
    line(ctx, 0, middle, width, middle);
    ctx.fillStyle = palette.color('onloop-fill');
    roundedBar(ctx, width * 0.22, 0, 3.5, height, 1.5);
    ctx.fill();
    roundedBar(ctx, width * 0.5, 0, width * 0.34, height, 2);
    ctx.fill();
  } else {
    if (state === 'starting') ctx.setLineDash([3, 2.5]);
    ctx.fillStyle = palette.fill(state, ctx);
    roundedBar(ctx, 0.5, 0.5, width - 1, height - 1, 3);
    ctx.fill();
    if (!waits(state) && state !== 'starting') return;
    ctx.strokeStyle = palette.color(`${state}-line`);
    ctx.stroke();
  }
}

let palette: { readonly theme: string; readonly palette: Palette } | null = null;

/** The palette of the page as it is themed now. */
export function pagePalette(): Palette {
  const theme = getComputedStyle(document.documentElement).colorScheme + String(matchMedia('(prefers-color-scheme: dark)').matches);
  if (palette?.theme === theme) return palette.palette;
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  palette = { theme, palette: new Palette(probe) };
  return palette.palette;
}
