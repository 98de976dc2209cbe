import type { LaneKey } from '../model/lanes.ts';
import type { PathSegment } from '../stream/api.ts';
import { nanos, px, seconds, ZERO, type CssPixels, type Nanos, type SourceRef } from '../trace/units.ts';
import type { Wait } from './ending/examined.ts';
import type { Mark } from './marks/marks.ts';
import { inSight, TimeScale, type TimeWindow } from './time-scale.ts';

const LEFT_INSET = px(30);
const LIVE_INSET = px(56);
const SLIDES_AFTER = seconds(10);
/** A run that just began is not blown up to fill the plot. */
const LEAST_LIVE_SPAN = seconds(0.5);
const LEAST_SPAN = nanos(200);
const UNDO_STEPS = 100;
/** Who sees so many times the run sees all of it. */
const WHOLE = 1.6;
/** Moves that follow so soon on one another, as those of a wheel, are one. */
const SAME_MOVE_MILLIS = 200;
/** Where a moment that moves by itself stands still in the plot while the plot moves, as a share of its width. */
const LEAD = 0.85;

/** Room on the right of a settled run, for results. */
const resultInset = (width: CssPixels): CssPixels => px(width > 860 ? 148 : 134);

/** What the viewer chose to look at. Nothing here changes the run. */
export class View {
  private window: TimeWindow | null = null;
  /** The part of a live run that was in sight when the viewer began to look at a moment: it stays while they do. */
  private held: TimeWindow | null = null;
  private following: TimeWindow | null = null;
  private readonly past: (TimeWindow | null)[] = [];
  private gliding = { move: '', at: 0 };
  private pointedAt: Nanos | null = null;
  private measured: TimeWindow | null = null;
  private chosen: LaneKey | null = null;
  private wanted = '';
  private marked: readonly Mark[] = [];
  private lineLit = 0 as SourceRef;
  private longest: readonly PathSegment[] = [];
  private asked: Wait | null = null;

  private changes = 0;

  constructor(private readonly tell: () => void) {}

  /** Another number after every change. */
  get version(): number { return this.changes; }

  get zoomed(): TimeWindow | null { return this.window; }
  get cursor(): Nanos | null { return this.pointedAt; }
  get range(): TimeWindow | null { return this.measured; }
  get selected(): LaneKey | null { return this.chosen; }
  get filter(): string { return this.wanted; }
  /** The wait that the viewer asked the end of. */
  get examined(): Wait | null { return this.asked; }
  get marks(): readonly Mark[] { return this.marked; }
  /** The line of the program whose segments are lit, 0 for none. */
  get line(): SourceRef { return this.lineLit; }
  /** What the run's end depended on, once that is known. */
  get path(): readonly PathSegment[] { return this.longest; }

  set cursor(moment: Nanos | null) {
    if (moment === null) this.held = null;
    else if (this.pointedAt === null) this.held = this.following;
    this.pointedAt = moment === null ? null : nanos(Math.max(0, moment));
    this.changed();
  }

  set range(range: TimeWindow | null) { this.measured = range; this.changed(); }
  set selected(lane: LaneKey | null) { this.chosen = lane; this.changed(); }
  set marks(marks: readonly Mark[]) { this.marked = marks; this.changed(); }
  set examined(wait: Wait | null) { this.asked = wait; this.changed(); }
  set filter(filter: string) { this.wanted = filter; this.changed(); }

  set path(path: readonly PathSegment[]) { this.longest = path; this.changed(); }

  set line(line: SourceRef) {
    if (line === this.lineLit) return;
    this.lineLit = line;
    this.changed();
  }

  /** As far as this belongs to the picture of a run that has settled, be it over before. */
  reach: Nanos = ZERO;

  /** The scale of this frame. */
  scale(width: CssPixels, now: Nanos, isLive: boolean): TimeScale {
    const still = this.window ?? this.held;
    this.following = null;
    if (still !== null) return new TimeScale(still.from, still.to, width);
    if (!isLive) return TimeScale.fitting({ from: ZERO, to: nanos(Math.max(now, this.reach, 1e6)) }, width, LEFT_INSET, resultInset(width));
    const span = Math.min(SLIDES_AFTER, Math.max(now, LEAST_LIVE_SPAN));
    const to = nanos(Math.max(now, LEAST_LIVE_SPAN));
    const scale = TimeScale.fitting({ from: nanos(to - span), to }, width, LEFT_INSET, LIVE_INSET);
    this.following = { from: scale.from, to: scale.to };
    return scale;
  }

  show(window: TimeWindow | null): void {
    if (window?.from !== this.window?.from || window?.to !== this.window?.to) this.remember();
    this.window = window;
    this.held = null;
    this.changed();
  }

  /** Points at a moment; one outside the part that is shown comes to its middle. */
  lookAt(moment: Nanos): void {
    this.cursor = moment;
    const still = this.window ?? this.held;
    if (still === null || (moment >= still.from && moment <= still.to)) return;
    const half = (still.to - still.from) / 2;
    if (this.window !== null) this.note('look');
    this.shift({ from: nanos(moment - half), to: nanos(moment + half) });
  }

  /** Points at a moment that moves on by itself; the part that is shown goes along. */
  follow(moment: Nanos): void {
    this.cursor = moment;
    const still = this.window ?? this.held;
    if (still === null) return;
    const span = still.to - still.from;
    if (moment >= still.from && moment <= still.from + LEAD * span) return;
    const from = moment < still.from ? moment - (1 - LEAD) * span : moment - LEAD * span;
    this.shift({ from: nanos(from), to: nanos(from + span) });
  }

  /** Moves without a step of its own in the history: a drag under way. */
  slide(window: TimeWindow | null): void {
    this.held = null;
    this.window = window;
    this.changed();
  }

  /** Zooms in a run that has come to `end`; who zooms out far enough follows it again. */
  zoom(scale: TimeScale, factor: number, around: Nanos, end: Nanos): void {
    const from = nanos(around - (around - scale.from) * factor);
    const to = nanos(around + (scale.to - around) * factor);
    if (factor > 1 && to - from > WHOLE * end) this.glide('zoom', null);
    else if (to - from >= LEAST_SPAN) this.glide('zoom', inSight({ from, to }, end));
  }

  pan(scale: TimeScale, share: number, end: Nanos): void {
    const by = scale.span * share;
    this.glide('pan', inSight({ from: nanos(scale.from + by), to: nanos(scale.to + by) }, end));
  }

  undo(): void {
    if (this.past.length === 0) return;
    this.window = this.past.pop()!;
    this.gliding = { move: '', at: 0 };
    this.held = null;
    this.changed();
  }

  /** Takes up the last move where that has hardly ended. */
  private glide(move: 'zoom' | 'pan', window: TimeWindow | null): void {
    this.note(move);
    this.slide(window);
  }

  /** A move that goes on is one step in the history. */
  private note(move: 'zoom' | 'pan' | 'look'): void {
    const at = performance.now();
    if (this.gliding.move !== move || at - this.gliding.at > SAME_MOVE_MILLIS) this.remember();
    this.gliding = { move, at };
  }

  remember(): void {
    this.past.push(this.window);
    if (this.past.length > UNDO_STEPS) this.past.shift();
  }

  /** Nothing is pointed at, measured, asked for or filtered. */
  get isClear(): boolean { return this.pointedAt === null && this.measured === null && this.asked === null && this.wanted === ''; }

  /** Nothing is pointed at, measured or asked for any more. */
  clear(): void {
    this.measured = this.asked = null;
    this.cursor = null;
  }

  private shift(window: TimeWindow): void {
    if (this.window === null) this.held = window;
    else this.window = window;
    this.changed();
  }

  private changed(): void {
    this.changes++;
    this.tell();
  }

  /** Another run is looked at. */
  reset(): void {
    this.window = this.held = this.following = null;
    this.past.length = 0;
    this.pointedAt = this.measured = null;
    this.chosen = null;
    this.wanted = '';
    this.longest = [];
    this.marked = [];
    this.reach = ZERO;
    this.asked = null;
    this.changed();
  }
}
