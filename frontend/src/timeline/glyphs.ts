import type { VisibleState } from '../model/segments.ts';
import { pathOf } from './paint/brush.ts';

/** A stroke or an area of a glyph, on a field of 12 by 12. */
export interface GlyphPart { readonly path: string; readonly stroke?: number; readonly fill?: boolean }

const dot = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** The sign of each state, drawn alike on the canvas and in the page. */
export const GLYPHS: Readonly<Record<VisibleState, readonly GlyphPart[]>> = {
  created: [{ path: dot(6, 6, 3.75), stroke: 1.6 }],
  starting: [{ path: 'M6 2.25A3.75 3.75 0 0 1 9.75 6M6 9.75A3.75 3.75 0 0 1 2.25 6', stroke: 1.6 }],
  ready: [{ path: 'M3.6 2.4 9.7 6 3.6 9.6Z', stroke: 1.5 }],
  onloop: [{ path: 'M3.2 1.8 10.4 6 3.2 10.2Z', fill: true, stroke: 1 }],
  suspended: [{ path: 'M2.6 2h2.3v8h-2.3zM7.1 2h2.3v8h-2.3z', fill: true }],
  queued: [{ path: dot(2.1, 6, 1.35) + dot(6, 6, 1.35) + dot(9.9, 6, 1.35), fill: true }],
  inthread: [{ path: 'M3.8 1.8h4.4a2 2 0 0 1 2 2v4.4a2 2 0 0 1-2 2h-4.4a2 2 0 0 1-2-2v-4.4a2 2 0 0 1 2-2Z', fill: true }],
  inprocess: [
    { path: 'M3.2 1.2h5.6a2 2 0 0 1 2 2v5.6a2 2 0 0 1-2 2h-5.6a2 2 0 0 1-2-2v-5.6a2 2 0 0 1 2-2Z', stroke: 1.5 },
    { path: 'M3.8 3.8h4.4v4.4h-4.4z', fill: true },
  ],
  done: [{ path: 'M2 6.4 4.9 9.2 10.2 3', stroke: 1.9 }],
  cancelled: [{ path: dot(6, 6, 4.4), stroke: 1.5 }, { path: 'M3 9 9 3', stroke: 1.5 }],
  failed: [{ path: 'M2.6 2.6 9.4 9.4M9.4 2.6 2.6 9.4', stroke: 2 }],
  blocked: [{ path: 'M4.1 1.2h3.8l2.9 2.9v3.8l-2.9 2.9H4.1L1.2 7.9V4.1Z', fill: true }],
};

const SVG = 'http://www.w3.org/2000/svg';

/** A glyph as an element of the page, in the colour of its state. */
export function glyphElement(state: VisibleState): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('glyph', `is-${state}`);
  for (const { path, stroke, fill } of GLYPHS[state]) {
    const shape = document.createElementNS(SVG, 'path');
    shape.setAttribute('d', path);
    shape.setAttribute('fill', fill === true ? 'currentColor' : 'none');
    if (stroke !== undefined) {
      shape.setAttribute('stroke', 'currentColor');
      shape.setAttribute('stroke-width', String(stroke));
      shape.setAttribute('stroke-linecap', 'round');
      shape.setAttribute('stroke-linejoin', 'round');
    }
    svg.append(shape);
  }
  return svg;
}

const paths = new Map<string, Path2D>();

/** Draws a glyph on a canvas with its middle at x, y. */
export function paintGlyph(ctx: CanvasRenderingContext2D, state: VisibleState, x: number, y: number, scale: number, color: string): void {
  ctx.save();
  ctx.translate(x - 6 * scale, y - 6 * scale);
  ctx.scale(scale, scale);
  ctx.fillStyle = ctx.strokeStyle = color;
  ctx.lineCap = ctx.lineJoin = 'round';
  for (const part of GLYPHS[state]) {
    let path = paths.get(part.path);
    if (path === undefined) paths.set(part.path, path = pathOf(part.path));
    if (part.fill === true) ctx.fill(path);
    if (part.stroke !== undefined) {
      ctx.lineWidth = part.stroke;
      ctx.stroke(path);
    }
  }
  ctx.restore();
}
