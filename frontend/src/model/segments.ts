import { millis, nanos, OPEN, type Nanos, type SourceRef, type ThreadId } from '../trace/units.ts';

/** What a lane is in for a while. Work is executed by something; the others wait. */
export type SegmentState = 'starting' | 'ready' | 'onloop' | 'suspended' | 'queued' | 'inthread' | 'inprocess';
/** What a lane shows at a moment: a slice on the loop that takes too long blocks it. */
export type VisibleState = SegmentState | 'created' | 'blocked' | 'done' | 'cancelled' | 'failed';

/** How long a slice may hold the loop before it is said to block it. */
export const BLOCKED_AFTER: Nanos = millis(100);

/** What a segment says about itself; the words are chosen where it is shown. */
export type What =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'call'; readonly text: string; readonly number: string }
  | { readonly kind: 'awaits'; readonly text: string }
  | { readonly kind: 'thread-waits'; readonly text: string }
  | { readonly kind: 'on-worker'; readonly thread: ThreadId }
  | { readonly kind: 'waits-for-worker'; readonly isProcess: boolean }
  | { readonly kind: 'waits-for-loop' }
  /** Its timer is due, but the loop does not come to it. */
  | { readonly kind: 'due' }
  | { readonly kind: 'starts' }
  | { readonly kind: 'own-code' };

/** A stretch of time in one state; `to` is {@link OPEN} until the end is known. */
export interface Segment {
  readonly state: SegmentState;
  readonly from: Nanos;
  readonly to: Nanos;
  readonly what: What;
  readonly source: SourceRef;
}

const NO_SOURCE = 0 as SourceRef;

/** The segments of one lane, one after another in time; only the last can be open. */
export class SegmentTrack {
  private readonly list: { -readonly [K in keyof Segment]: Segment[K] }[] = [];
  /** For every segment, how long the ones before it were on the loop. */
  private readonly onLoopBefore: number[] = [];

  get segments(): readonly Segment[] {
    return this.list;
  }

  get last(): Segment | undefined {
    return this.list[this.list.length - 1];
  }

  /** The lane's state changes: whatever was open ends. */
  begin(state: SegmentState, at: Nanos, what: What, source: SourceRef = NO_SOURCE): void {
    this.end(at);
    this.onLoopBefore[this.list.length] = this.onLoopSoFar();
    this.list.push({ state, from: at, to: OPEN, what, source });
  }

  /** What the lane does turned out to be something that has a name of its own. */
  rename(what: What): void {
    const open = this.list[this.list.length - 1];
    if (open !== undefined && open.to === OPEN) open.what = what;
  }

  end(at: Nanos): void {
    const open = this.list[this.list.length - 1];
    if (open === undefined || open.to !== OPEN) return;
    open.to = at;
    if (open.from === at && open.state !== 'onloop') this.list.pop();
  }

  /** A slice too short to have been measured, such as the one that takes a result over. */
  tick(at: Nanos, what: What): void {
    this.begin('onloop', at, what);
    this.end(at);
  }

  private onLoopSoFar(): number {
    const last = this.list.length - 1;
    if (last < 0) return 0;
    const { state, from, to } = this.list[last]!;
    return this.onLoopBefore[last]! + (state === 'onloop' && to !== OPEN ? to - from : 0);
  }

  /** The place of the first segment that ends after the moment. */
  firstAfter(moment: Nanos): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.list[middle]!.to > moment) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** When the first change after a moment is; {@link OPEN} where none is known. */
  changeAfter(moment: Nanos): Nanos {
    const segment = this.list[this.firstAfter(moment)];
    return segment === undefined ? OPEN : segment.from > moment ? segment.from : segment.to;
  }

  /** When the last change before a moment was; null where there is none. */
  changeBefore(moment: Nanos): Nanos | null {
    for (let index = Math.min(this.firstAfter(moment), this.list.length - 1); index >= 0; index--) {
      const { from, to } = this.list[index]!;
      if (to < moment) return to;
      if (from < moment) return from;
    }
    return null;
  }

  /** How long the lane was on the loop up to a moment; `index` is the place of the first segment that ends after it. */
  onLoopUntil(moment: Nanos, index = this.firstAfter(moment)): Nanos {
    if (index >= this.list.length) return nanos(this.onLoopSoFar());
    const { state, from } = this.list[index]!;
    return nanos(this.onLoopBefore[index]! + (state === 'onloop' ? Math.max(0, moment - from) : 0));
  }

  /** The segment that the moment is in. */
  at(moment: Nanos): Segment | undefined {
    const candidate = this.list[this.firstAfter(moment)];
    return candidate !== undefined && candidate.from <= moment ? candidate : undefined;
  }
}

/** The state of a segment at a moment within it. */
export function stateWithin(segment: Segment, moment: Nanos): VisibleState {
  return segment.state === 'onloop' && moment - segment.from >= BLOCKED_AFTER ? 'blocked' : segment.state;
}

/** The segment held the loop for too long, as far as is known at the moment. */
export function blocksLoop(segment: Segment, moment: Nanos): boolean {
  return segment.state === 'onloop' && Math.min(segment.to, moment) - segment.from > BLOCKED_AFTER;
}
