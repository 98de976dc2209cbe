import { nanos, type Nanos } from '../trace/units.ts';
import { Series } from './series.ts';

/** How much time stretches took up to any moment, be it in the middle of one: every one open then counts as far as it has come. */
export class TimeSpent {
  private readonly open = new Series();
  /** What is to be added when each open stretch is taken to have begun with the run. */
  private readonly besides = new Series();
  private openNow = 0;
  private besidesNow = 0;

  begins(at: Nanos): void { this.change(at, 1); }
  ends(at: Nanos): void { this.change(at, -1); }

  until(moment: Nanos): Nanos {
    return nanos(Math.max(0, this.open.valueAt(moment) * moment + this.besides.valueAt(moment)));
  }

  private change(at: Nanos, by: 1 | -1): void {
    this.open.add(at, this.openNow += by);
    this.besides.add(at, this.besidesNow -= by * at);
  }
}
