import { laneName } from '../timeline/labels.ts';
import { arrowHead, line, text } from '../timeline/paint/brush.ts';
import type { Palette } from '../timeline/palette.ts';
import { ticksOf } from '../timeline/ticks.ts';
import { TimeScale } from '../timeline/time-scale.ts';
import { inSeconds, px, ZERO, type Nanos } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import type { Words } from '../words/words.ts';
import type { HeroRun } from './hero-run.ts';
import { paintLane, paintMeeting, prepare } from './thumbnail.ts';

/** The scenarios whose runs are worth a large picture, the best first. */
const HEROES = ['mixed-gather', 'thread-pool-2', 'gather-tasks'] as const;

const WIDTH = 414;
const NAMES = 62;
const ROW = 25;
const TOP = 24;
const BAR = 15;
/** What stands right of the bars. */
const MARKS = 34;

/** Between two figures of the axis. */
const APART = px(60);

/** The scenario whose run is the large picture. */
export const heroScenario = (known: readonly string[]): string | undefined => HEROES.find((scenario) => known.includes(scenario));

/** Shows a run large: its lanes, how long it took, and what its jobs would have taken one after another. */
export function showHero(figure: HTMLElement, run: HeroRun, palette: Palette, words: Words): void {
  const took = words.say('heroJobs', { n: run.jobs, time: words.seconds(inSeconds(run.end), 2) });
  const aside = words.say('oneAfterAnother', { time: words.seconds(inSeconds(run.sum), run.sum % 1e9 < 5e7 ? 0 : 1) });
  const canvas = el('canvas', { role: 'img', 'aria-label': `${took}, ${aside}` });
  figure.replaceChildren(canvas, el('figcaption', {}, el('span', {}, took), el('span', {}, aside)));
  paintHero(canvas, run, palette, words);
}

function paintHero(canvas: HTMLCanvasElement, run: HeroRun, palette: Palette, words: Words): void {
  const height = TOP + run.lanes.length * ROW + 4;
  const ctx = prepare(canvas, WIDTH, height);
  if (ctx === null) return;
  const x = (share: number) => NAMES + share * (WIDTH - NAMES - MARKS);
  const middle = (index: number) => TOP + index * ROW + ROW / 2;
  paintAxis(ctx, palette, run.end, x, height);
  if (run.isGathered) paintBus(ctx, palette, run, x, middle);
  run.lanes.forEach(({ lane, picture }, index) => {
    text(ctx, laneName(lane, words), 0, middle(index), { font: palette.text(12.5, 500), color: palette.color('ink-2') });
    paintLane({ ctx, palette, x, barHeight: BAR }, picture, middle(index) - BAR / 2);
  });
}

function paintAxis(ctx: CanvasRenderingContext2D, palette: Palette, end: Nanos, x: (share: number) => number, height: number): void {
  const ticks = ticksOf(new TimeScale(ZERO, end, px(x(1) - x(0))), APART);
  ctx.strokeStyle = palette.color('grid');
  for (const moment of ticks.at) {
    const at = Math.round(x(moment / end)) + 0.5;
    line(ctx, at, 22, at, height);
    text(ctx, ticks.label(moment), at, 9, { font: palette.figures(12, 500), color: palette.color('ink-3'), align: 'center' });
  }
}

/** The results of the jobs wait on dotted lines and meet where the last one ends. */
function paintBus(ctx: CanvasRenderingContext2D, palette: Palette, { lanes }: HeroRun, x: (share: number) => number, middle: (index: number) => number): void {
  const bus = x(1) + 12;
  ctx.strokeStyle = ctx.fillStyle = palette.color('ink-3');
  ctx.lineWidth = 1.25;
  line(ctx, bus, middle(0) + 12, bus, middle(lanes.length - 1));
  lanes.forEach(({ picture: { stretches } }, index) => {
    const end = stretches[stretches.length - 1]?.to ?? 1;
    if (index === 0 || end > 0.9) return;
    ctx.setLineDash([1.5, 3.5]);
    line(ctx, x(end) + 22, middle(index), bus, middle(index));
    ctx.setLineDash([]);
    paintMeeting(ctx, bus, middle(index));
  });
  ctx.fillStyle = palette.color('ink-2');
  arrowHead(ctx, bus, middle(0) + 9, -90);
  ctx.lineWidth = 1;
}
