import { grouped } from '../../words/figures.ts';
import { text, textWidth, type Brush } from './brush.ts';

const LEAST = 3;
const BESIDE = 7;

/** Where events were dropped nothing is known, and the picture says so: over everything that was drawn there. */
export function paintGaps({ ctx, palette, scale, model, now }: Brush, top: number, bottom: number): void {
  for (const gap of model.gaps) {
    if (gap.from > now) continue;
    const from = scale.x(gap.from);
    const width = Math.max(LEAST, scale.x(gap.to) - from);
    for (const fill of [palette.color('cancelled-fill'), palette.fill('cancelled', ctx)]) {
      ctx.fillStyle = fill;
      ctx.fillRect(from, top, width, bottom - top);
    }
  }
}

/** How many events are missing, beside each gap. */
export function paintGapLabels({ ctx, palette, scale, model, now, words, width }: Brush, middle: number): void {
  const font = palette.text(12.5, 500);
  for (const gap of model.gaps) {
    if (gap.from > now) continue;
    const label = words.say('dropped', { n: gap.count === 1 ? 1 : grouped(gap.count) });
    const right = Math.max(scale.x(gap.to), scale.x(gap.from) + LEAST) + BESIDE;
    const hasRoom = right + textWidth(ctx, font, label) <= width;
    text(ctx, label, hasRoom ? right : scale.x(gap.from) - BESIDE, middle, { font, color: palette.color('ink-2'), halo: palette.color('sunken'), align: hasRoom ? 'left' : 'right' });
  }
}
