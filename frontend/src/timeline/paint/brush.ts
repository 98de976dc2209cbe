import type { RunModel } from '../../model/run-model.ts';
import type { Nanos } from '../../trace/units.ts';
import type { Words } from '../../words/words.ts';
import type { Palette } from '../palette.ts';
import type { Ticks } from '../ticks.ts';
import type { TimeScale } from '../time-scale.ts';
import type { View } from '../view.ts';

/** How the end of what is known, or in a replay of what is shown, is drawn. */
export type Edge = 'none' | 'live' | 'paused' | 'lost' | 'settled' | 'replay';

/** All that a painter is given: it reads this, draws, and knows nothing of the page. */
export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly scale: TimeScale;
  readonly ticks: Ticks;
  readonly width: number;
  readonly height: number;
  /** What happens later than this is not drawn. */
  readonly now: Nanos;
  /** Figures tell of what goes on until this moment, as those beside the plot do. */
  readonly told: Nanos;
  readonly edge: Edge;
  readonly model: RunModel;
  readonly view: View;
  readonly words: Words;
  /** A path that this brush's canvas can draw. */
  path(): Path2D;
}

/** A path for a canvas of the page. */
export const newPath = (): Path2D => new Path2D();

const written = new WeakMap<Path2D, string>();

/** A path from its text, which a canvas that only writes down what is drawn asks for. */
export function pathOf(text: string): Path2D {
  const path = new Path2D(text);
  written.set(path, text);
  return path;
}

export const textOf = (path: Path2D): string => written.get(path) ?? '';

/** A line with more bends than this is so dense that it covers its pixels however thin it is. */
const MOST_BENDS = 150;

/** How wide a line is drawn that would be `width` wide with few bends: a hair's width is a tenth of the work. */
export const lineWidth = (width: number, bends: number): number => (bends > MOST_BENDS ? 1 : width);

/** The middle of a device pixel's column or row, where a thin line is sharp. */
export const crisp = (value: number): number => Math.round(value) + 0.5;

export function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

/** Upright lines that are drawn together. */
export function uprights(ctx: CanvasRenderingContext2D, places: readonly number[], top: number, bottom: number): void {
  ctx.beginPath();
  for (const x of places) {
    ctx.moveTo(x, top);
    ctx.lineTo(x, bottom);
  }
  ctx.stroke();
}

export function roundedBar(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, radius = 3.5): void {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, Math.max(0, Math.min(radius, width / 2, height / 2)));
}

export function disc(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
}

/** An arrow's head with its tip at x, y, pointing the way the angle says; 0 is to the right. */
export function arrowHead(ctx: CanvasRenderingContext2D, x: number, y: number, degrees: number): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate((degrees * Math.PI) / 180);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(-6.5, -3.1);
  ctx.lineTo(-6.5, 3.1);
  ctx.closePath();
  ctx.fill();
  ctx.restore();
}

const widths = new Map<string, Map<string, number>>();
const REMEMBERED = 4_000;

/** How wide a text is; measured once. */
export function textWidth(ctx: CanvasRenderingContext2D, font: string, text: string): number {
  let ofFont = widths.get(font);
  if (ofFont === undefined || ofFont.size > REMEMBERED) widths.set(font, ofFont = new Map());
  let width = ofFont.get(text);
  if (width === undefined) {
    ctx.font = font;
    ofFont.set(text, width = ctx.measureText(text).width);
  }
  return width;
}

/** Fonts have come or gone. */
export const forgetTextWidths = (): void => widths.clear();

export interface TextStyle { readonly font: string; readonly color: string; readonly align?: CanvasTextAlign; readonly halo?: string }

/** A text with its middle line at y. A halo keeps what is behind it away. */
export function text(ctx: CanvasRenderingContext2D, words: string, x: number, y: number, style: TextStyle): void {
  ctx.font = style.font;
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = style.align ?? 'left';
  const baseline = Math.round(y + 0.345 * fontSize(style.font));
  if (style.halo !== undefined) {
    ctx.lineWidth = 6;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = style.halo;
    ctx.strokeText(words, x, baseline);
  }
  ctx.fillStyle = style.color;
  ctx.fillText(words, x, baseline);
  ctx.textAlign = 'left';
}

const sizes = new Map<string, number>();

function fontSize(font: string): number {
  let size = sizes.get(font);
  if (size === undefined) sizes.set(font, size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12));
  return size;
}
