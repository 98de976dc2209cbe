import { RunModel } from '../model/run-model.ts';
import { Api } from '../stream/api.ts';
import { RunSession } from '../stream/run-session.ts';
import { earlier, nanos, px, ZERO, type Nanos } from '../trace/units.ts';
import { setText } from '../words/elements.ts';
import { duration } from '../words/figures.ts';
import { pageLanguage, Words } from '../words/words.ts';
import { nameParts, timelineParts, type TimelineParts } from './frame-parts.ts';
import { Frames } from './frames.ts';
import { HealthLabels } from './health-labels.ts';
import { hitTest } from './hit.ts';
import { timelineCommand, type TimelineCommand } from './keyboard.ts';
import { focusSegment, followHop, selectNeighbour, stepMoment, stepSegment, type Scene } from './navigation.ts';
import { forgetTextWidths, type Brush, type Edge } from './paint/brush.ts';
import type { StepCount } from './paint/steps.ts';
import { Palette } from './palette.ts';
import { paintHead, paintLanes } from './picture.ts';
import { PointerInput } from './pointer.ts';
import { RowList } from './row-list.ts';
import { placeRows, rowContents, type RowContent, type Rows } from './rows.ts';
import { adoptStyles } from './shadow-styles.ts';
import { healthRows, NARROW, sizesFor } from './sizes.ts';
import { Surface } from './surface.ts';
import { tableOf } from './table-view.ts';
import { ticksOf } from './ticks.ts';
import { TimeScale } from './time-scale.ts';
import { Tooltip } from './tooltip.ts';
import { View } from './view.ts';

const NOTHING = new RunModel();
const BREATH_MILLIS = 1_400;
const ZOOM_KEY = 0.6;
const PAN_KEY = 0.2;

/**
 * The picture of one run. `<loop-timeline run="ID">` watches that run by itself, at the server that the page or the
 * `server` attribute names; the Lab hands it a session that it shares with the panes beside it.
 *
 * Tells of itself: `frame` after every picture, `selection` when another lane is chosen.
 */
export class LoopTimeline extends HTMLElement {
  static readonly observedAttributes = ['run', 'server'];

  readonly view = new View(() => this.viewChanged());
  private watched: RunSession | null = null;
  private ownSession: RunSession | null = null;
  private words = new Words(pageLanguage());
  private readonly parts: TimelineParts = timelineParts();
  private readonly headSurface = new Surface(this.parts.head);
  private readonly laneSurface = new Surface(this.parts.lanes);
  private readonly labels = new HealthLabels(this.parts.health);
  private readonly rowList = new RowList(this.parts.rows, (key) => this.choose(key));
  private readonly tooltip = new Tooltip(this.parts.tip);
  private readonly frames = new Frames(() => this.draw(), () => this.watched?.isLive === true);
  private readonly resized = new ResizeObserver(() => this.frames.request());
  private readonly onPage = new AbortController();
  private palette: Palette | null = null;
  private rows: Rows = placeRows([], 0, sizesFor(innerWidth, innerHeight).rows);
  private contents: { readonly key: string; readonly rows: readonly RowContent[] } = { key: '', rows: [] };
  private scale = new TimeScale(ZERO, nanos(1e9), px(100));
  private placed = '';
  private stepCounts: readonly StepCount[] = [];
  private lastSelected: string | null = null;
  private showsTable = false;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    adoptStyles(shadow);
    shadow.append(this.parts.root);
    this.listen();
  }

  connectedCallback(): void {
    this.frames.resume();
    nameParts(this.parts, this.words);
    this.resized.observe(this.parts.root);
    this.resized.observe(this.parts.scroll);
    const { signal } = this.onPage;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.themeChanged(), { signal });
    void document.fonts?.ready.then(() => { forgetTextWidths(); this.frames.request(); });
    this.watchAttribute();
    this.frames.request();
  }

  disconnectedCallback(): void {
    this.frames.stop();
    this.resized.disconnect();
    this.ownSession?.close();
    this.ownSession = null;
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.watchAttribute();
  }

  /** The run that is shown, null for none. */
  get session(): RunSession | null { return this.watched; }

  set session(session: RunSession | null) {
    this.watched?.removeEventListener('growth', this.redraw);
    this.watched?.removeEventListener('change', this.redraw);
    this.watched = session;
    session?.addEventListener('growth', this.redraw);
    session?.addEventListener('change', this.redraw);
    this.contents = { key: '', rows: [] };
    this.placed = '';
    this.rowList.clear();
    this.view.reset();
  }

  get language(): Words { return this.words; }
  set language(words: Words) {
    this.words = words;
    nameParts(this.parts, words);
    this.rowList.clear();
    this.frames.request();
  }

  /** The moment that is looked at: the cursor, or now. */
  get moment(): Nanos { return this.view.cursor ?? this.now; }
  get now(): Nanos { return this.watched?.now() ?? ZERO; }
  get model(): RunModel { return this.watched?.model ?? NOTHING; }

  /** The page's theme is another one now. */
  themeChanged(): void {
    this.palette = null;
    this.frames.request();
  }

  /** Does what a key asks for. Whether it was a key for the timeline is the answer. */
  press(event: KeyboardEvent): boolean {
    const command = timelineCommand(event);
    if (command === null) return false;
    event.preventDefault();
    this.obey(command);
    return true;
  }

  obey(command: TimelineCommand): void {
    const { view, scene } = this;
    const middle = view.cursor ?? nanos((scene.scale.from + scene.scale.to) / 2);
    switch (command) {
      case 'zoom-in': return view.zoom(scene.scale, ZOOM_KEY, middle);
      case 'zoom-out': return view.zoom(scene.scale, 1 / ZOOM_KEY, middle);
      case 'pan-left': return view.pan(scene.scale, -PAN_KEY);
      case 'pan-right': return view.pan(scene.scale, PAN_KEY);
      case 'fit': return view.show(null);
      case 'focus': return focusSegment(scene);
      case 'undo': return view.undo();
      case 'event-back': return stepMoment(scene, -1);
      case 'event-forward': return stepMoment(scene, 1);
      case 'segment-back': return stepSegment(scene, -1);
      case 'segment-forward': return stepSegment(scene, 1);
      case 'hop-back': return followHop(scene, -1);
      case 'hop-forward': return followHop(scene, 1);
      case 'lane-up': return selectNeighbour(scene, -1);
      case 'lane-down': return selectNeighbour(scene, 1);
      case 'freeze': view.cursor = view.cursor === null ? this.now : null; return;
      case 'live': view.cursor = null; return this.watched?.isLive === true ? view.show(null) : undefined;
      case 'table': return this.toggleTable();
      case 'filter': return this.openFilter();
      case 'clear': return view.clearMarks();
    }
  }

  private readonly redraw = (): void => this.frames.request();

  private get scene(): Scene {
    return { model: this.model, view: this.view, rows: this.rows, scale: this.scale, now: this.now, moment: this.moment };
  }

  private get edge(): Edge {
    const session = this.watched;
    if (session === null || session.run === null || session.run.state === 'queued') return 'none';
    if (session.isSettled) return 'settled';
    return session.isLost ? 'lost' : 'live';
  }

  private listen(): void {
    const { parts } = this;
    parts.fit.addEventListener('click', () => this.obey('fit'));
    parts.zoomIn.addEventListener('click', () => this.obey('zoom-in'));
    parts.zoomOut.addEventListener('click', () => this.obey('zoom-out'));
    parts.asTable.addEventListener('click', () => this.toggleTable());
    parts.scroll.addEventListener('scroll', () => this.frames.request());
    parts.filter.addEventListener('input', () => { this.view.filter = parts.filter.value; });
    parts.filter.addEventListener('keydown', (event) => this.filterKey(event));
    this.addEventListener('keydown', (event) => { if (!this.hasAttribute('page-keys')) this.press(event); });
    new PointerInput(parts.head, parts.lanes, {
      view: this.view,
      scale: () => this.scale,
      now: () => this.now,
      clicked: (x, y) => this.clicked(x, y + parts.scroll.scrollTop),
      hovered: (event) => this.hovered(event),
    });
  }

  private watchAttribute(): void {
    const run = this.getAttribute('run');
    if (run === (this.ownSession?.id ?? null)) return;
    this.ownSession?.close();
    this.ownSession = null;
    if (run !== null) {
      const server = this.getAttribute('server') ?? document.documentElement.dataset['base'] ?? '/';
      this.ownSession = new RunSession(new Api(new URL(server, location.href).href), run);
      this.ownSession.start();
    }
    this.session = this.ownSession;
  }

  private viewChanged(): void {
    this.frames.request();
    if (this.view.selected === this.lastSelected) return;
    this.lastSelected = this.view.selected;
    this.revealSelected();
    this.dispatchEvent(new Event('selection'));
  }

  private choose(key: string): void {
    this.view.selected = key;
    this.dispatchEvent(new Event('choice'));
  }

  private clicked(x: number, y: number): void {
    const count = this.stepCounts.find((step) => x >= step.x && x <= step.x + step.width && Math.abs(y - step.y) < 10);
    if (count !== undefined) return this.view.show(count.window);
    const hit = hitTest(this.rows, this.scale, this.now, x, y);
    if (hit !== null) this.choose(hit.row.lane.key);
  }

  private hovered(event: PointerEvent | null): void {
    if (event === null || event.target !== this.parts.lanes) return this.tooltip.hide();
    const box = this.parts.lanes.getBoundingClientRect();
    const hit = hitTest(this.rows, this.scale, this.now, event.clientX - box.left, event.clientY - box.top + this.parts.scroll.scrollTop);
    if (hit === null) return this.tooltip.hide();
    this.tooltip.show(hit, this.model, this.now, this.words, event.clientX, event.clientY);
  }

  private revealSelected(): void {
    const row = this.rows.byLane.get(this.view.selected ?? '');
    if (row === undefined) return;
    const { scroll } = this.parts;
    if (row.y < scroll.scrollTop) scroll.scrollTop = row.y;
    else if (row.y + row.height > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = row.y + row.height - scroll.clientHeight;
  }

  private toggleTable(): void {
    this.showsTable = !this.showsTable;
    this.parts.table.hidden = !this.showsTable;
    this.parts.asTable.setAttribute('aria-pressed', String(this.showsTable));
    if (this.showsTable) this.parts.table.focus({ preventScroll: true });
    this.frames.request();
  }

  private openFilter(): void {
    this.parts.filter.hidden = false;
    this.parts.filter.focus();
  }

  private filterKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    if (event.key === 'Escape') this.view.filter = this.parts.filter.value = '';
    this.parts.filter.hidden = this.view.filter === '';
    this.parts.filter.blur();
    event.stopPropagation();
  }

  private draw(): void {
    const { parts, view, edge } = this;
    const sizes = sizesFor(innerWidth, innerHeight);
    const health = healthRows(sizes, this.model.health.showsPool);
    const now = this.now;
    const moment = view.cursor === null ? now : earlier(view.cursor, now);
    parts.tools.style.height = `${sizes.ruler}px`;
    parts.health.style.height = `${health.height - sizes.ruler}px`;
    this.labels.show(health.rows, sizes.ruler, edge === 'none' ? null : this.model, moment, this.words);

    const width = parts.head.parentElement!.clientWidth;
    this.headSurface.begin(width, health.height);
    this.scale = view.scale(px(width), now, edge === 'live' || edge === 'lost' || edge === 'none');
    this.layOut(sizes);
    const palette = this.palette ??= new Palette(parts.probe);
    const ticks = ticksOf(this.scale, px(sizes.tickDistance));
    const common = { palette, scale: this.scale, ticks, width, now, edge, model: this.model, view, words: this.words };
    paintHead({ ...common, ctx: this.headSurface.ctx, height: health.height }, sizes.ruler, health.rows, this.breath());
    this.drawLanes(common, width);

    const { scrollTop, clientHeight } = parts.scroll;
    this.rowList.show(this.rows, scrollTop, scrollTop + clientHeight, { model: this.model, moment, selected: view.selected, words: this.words, isNarrow: innerWidth < NARROW });
    this.showEmpty(edge);
    setText(parts.span, view.zoomed === null ? '' : duration(this.scale.span));
    if (this.showsTable) parts.table.replaceChildren(tableOf(this.rows, this.model, now, this.words));
    this.dispatchEvent(new Event('frame'));
  }

  private drawLanes(common: Omit<Brush, 'ctx' | 'height'>, width: number): void {
    const { scrollTop, clientHeight } = this.parts.scroll;
    this.laneSurface.begin(width, clientHeight);
    const { ctx } = this.laneSurface;
    ctx.translate(0, -scrollTop);
    this.stepCounts = common.edge === 'none' ? [] : paintLanes({ ...common, ctx, height: this.rows.height }, this.rows, scrollTop, scrollTop + clientHeight);
  }

  private layOut(sizes: ReturnType<typeof sizesFor>): void {
    const { model, view, parts } = this;
    const lanes = model.threads.processes.reduce((sum, life) => sum + life.lanes.length + 1, 0);
    const key = `${lanes} ${model.work.lanes.length} ${model.work.callbacksMade.length} ${view.filter}`;
    if (this.contents.key !== key || this.contents.rows.length === 0) this.contents = { key, rows: this.edge === 'none' ? [] : rowContents(model, view.filter) };
    const place = `${key} ${this.edge === 'none'} ${parts.scroll.clientHeight} ${sizes.rows.group}`;
    if (this.placed === place) return;
    this.placed = place;
    this.rows = placeRows(this.contents.rows, parts.scroll.clientHeight, sizes.rows);
    parts.body.style.height = `${this.rows.height}px`;
  }

  private breath(): number {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return 1;
    return 0.675 + 0.325 * Math.cos((performance.now() / BREATH_MILLIS) * 2 * Math.PI);
  }

  private showEmpty(edge: Edge): void {
    const { empty } = this.parts;
    empty.hidden = edge !== 'none';
    if (edge !== 'none') return;
    const isQueued = this.watched?.run?.state === 'queued';
    const texts = isQueued ? [this.words.say('queuedRun')] : [this.words.say('nothing'), this.words.say('nothingHelp')];
    if (empty.textContent !== texts.join('')) empty.replaceChildren(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  }
}

customElements.define('loop-timeline', LoopTimeline);

declare global {
  interface HTMLElementTagNameMap { 'loop-timeline': LoopTimeline }
}
