import { crisp, line, text } from '../timeline/paint/brush.ts';
import { Surface } from '../timeline/surface.ts';
import { TimeScale } from '../timeline/time-scale.ts';
import { nanos, px } from '../trace/units.ts';
import { need } from '../words/elements.ts';
import type { Common } from './run-row.ts';

const HEIGHT = 36;
const TICK = 7;

/** The seconds above all runs. */
export class Ruler {
  private readonly surface: Surface;

  constructor(box: HTMLElement) {
    this.surface = new Surface(need<HTMLCanvasElement>(box, 'canvas'));
  }

  draw({ palette, span, insets, ticksOf }: Common, width: number): void {
    this.surface.begin(width, HEIGHT);
    if (width === 0) return;
    const { ctx } = this.surface;
    const scale = TimeScale.fitting({ from: nanos(0), to: span }, px(width), px(insets[0]), px(insets[1]));
    const ticks = ticksOf(scale);
    ctx.strokeStyle = palette.color('line-2');
    ctx.lineWidth = 1;
    for (const moment of ticks.at) {
      const x = crisp(scale.x(moment));
      line(ctx, x, HEIGHT - TICK, x, HEIGHT);
      text(ctx, ticks.label(moment), x, 16, { font: palette.figures(12, 500), color: palette.color('ink-3'), align: 'center' });
    }
  }
}
