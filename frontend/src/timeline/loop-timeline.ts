import { endingOf } from '../model/endings.ts';
import { RunModel } from '../model/run-model.ts';
import { Api } from '../stream/api.ts';
import { RunSession } from '../stream/run-session.ts';
import { earlier, ZERO, type Nanos, type SourceRef } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import { pageLanguage, Words } from '../words/words.ts';
import { move } from './commands.ts';
import { EndingCard } from './ending/ending-card.ts';
import { FilterField } from './filter-field.ts';
import { nameParts, timelineParts } from './frame-parts.ts';
import { Frames } from './frames.ts';
import { hitTest } from './hit.ts';
import { Hovering } from './hovering.ts';
import { timelineCommand, type TimelineCommand } from './keyboard.ts';
import { MarkFlags } from './marks/mark-flags.ts';
import { withMark } from './marks/marks.ts';
import { MeasureCard } from './measure/measure-card.ts';
import { MapPointer } from './minimap/map-pointer.ts';
import type { Scene } from './navigation.ts';
import { forgetTextWidths, type Edge } from './paint/brush.ts';
import { Playback } from './play/playback.ts';
import { Transport } from './play/transport.ts';
import { PointerInput } from './pointer.ts';
import { adoptStyles } from './shadow-styles.ts';
import { asPng, asSvg } from './poster/poster.ts';
import { Stage } from './stage.ts';
import { TablePanel } from './table-panel.ts';
import { TimeScale } from './time-scale.ts';
import { View } from './view.ts';

const NOTHING = new RunModel();
const ON_A_LABEL = 10;

/**
 * The picture of one run. `<loop-timeline run="ID">` watches that run by itself, at the server that the page or the
 * `server` attribute names; the Lab hands it a session that it shares with the panes beside it. With `page-keys` the page
 * passes keys on, else they count while the focus is inside.
 *
 * Tells of itself: `frame` after every picture, `selection` when another lane is chosen, `choice` when the viewer did it,
 * `point` when the pointer comes to another line of the program.
 */
export class LoopTimeline extends HTMLElement {
  static readonly observedAttributes = ['run', 'server'];

  readonly view = new View(() => this.viewChanged());
  private watched: RunSession | null = null;
  private ownSession: RunSession | null = null;
  private words = new Words(pageLanguage());
  private readonly parts = timelineParts();
  private readonly stage = new Stage(this.parts, (lane) => this.choose(lane));
  private readonly filter = new FilterField(this.parts, this.view);
  private readonly hovering = new Hovering(this.parts, this.stage, () => ({ model: this.model, horizon: this.horizon, words: this.words }), () => this.dispatchEvent(new Event('point')));
  private readonly table = new TablePanel(this.parts);
  private readonly playback = new Playback(this.view, () => this.frames.request());
  private readonly transport = new Transport({ obey: (command) => this.obey(command), play: (speed) => { this.playback.speed = speed; } });
  private readonly marks = new MarkFlags(this.parts.marks, this.view, () => this.parts.root.focus({ preventScroll: true }));
  private readonly measured = new MeasureCard(this.parts.measured, this.view);
  private readonly ended = new EndingCard(this.parts.ended, this.view, (lane, at) => this.goTo(lane, at));
  private readonly frames = new Frames(() => this.draw(), () => this.isMoving, () => this.watched?.isCatchingUp === true);
  private readonly resized = new ResizeObserver(() => this.frames.request());
  private readonly darkness = matchMedia('(prefers-color-scheme: dark)');
  private lastSelected: string | null = null;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    adoptStyles(shadow);
    this.parts.foot.prepend(this.transport.root);
    shadow.append(this.parts.root);
    this.listen();
  }

  connectedCallback(): void {
    this.frames.resume();
    nameParts(this.parts, this.words);
    this.resized.observe(this.parts.root);
    this.resized.observe(this.parts.scroll);
    this.darkness.addEventListener('change', this.themeChanged);
    addEventListener('beforeprint', this.table.print);
    void document.fonts?.ready.then(() => { forgetTextWidths(); this.themeChanged(); });
    this.watchAttribute();
    this.frames.request();
  }

  disconnectedCallback(): void {
    this.frames.stop();
    this.resized.disconnect();
    this.darkness.removeEventListener('change', this.themeChanged);
    removeEventListener('beforeprint', this.table.print);
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
    this.stage.clear();
    this.view.reset();
  }

  get language(): Words { return this.words; }

  set language(words: Words) {
    this.words = words;
    nameParts(this.parts, words);
    this.parts.empty.replaceChildren();
    this.stage.rename();
    this.frames.request();
  }

  get now(): Nanos { return this.watched?.now() ?? ZERO; }
  private get known(): Nanos { return this.watched?.knownUntil ?? ZERO; }
  get model(): RunModel { return this.watched?.model ?? NOTHING; }

  /** What happened later is not shown: now, how far the run is read or, in a replay, the cursor. */
  get horizon(): Nanos { return this.playback.isReplay ? this.moment : this.known; }
  /** The run is seen as it was at the cursor, as if it were going on. */
  get isReplay(): boolean { return this.playback.isReplay; }
  /** What is shown goes on by itself. */
  get isMoving(): boolean { return this.isLive || this.playback.isPlaying; }

  /** The moment that is looked at: the cursor, or now, as far as the run is read. */
  get moment(): Nanos {
    return momentOf(this.view.cursor, this.known);
  }

  /** The line of the program that the segment under the pointer is about, 0 for none. */
  get pointedLine(): SourceRef { return this.hovering.line; }

  /** What is seen now as a file: of dots, or of lines and texts. Null while nothing is. */
  async poster(form: 'png' | 'svg'): Promise<Blob | null> {
    const { frame } = this.stage;
    if (frame === null) return null;
    return form === 'png' ? asPng(frame) : asSvg(frame);
  }

  /** The page's theme is another one now. */
  readonly themeChanged = (): void => {
    this.stage.repaint();
    this.frames.request();
  };

  /** There is nothing that Esc would clear. */
  get isClear(): boolean { return !this.table.isOpen && this.view.isClear; }

  /** Does what a key asks for. Whether it was a key for the timeline is the answer. */
  press(event: KeyboardEvent): boolean {
    const command = timelineCommand(event);
    if (command === null) return false;
    event.preventDefault();
    this.obey(command);
    return true;
  }

  obey(command: TimelineCommand): void {
    if (command === 'clear' && this.table.isOpen) return this.toggleTable();
    if (command === 'clear' && this.filter.clear()) return;
    if (move(command, this.scene, this.playback)) return;
    if (command === 'table') this.toggleTable();
    else if (command === 'mark') this.mark();
    else this.filter.open();
  }

  private readonly redraw = (): void => this.frames.request();

  private get isLive(): boolean { return this.watched?.isLive === true; }

  /** Moves that come faster than frames go on from one another. */
  private get scene(): Scene {
    const { rows, scale: drawn } = this.stage;
    const { zoomed } = this.view;
    const scale = zoomed === null ? drawn : new TimeScale(zoomed.from, zoomed.to, drawn.width);
    return { model: this.model, view: this.view, rows, scale, now: this.now, moment: this.moment, isLive: this.isLive };
  }

  private get edge(): Edge {
    const session = this.watched;
    if (session?.run == null || session.run.durationNanos === null) return 'none';
    if (session.isSettled) return 'settled';
    return session.isLost ? 'lost' : session.isPaused ? 'paused' : 'live';
  }

  private listen(): void {
    const { parts } = this;
    parts.fit.addEventListener('click', () => this.obey('fit'));
    parts.zoomIn.addEventListener('click', () => this.obey('zoom-in'));
    parts.zoomOut.addEventListener('click', () => this.obey('zoom-out'));
    parts.asTable.addEventListener('click', () => this.toggleTable());
    parts.scroll.addEventListener('scroll', this.redraw);
    this.addEventListener('keydown', (event) => { if (!this.hasAttribute('page-keys')) this.press(event); });
    new PointerInput(parts.head, parts.lanes, {
      view: this.view,
      scale: () => this.stage.scale,
      now: () => this.now,
      clicked: (x, y) => this.clicked(x, y + parts.scroll.scrollTop),
      hovered: (event) => this.hovering.moved(event),
    });
    new MapPointer(parts.map, { view: this.view, shown: () => this.stage.scale, map: () => this.stage.whole, now: () => this.now });
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
    if (this.lastSelected !== null) this.stage.reveal(this.lastSelected);
    this.dispatchEvent(new Event('selection'));
  }

  private choose(lane: string): void {
    this.view.selected = lane;
    this.dispatchEvent(new Event('choice'));
  }

  private clicked(x: number, y: number): void {
    const { stepCounts, rows, scale } = this.stage;
    const count = stepCounts.find((step) => x >= step.x && x <= step.x + step.width && Math.abs(y - step.y) < ON_A_LABEL);
    if (count !== undefined) return this.view.show(count.window);
    const hit = hitTest(rows, scale, this.horizon, x, y);
    if (hit === null) return;
    this.choose(hit.row.lane.key);
    this.view.examined = hit.segment === null || endingOf(hit.row.lane, hit.segment, this.model, this.horizon) === null ? null : { lane: hit.row.lane.key, from: hit.segment.from };
  }

  /** Looks at a lane, at a moment where one is named; a filter that hides it is taken away. */
  goTo(lane: string, at: Nanos | null): void {
    if (!this.stage.rows.byLane.has(lane)) this.filter.clear();
    this.choose(lane);
    if (at !== null) this.view.lookAt(at);
  }

  private toggleTable(): void {
    this.table.toggle();
    this.frames.request();
  }

  /** A mark where the viewer looks; one that is there already is asked for its name. */
  private mark(): void {
    if (this.edge === 'none') return;
    const { moment, view } = this;
    const there = view.marks.find(({ at }) => at === moment);
    if (there !== undefined) this.marks.name(there);
    else view.marks = withMark(view.marks, moment);
  }

  private draw(): void {
    this.playback.advance(performance.now(), this.scene);
    const { model, view, words, now, known, edge, isReplay, isLive, isMoving } = this;
    const moment = momentOf(view.cursor, known);
    const horizon = isReplay ? moment : known;
    this.stage.draw({ model, view, words, now, horizon, moment, edge, isReplay, isMoving });
    const { rows, scale, sight } = this.stage;
    this.marks.show(scale, edge === 'settled' && view.zoomed === null, words);
    this.measured.show({ rows, model, now: horizon, scale, words });
    this.ended.show({ rows, model, now: horizon, scale, words, ...sight });
    this.filter.show(rows.byLane.size > 0, edge !== 'none', words);
    this.table.show({ rows, model, now: horizon, words, filter: view.filter, isLive });
    this.transport.show({ hasRun: edge !== 'none', isLive, isPlaying: this.playback.isPlaying, isAtMoment: view.cursor !== null, speed: this.playback.speed }, words);
    this.showEmpty(edge);
    if (this.stage.isBehind || this.measured.isStale) this.frames.request();
    this.dispatchEvent(new Event('frame'));
  }

  /** What to say while there is nothing to draw. */
  private showEmpty(edge: Edge): void {
    const { empty } = this.parts;
    empty.hidden = edge !== 'none';
    if (edge !== 'none') return;
    const { watched, words } = this;
    const isNothing = watched === null || watched.connection.kind === 'no-such-run' || watched.isSettled;
    const texts = isNothing ? [words.say('nothing'), words.say('nothingHelp')] : watched.run === null ? [] : [words.say('queuedRun')];
    if (empty.textContent !== texts.join('')) empty.replaceChildren(...texts.map((text) => el('p', {}, text)));
  }
}

/** Where the cursor is, or else the end of what is known. */
const momentOf = (cursor: Nanos | null, known: Nanos): Nanos => (cursor === null ? known : earlier(cursor, known));

customElements.define('loop-timeline', LoopTimeline);

declare global {
  interface HTMLElementTagNameMap { 'loop-timeline': LoopTimeline }
}
