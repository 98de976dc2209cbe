import { nanos, px, type CssPixels, type Nanos } from '../trace/units.ts';

/** A stretch of the run's time. */
export interface TimeWindow { readonly from: Nanos; readonly to: Nanos }

/** So much of the run stays in sight, as a share of the window, wherever that is moved. */
const KEPT = 0.1;

/** The window, or the nearest one in which there is still something of a run that has come to `end`. */
export function inSight({ from, to }: TimeWindow, end: Nanos): TimeWindow {
  const span = to - from;
  const start = Math.max(KEPT * span - span, Math.min(end - KEPT * span, from));
  return { from: nanos(start), to: nanos(start + span) };
}

/** Maps moments to places and back, and nothing else. A new one is made for every frame. */
export class TimeScale {
  /** How many pixels a nanosecond has. */
  readonly density: number;

  constructor(readonly from: Nanos, readonly to: Nanos, readonly width: CssPixels) {
    this.density = width / (to - from);
  }

  x(moment: Nanos): CssPixels {
    return px((moment - this.from) * this.density);
  }

  moment(x: CssPixels): Nanos {
    return nanos(this.from + x / this.density);
  }

  /** How long something is that covers so many pixels. */
  length(pixels: CssPixels): Nanos {
    return nanos(pixels / this.density);
  }

  get span(): Nanos {
    return nanos(this.to - this.from);
  }

  /** The scale on which `window` stands between the insets. */
  static fitting(window: TimeWindow, width: CssPixels, left: CssPixels, right: CssPixels): TimeScale {
    const density = Math.max(1, width - left - right) / (window.to - window.from);
    return new TimeScale(nanos(window.from - left / density), nanos(window.to + right / density), width);
  }
}
