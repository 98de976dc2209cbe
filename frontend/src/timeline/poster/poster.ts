import { laneStateAt } from '../../model/lanes.ts';
import type { Nanos } from '../../trace/units.ts';
import { paintGlyph } from '../glyphs.ts';
import { HEALTH_NAMES } from '../health-labels.ts';
import { processPlace } from '../ids.ts';
import { laneDetail, laneName, shortCall } from '../labels.ts';
import { crisp, line, text, textWidth, type Brush } from '../paint/brush.ts';
import { Palette } from '../palette.ts';
import { paintHead, paintLanes } from '../picture.ts';
import { rowsWithin, type Row, type Rows } from '../rows.ts';
import type { HealthRow } from '../sizes.ts';
import { SvgContext } from './svg-context.ts';
import { SvgPath } from './svg-path.ts';

const INDENT = 12;
const SIGN = 18;
const DENSITY = 2;

/** A frame of the timeline as it was drawn last, for those who want it on another surface. */
export interface Frame {
  readonly common: Omit<Brush, 'ctx' | 'height' | 'palette' | 'path'>;
  readonly rows: Rows;
  readonly health: readonly HealthRow[];
  readonly ruler: number;
  readonly headHeight: number;
  readonly namesWidth: number;
  /** The heights of the rows between which they are in view. */
  readonly top: number;
  readonly bottom: number;
  readonly moment: Nanos;
  readonly probe: HTMLElement;
}

const size = (frame: Frame) => ({ width: frame.namesWidth + frame.common.width, height: frame.headHeight + Math.min(frame.bottom, frame.rows.height) - frame.top });

/** The frame as a picture of dots, twice as dense as the page's own. */
export function asPng(frame: Frame): Promise<Blob> {
  const { width, height } = size(frame);
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const ctx = canvas.getContext('2d')!;
  ctx.scale(DENSITY, DENSITY);
  paint(frame, ctx, () => new Path2D());
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob === null ? failed(new Error('the browser made no picture')) : done(blob)), 'image/png'));
}

/** The frame as a drawing of lines and texts. */
export function asSvg(frame: Frame): Blob {
  const { width, height } = size(frame);
  const ctx = new SvgContext(width, height, document.createElement('canvas').getContext('2d')!);
  paint(frame, ctx as unknown as CanvasRenderingContext2D, () => new SvgPath() as unknown as Path2D);
  return new Blob([ctx.toString()], { type: 'image/svg+xml' });
}

/** Draws names, head and lanes with the painters that draw them in the page. */
function paint(frame: Frame, ctx: CanvasRenderingContext2D, path: () => Path2D): void {
  const { common, rows, health, ruler, headHeight, namesWidth, top } = frame;
  const { width, height } = size(frame);
  const palette = new Palette(frame.probe, DENSITY);
  const brush: Brush = { ...common, palette, ctx, path, height: rows.height };
  ctx.fillStyle = palette.color('surface');
  ctx.fillRect(0, 0, width, height);
  within(ctx, namesWidth, 0, common.width, headHeight, () => paintHead({ ...brush, height: headHeight }, ruler, health, 1));
  for (const { of, top: y, height: tall } of health) text(ctx, common.words.say(HEALTH_NAMES[of]), INDENT, y + tall / 2, { font: palette.text(12.5), color: palette.color('ink-2') });
  within(ctx, 0, headHeight, width, height - headHeight, () => {
    ctx.translate(0, -top);
    for (const row of rowsWithin(rows, top, frame.bottom)) paintName(frame, brush, row);
    within(ctx, namesWidth, 0, common.width, rows.height, () => void paintLanes(brush, rows, top, frame.bottom));
  });
  ctx.strokeStyle = palette.color('line');
  ctx.lineWidth = 1;
  line(ctx, crisp(namesWidth - 1), 0, crisp(namesWidth - 1), height);
  line(ctx, 0, crisp(headHeight - 1), width, crisp(headHeight - 1));
}

function within(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.translate(x, y);
  draw();
  ctx.restore();
}

function paintName({ namesWidth, moment }: Frame, { ctx, palette, words, model }: Brush, row: Row): void {
  if (row.kind !== 'lane') {
    ctx.fillStyle = palette.color('sunken');
    ctx.fillRect(0, row.y, namesWidth, row.height);
    const name = row.kind === 'process' ? `${words.say(row.life.isChild ? 'childProcess' : 'process')} · ${processPlace(row.life.process, model, words)}` : `${words.say(row.of)} · ${row.count}`;
    return text(ctx, name, INDENT, row.middle, { font: palette.text(12.5, 500), color: palette.color('ink-2') });
  }
  const state = laneStateAt(row.lane, moment);
  if (state !== null) paintGlyph(ctx, state, INDENT + 6, row.middle, 0.9, palette.color(`${state === 'done' ? 'ink' : state}-line`.replace('ink-line', 'ink')));
  const font = palette.text(13, 500);
  const room = namesWidth - INDENT - SIGN - 8;
  const name = fitting(ctx, font, shortCall(laneName(row.lane, words)), room);
  text(ctx, name, INDENT + SIGN, row.middle, { font, color: palette.color('ink') });
  const after = textWidth(ctx, font, name) + 8;
  const detail = fitting(ctx, palette.text(12.5), laneDetail(row.lane, model, words, false), room - after);
  text(ctx, detail, INDENT + SIGN + after, row.middle, { font: palette.text(12.5), color: palette.color('ink-3') });
}

/** A text, shortened where it is too long. */
function fitting(ctx: CanvasRenderingContext2D, font: string, words: string, room: number): string {
  if (textWidth(ctx, font, words) <= room) return words;
  for (let length = words.length - 1; length > 1; length--) {
    const shorter = `${words.slice(0, length)}…`;
    if (textWidth(ctx, font, shorter) <= room) return shorter;
  }
  return '';
}
