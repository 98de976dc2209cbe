import { nanos, ZERO, type Nanos } from '../trace/units.ts';

/** Readings older than this say nothing about how far apart the clocks are now. */
const FORGET_MILLIS = 4_000;

/** Tells what time it is on a run's clock, from what the server said last and the browser's own clock. */
export class RunClock {
  private readings: { readonly at: number; readonly offset: number }[] = [];
  private frozen: Nanos | null = ZERO;
  private shown: number = ZERO;

  constructor(private readonly now: () => number) {}

  /** The server's clock stood at `at` when it sent this. The least delayed of the recent readings counts. */
  heard(at: Nanos): void {
    const here = this.now();
    this.readings = [...this.readings.filter((reading) => here - reading.at < FORGET_MILLIS), { at: here, offset: at - here * 1e6 }];
    this.frozen = null;
  }

  /** Time stands still at this moment, until the server is heard again. */
  freeze(at: Nanos): void {
    this.frozen = at;
    this.shown = at;
    this.readings = [];
  }

  /** Does not go back while time runs. */
  read(): Nanos {
    if (this.frozen !== null) return this.frozen;
    const offset = Math.max(...this.readings.map((reading) => reading.offset));
    this.shown = Math.max(this.shown, offset + this.now() * 1e6);
    return nanos(this.shown);
  }
}
