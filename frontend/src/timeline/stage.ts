import type { RunModel } from '../model/run-model.ts';
import { earlier, nanos, px, ZERO, type Nanos } from '../trace/units.ts';
import { setText } from '../words/elements.ts';
import { duration } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import type { TimelineParts } from './frame-parts.ts';
import { HealthLabels } from './health-labels.ts';
import { laneFilter } from './lane-filter.ts';
import { newPath, type Brush, type Edge } from './paint/brush.ts';
import type { StepCount } from './paint/steps.ts';
import { MapPainter, mapScale } from './minimap/map-painter.ts';
import { Palette } from './palette.ts';
import { paintHead, paintLanes } from './picture.ts';
import type { Frame } from './poster/poster.ts';
import { RowList } from './row-list.ts';
import { placeRows, rowContents, type RowContent, type Rows } from './rows.ts';
import { healthRows, isPresented, NARROW, sizesFor, type HealthRow, type Sizes } from './sizes.ts';
import { Surface } from './surface.ts';
import { ticksOf } from './ticks.ts';
import { TimeScale } from './time-scale.ts';
import type { View } from './view.ts';

const BREATH_MILLIS = 1_400;
/** While time goes on, the texts beside the plot are written this often. */
const WRITE_MILLIS = 100;

/** What is to be seen in a frame. */
export interface Scenery {
  readonly model: RunModel;
  readonly view: View;
  readonly words: Words;
  readonly now: Nanos;
  /** What happened later is not shown: the end of what is known or, in a replay, the cursor. */
  readonly horizon: Nanos;
  readonly moment: Nanos;
  readonly edge: Edge;
  /** The run is seen as it was at the cursor. */
  readonly isReplay: boolean;
  /** What is shown goes on by itself. */
  readonly isMoving: boolean;
}

/** The room that the page gives the picture, and how far the lanes are scrolled in it. */
export interface Sight {
  readonly width: number;
  readonly namesWidth: number;
  /** Where the lanes begin, and how much is seen of them. */
  readonly top: number;
  readonly height: number;
  readonly scrolled: number;
}

/** Places the rows and draws the frames: two canvases, and the names beside them. */
export class Stage {
  rows: Rows = placeRows([], 0, sizesFor(innerWidth, innerHeight, isPresented()).rows);
  scale = new TimeScale(ZERO, nanos(1e9), px(100));
  /** The scale of the map. */
  whole = mapScale(ZERO, 100);
  stepCounts: readonly StepCount[] = [];
  /** The room of the frame that was drawn last. */
  sight: Sight = { width: 0, namesWidth: 0, top: 0, height: 0, scrolled: 0 };
  /** What was drawn last; null before the first. */
  frame: Frame | null = null;
  /** The rows under the ruler. */
  health: readonly HealthRow[] = [];
  private readonly head: Surface;
  private readonly lanes: Surface;
  private readonly map: Surface;
  private readonly mapPainter = new MapPainter();
  private readonly labels: HealthLabels;
  private readonly names: RowList;
  private readonly stillness = matchMedia('(prefers-reduced-motion: reduce)');
  private palette: Palette | null = null;
  private contents: { readonly key: string; readonly rows: readonly RowContent[] } = { key: '', rows: [] };
  private placed = '';
  /** What the head and the map show. */
  private painted = '';
  private written = { for: '', at: 0 };
  /** The end of what was shown when the texts beside the plot were written. */
  private told: Nanos = ZERO;

  constructor(private readonly parts: TimelineParts, choose: (lane: string) => void) {
    this.head = new Surface(parts.head);
    this.lanes = new Surface(parts.lanes);
    this.map = new Surface(parts.map);
    this.labels = new HealthLabels(parts.health);
    this.names = new RowList(parts.rows, choose);
  }

  /** What is drawn is behind what is known: another frame is wanted. */
  get isBehind(): boolean { return this.mapPainter.isStale; }

  /** The theme is another one: colours are read anew. */
  repaint(): void {
    this.palette = null;
    this.painted = '';
  }

  /** The words are others: names are written anew. */
  rename(): void {
    this.names.clear();
    this.painted = '';
  }

  /** Another run comes on. */
  clear(): void {
    this.contents = { key: '', rows: [] };
    this.placed = this.painted = this.written.for = '';
    this.names.clear();
  }

  draw(scenery: Scenery): void {
    const { parts } = this;
    const { model, view, words, now, horizon, moment, edge, isReplay } = scenery;
    const sizes = sizesFor(innerWidth, innerHeight, isPresented());
    const health = healthRows(sizes, model.health.showsPool);
    this.health = health.rows;
    parts.tools.style.height = `${sizes.ruler}px`;
    parts.measured.style.top = `${health.height + 8}px`;
    parts.measured.style.maxHeight = `calc(100% - ${health.height + sizes.map + 12}px)`;
    parts.foot.hidden = sizes.map === 0;
    parts.foot.style.height = `${sizes.map}px`;
    parts.health.style.height = `${health.height - sizes.ruler}px`;

    const { width, namesWidth, height, scrolled } = this.sight = this.look();
    this.scale = view.scale(px(width), now, edge !== 'settled');
    this.layOut(scenery, sizes);
    const palette = this.palette ??= new Palette(parts.probe);
    const ticks = ticksOf(this.scale, px(sizes.tickDistance));
    const isWritten = this.isToWrite(scenery, health.height);
    this.told = isWritten ? horizon : earlier(this.told, horizon);
    const common = { palette, scale: this.scale, ticks, width, now: horizon, told: this.told, edge: isReplay || horizon < now ? 'replay' : edge, model, view, words, path: newPath } as const;
    const isOther = this.isOther(scenery, width, health.height, sizes.map);
    if (isOther) this.drawHead(common, health.height, sizes.ruler);
    this.drawLanes(common);
    this.frame = { common, rows: this.rows, health: health.rows, ruler: sizes.ruler, headHeight: health.height, namesWidth, top: scrolled, bottom: scrolled + height, moment, probe: parts.probe };
    if (isOther || this.isBehind) this.drawMap({ ...common, now: isReplay ? now : horizon, edge }, now, sizes.map);

    if (isWritten) this.labels.show(health.rows, sizes.ruler, edge === 'none' ? null : model, moment, words);
    this.names.show(this.rows, scrolled, scrolled + height, { model, moment, horizon, selected: view.selected, words, isNarrow: innerWidth < NARROW, isWritten });
    setText(parts.span, view.zoomed === null ? '' : duration(this.scale.span));
  }

  /** Scrolls so that a lane is in sight. */
  reveal(lane: string): void {
    const row = this.rows.byLane.get(lane);
    if (row === undefined) return;
    const { scroll } = this.parts;
    if (row.y < scroll.scrollTop) scroll.scrollTop = row.y;
    else if (row.y + row.height > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = row.y + row.height - scroll.clientHeight;
  }

  /** While time goes on, texts are written so often that they can be read; what the viewer chose is told of at once. */
  private isToWrite({ view, words, isMoving }: Scenery, head: number): boolean {
    const other = `${view.selected} ${words.language} ${head}`;
    const at = performance.now();
    if (isMoving && other === this.written.for && at - this.written.at < WRITE_MILLIS) return false;
    this.written = { for: other, at };
    return true;
  }

  /** All that is asked of the page, before anything is written on it: what is asked after that lays the page out once more. */
  private look(): Sight {
    const { head, scroll, rows } = this.parts;
    return { width: head.parentElement!.clientWidth, namesWidth: rows.clientWidth, top: scroll.offsetTop, height: scroll.clientHeight, scrolled: scroll.scrollTop };
  }

  /** Whether head and map have to show something else than they do: scrolling is none of their concern. */
  private isOther({ model, view, now, horizon, edge }: Scenery, width: number, head: number, map: number): boolean {
    const shown = this.painted;
    this.painted = `${view.version} ${model.lastSeq} ${model.endedAt} ${now} ${horizon} ${edge} ${width} ${head} ${map} ${devicePixelRatio}`;
    return this.painted !== shown;
  }

  private drawHead(common: Omit<Brush, 'ctx' | 'height'>, height: number, ruler: number): void {
    this.head.begin(common.width, height);
    paintHead({ ...common, ctx: this.head.ctx, height }, ruler, this.health, this.breath());
  }

  private drawLanes(common: Omit<Brush, 'ctx' | 'height'>): void {
    const { height, scrolled } = this.sight;
    this.lanes.begin(common.width, height);
    const { ctx } = this.lanes;
    ctx.translate(0, -Math.round(scrolled));
    this.stepCounts = common.edge === 'none' ? [] : paintLanes({ ...common, ctx, height: this.rows.height }, this.rows, scrolled, scrolled + height);
  }

  /** The map shows the whole run also while a replay shows only its beginning. */
  private drawMap(common: Omit<Brush, 'ctx' | 'height'>, end: Nanos, height: number): void {
    if (height === 0) return;
    this.map.begin(common.width, height);
    this.whole = mapScale(end, common.width);
    this.mapPainter.paint({ ...common, ctx: this.map.ctx, height }, this.whole);
  }

  /** Rows are placed anew only when there are others, or another room for them. */
  private layOut({ model, view, words, edge }: Scenery, sizes: Sizes): void {
    const { height } = this.sight;
    const lanes = model.threads.processes.reduce((sum, life) => sum + life.lanes.length + 1, 0);
    const key = `${edge === 'none'} ${lanes} ${model.work.lanes.length} ${model.work.callbacksMade.length} ${view.filter} ${words.language} ${sizes.callbacksBesideWork}`;
    if (this.contents.key !== key) this.contents = { key, rows: edge === 'none' ? [] : rowContents(model, laneFilter(view.filter, model, words), sizes.callbacksBesideWork) };
    const place = `${key} ${height} ${sizes.rows.group}`;
    if (this.placed === place) return;
    this.placed = place;
    this.rows = placeRows(this.contents.rows, height, sizes.rows);
    this.parts.body.style.height = `${this.rows.height}px`;
  }

  private breath(): number {
    return this.stillness.matches ? 1 : 0.675 + 0.325 * Math.cos((performance.now() / BREATH_MILLIS) * 2 * Math.PI);
  }
}
