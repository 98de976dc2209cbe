import { nanos, type Nanos } from '../trace/units.ts';
import { Series } from './series.ts';

/** How long loops were busy up to any moment, be it in the middle of a slice: every slice open then counts as far as it has come. */
export class BusyTime {
  private readonly open = new Series();
  /** What is to be added when each open slice is taken to have begun with the run. */
  private readonly besides = new Series();
  private openNow = 0;
  private besidesNow = 0;

  sliceStarted(at: Nanos): void { this.change(at, 1); }
  sliceEnded(at: Nanos): void { this.change(at, -1); }

  until(moment: Nanos): Nanos {
    return nanos(Math.max(0, this.open.valueAt(moment) * moment + this.besides.valueAt(moment)));
  }

  private change(at: Nanos, by: 1 | -1): void {
    this.open.add(at, this.openNow += by);
    this.besides.add(at, this.besidesNow -= by * at);
  }
}
