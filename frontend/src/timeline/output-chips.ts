import type { RunModel } from '../model/run-model.ts';
import type { Nanos } from '../trace/units.ts';
import type { TimeScale } from './time-scale.ts';

/** Lines printed within so many pixels share a chip. */
const TOGETHER = 5;
const BEFORE = 200;

/** Lines of the program's output, from `first` to `last`, that stand together on the axis. */
export interface OutputChip { readonly x: number; readonly first: number; readonly last: number }

/** The chips of the output in view, from left to right. */
export function outputChips({ program }: RunModel, scale: TimeScale, now: Nanos, width: number): readonly OutputChip[] {
  const { output } = program;
  const chips: { x: number; first: number; last: number }[] = [];
  const count = program.outputUntil(now);
  for (let index = Math.max(0, program.outputUntil(scale.from) - BEFORE); index < count; index++) {
    const x = scale.x(output[index]!.at);
    if (x < -BEFORE || x > width) continue;
    const chip = chips[chips.length - 1];
    if (chip !== undefined && x - chip.x < TOGETHER) chip.last = index;
    else chips.push({ x, first: index, last: index });
  }
  return chips;
}

/** The chip that a place is on, or the text beside it. */
export function chipAt(chips: readonly OutputChip[], x: number): OutputChip | undefined {
  return chips.findLast((chip) => chip.x - 2 <= x && x < chip.x + TOGETHER + 2);
}
