import { earlier, later, nanos, ZERO, type Nanos } from '../../trace/units.ts';
import type { View } from '../view.ts';

/** How many seconds of the run a second of the viewer may be. */
export const SPEEDS = [0.1, 0.2, 0.5, 1, 2, 5, 10] as const;
export type Speed = (typeof SPEEDS)[number];

/** A page that was not drawn for longer than this was away: the replay waited for it. */
const LONGEST_FRAME_MILLIS = 1_000;

/** What a replay needs to know of the run. */
export interface Played {
  /** Where the run ends, as far as it has come. */
  readonly now: Nanos;
  readonly isLive: boolean;
}

/** Plays the run again from the cursor on. From then on what came later is not shown, until the viewer goes back to live. */
export class Playback {
  private chosen: Speed = 1;
  private running = false;
  private began = false;
  private drawnAt: number | null = null;

  constructor(private readonly view: View, private readonly changed: () => void) {}

  get speed(): Speed { return this.chosen; }
  get isPlaying(): boolean { return this.running && this.view.cursor !== null; }
  /** The run is seen as it was at the cursor: playing, or halted in the middle of it. */
  get isReplay(): boolean { return this.began && this.view.cursor !== null; }

  set speed(speed: Speed) {
    this.chosen = speed;
    this.changed();
  }

  /** The next faster or slower speed. */
  shift(by: 1 | -1): void {
    const at = SPEEDS.indexOf(this.chosen) + by;
    this.speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at))]!;
  }

  /** Freezes what goes on by itself, and has go on what stands. */
  toggle(played: Played): void {
    if (played.now <= 0) return;
    if (this.isPlaying) this.halt();
    else if (this.view.cursor === null && played.isLive) this.freeze(played.now);
    else this.play(played);
  }

  /** Back to live, or to the whole of a run that is over. */
  stop(): void {
    this.running = this.began = false;
    this.view.cursor = null;
  }

  /** Moves the cursor as far as the time since the last frame lets it. */
  advance(millis: number, { now }: Played): void {
    const { cursor } = this.view;
    if (cursor === null) this.running = this.began = false;
    if (!this.running || cursor === null) {
      this.drawnAt = null;
      return;
    }
    const passed = Math.min(LONGEST_FRAME_MILLIS, millis - (this.drawnAt ?? millis));
    this.drawnAt = millis;
    const next = cursor + passed * 1e6 * this.chosen;
    if (next >= now && passed > 0) this.stop();
    else this.view.follow(earlier(nanos(next), now));
  }

  private freeze(now: Nanos): void {
    this.running = this.began = false;
    this.view.cursor = now;
  }

  private halt(): void {
    this.running = false;
    this.changed();
  }

  /** From the cursor; one that stands at the end, or nowhere, goes to the beginning of what is in sight. */
  private play({ now }: Played): void {
    const { cursor, zoomed } = this.view;
    const from = cursor !== null && cursor < now ? cursor : later(ZERO, zoomed?.from ?? ZERO);
    this.drawnAt = null;
    this.view.follow(from < now ? from : ZERO);
    this.running = this.began = true;
    this.changed();
  }
}
