import { arrowHead, line, text } from '../timeline/paint/brush.ts';
import type { Palette } from '../timeline/palette.ts';
import { el } from '../words/elements.ts';
import type { Text, Words } from '../words/words.ts';
import type { PictureLane, Stretch } from './pictures.ts';
import { paintLane, paintMeeting, prepare } from './thumbnail.ts';

interface Hero {
  readonly seconds: number;
  /** The lanes' names; a number is that of a call. */
  readonly names: readonly (string | number)[];
  readonly lanes: readonly PictureLane[];
  /** Lanes whose results are gathered into the first one. */
  readonly gathered: boolean;
  readonly caption: Text;
  readonly aside: Text;
}

const part = (state: Stretch['state'], from: number, to: number): Stretch => ({ state, from, to });
const slept = (to: number): PictureLane => ({ stretches: [part('onloop', 0, 0), part('suspended', 0, to), part('onloop', to, to)], end: 'done' });
const threaded = (from: number, to: number): PictureLane => ({ stretches: [part('inthread', from, to), part('onloop', to, to)], end: 'done' });

/** The runs worth a large picture, the best first. */
const HEROES: readonly (readonly [scenario: string, hero: Hero])[] = [
  ['mixed-gather', {
    seconds: 4, names: ['Task-1', 'Task-2', 'Task-3', 1, 2, 'Task-4', 'Task-5'], gathered: true,
    lanes: [slept(1), slept(0.25), slept(0.5), threaded(0, 1), threaded(0, 1), slept(0.25), slept(0.5)],
    caption: { en: 'Six jobs of 1, 2 and 4 s: 4.00 s', zh: '1、2、4 秒的六个任务：4.00 秒' }, aside: { en: 'one after another: 14 s', zh: '逐个执行：14 秒' },
  }],
  ['thread-pool-2', {
    seconds: 4, names: [1, 2, 3], gathered: false,
    lanes: [threaded(0, 0.5), threaded(0, 0.5), { stretches: [part('queued', 0, 0.5), part('inthread', 0.5, 1), part('onloop', 1, 1)], end: 'done' }],
    caption: { en: 'Three calls, two workers: 4.00 s', zh: '三个调用，两个工作线程：4.00 秒' }, aside: { en: 'one after another: 6 s', zh: '逐个执行：6 秒' },
  }],
  ['gather-tasks', {
    seconds: 1, names: ['Task-1', 'task1', 'task2'], gathered: true, lanes: [slept(1), slept(0.99), slept(0.99)],
    caption: { en: 'Two waits of 1 s: 1.00 s', zh: '两次 1 秒的等待：1.00 秒' }, aside: { en: 'one after another: 2 s', zh: '逐个执行：2 秒' },
  }],
];

const WIDTH = 414;
const NAMES = 62;
const ROW = 25;
const TOP = 24;
const BAR = 15;

export const heroScenario = (known: readonly string[]): string | undefined => HEROES.find(([scenario]) => known.includes(scenario))?.[0];

export function showHero(figure: HTMLElement, scenario: string, palette: Palette, words: Words): void {
  const hero = HEROES.find(([id]) => id === scenario)?.[1];
  if (hero === undefined) return;
  const canvas = el('canvas', { role: 'img', 'aria-label': `${words.of(hero.caption)}, ${words.of(hero.aside)}` });
  figure.replaceChildren(canvas, el('figcaption', {}, el('span', {}, words.of(hero.caption)), el('span', {}, words.of(hero.aside))));
  figure.hidden = false;
  paintHero(canvas, hero, palette, words);
}

function paintHero(canvas: HTMLCanvasElement, hero: Hero, palette: Palette, words: Words): void {
  const height = TOP + hero.lanes.length * ROW + 4;
  const ctx = prepare(canvas, WIDTH, height);
  if (ctx === null) return;
  const x = (share: number) => NAMES + share * (WIDTH - NAMES - 34);
  const middle = (index: number) => TOP + index * ROW + ROW / 2;
  for (let second = 0; second <= hero.seconds; second++) {
    const at = Math.round(x(second / hero.seconds)) + 0.5;
    ctx.strokeStyle = palette.color('grid');
    line(ctx, at, 22, at, height);
    text(ctx, second === 0 ? '0' : `${second}\u00a0s`, at, 9, { font: palette.figures(12, 500), color: palette.color('ink-3'), align: 'center' });
  }
  if (hero.gathered) paintBus(ctx, palette, hero, x, middle);
  hero.lanes.forEach((lane, index) => {
    const name = hero.names[index]!;
    text(ctx, typeof name === 'number' ? words.say('callName', { n: name }) : name, 0, middle(index), { font: palette.text(12.5, 500), color: palette.color('ink-2') });
    paintLane({ ctx, palette, x, barHeight: BAR }, lane, middle(index) - BAR / 2);
  });
}

function paintBus(ctx: CanvasRenderingContext2D, palette: Palette, { lanes }: Hero, x: (share: number) => number, middle: (index: number) => number): void {
  const bus = x(1) + 12;
  ctx.strokeStyle = ctx.fillStyle = palette.color('ink-3');
  ctx.lineWidth = 1.25;
  line(ctx, bus, middle(0) + 12, bus, middle(lanes.length - 1));
  lanes.forEach(({ stretches }, index) => {
    const end = stretches[stretches.length - 1]!.to;
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
