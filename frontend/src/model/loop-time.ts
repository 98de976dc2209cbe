import type { LoopId, Nanos } from '../trace/units.ts';
import { TimeSpent } from './time-spent.ts';

/** How much time loops spent on something, each from when it began with that to when it ended it. */
export class LoopTime {
  private readonly spent = new TimeSpent();
  private readonly open = new Set<LoopId>();

  begins(loop: LoopId, at: Nanos): void {
    if (this.open.has(loop)) return;
    this.open.add(loop);
    this.spent.begins(at);
  }

  ends(loop: LoopId, at: Nanos): void {
    if (this.open.delete(loop)) this.spent.ends(at);
  }

  allEnd(at: Nanos): void {
    for (const loop of [...this.open]) this.ends(loop, at);
  }

  until(moment: Nanos): Nanos { return this.spent.until(moment); }
}
