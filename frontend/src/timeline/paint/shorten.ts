import { textWidth } from './brush.ts';

/** A line cut to what there is room for, or nothing where too few letters would be left. */
export function shortened(ctx: CanvasRenderingContext2D, font: string, text: string, room: number, least: number): string {
  const line = text.split('\n')[0]!;
  const width = textWidth(ctx, font, line);
  if (width <= room) return line;
  const fitting = Math.floor((room / width) * line.length) - 1;
  return fitting < least ? '' : `${line.slice(0, fitting)}…`;
}
