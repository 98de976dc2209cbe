import { nanos, type CssPixels, type Nanos } from '../trace/units.ts';
import type { TimeScale } from './time-scale.ts';

export interface Ticks {
  readonly step: Nanos;
  readonly at: readonly Nanos[];
  readonly label: (moment: Nanos) => string;
}

const LONGEST_STEP = 1e14;

/** Round moments of the scale, at least `apart` pixels from one another. */
export function ticksOf(scale: TimeScale, apart: CssPixels): Ticks {
  const step = roundStep(scale.length(apart));
  const at: Nanos[] = [];
  const first = Math.max(0, Math.ceil(scale.from / step));
  for (let index = first; index * step <= scale.to; index++) at.push(nanos(index * step));
  return { step: nanos(step), at, label: (moment) => label(moment, step) };
}

/** 1, 2 or 5 times a power of ten nanoseconds, not below `least`. */
function roundStep(least: Nanos): number {
  for (let power = 1; power < LONGEST_STEP; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power;
  }
  return LONGEST_STEP;
}

function label(moment: Nanos, step: number): string {
  if (moment === 0) return '0';
  if (step >= 1e8) return `${(moment / 1e9).toFixed(step >= 1e9 ? 0 : 1)}\u00a0s`;
  if (step >= 1e5) return `${(moment / 1e6).toFixed(step >= 1e6 ? 0 : 1)}\u00a0ms`;
  return `${(moment / 1e3).toFixed(step >= 1e3 ? 0 : 1)}\u00a0µs`;
}
