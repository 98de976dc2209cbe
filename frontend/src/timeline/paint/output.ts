import type { OutputLine } from '../../model/program.ts';
import { outputChips, type OutputChip } from '../output-chips.ts';
import { threadKind, type ThreadKind } from '../thread-kind.ts';
import { roundedBar, text, textWidth, type Brush } from './brush.ts';
import { shortened } from './shorten.ts';

const COLORS: Readonly<Record<ThreadKind, string>> = { loop: 'onloop-fill', worker: 'inthread-fill', process: 'inprocess-fill', plain: 'ink-3' };
const TICK = 3;
const GAP = 5;
const APART = 10;
const LEAST_LETTERS = 5;
/** A lower row has no room for letters. */
const LEAST_HEIGHT = 16;

/** What the program printed, on the time axis: a chip for each line, with its text where there is room up to the next. */
export function paintOutput(brush: Brush, top: number, height: number): void {
  const { model, scale, now, width } = brush;
  const chips = outputChips(model, scale, now, width);
  chips.forEach((chip, index) => paintChip(brush, chip, (chips[index + 1]?.x ?? width) - APART, top + 2, height - 4));
}

function paintChip({ ctx, palette, model, words }: Brush, { x, first, last }: OutputChip, until: number, y: number, height: number): void {
  const lines = model.program.output.slice(first, last + 1);
  const font = palette.figures(11.5);
  const label = height + 4 < LEAST_HEIGHT ? '' : shortened(ctx, font, lines.length === 1 ? lines[0]!.text : words.say('lines', { n: lines.length }), until - x - TICK - GAP, LEAST_LETTERS);
  if (label !== '') {
    ctx.fillStyle = palette.color('sunken');
    roundedBar(ctx, x, y, TICK + 2 * GAP + textWidth(ctx, font, label), height, 3);
    ctx.fill();
    text(ctx, label, x + TICK + GAP, y + height / 2, { font, color: palette.color(lines.some((line) => line.isError) ? 'bad' : 'ink-2') });
  }
  ctx.fillStyle = palette.color(colorOf(lines, model));
  roundedBar(ctx, x - TICK / 2, y, TICK, height, 1.5);
  ctx.fill();
}

/** An error among the lines is seen; else the first line's thread tells. */
const colorOf = (lines: readonly OutputLine[], model: Brush['model']): string =>
  lines.some((line) => line.isError) ? 'failed-fill' : COLORS[threadKind(model, lines[0]!.thread)];
