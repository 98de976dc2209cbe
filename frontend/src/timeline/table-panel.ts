import type { RunModel } from '../model/run-model.ts';
import type { Nanos } from '../trace/units.ts';
import type { Words } from '../words/words.ts';
import type { TimelineParts } from './frame-parts.ts';
import type { Rows } from './rows.ts';
import { tableOf } from './table-view.ts';

const MILLIS = 500;

/** What the table is made from. */
export interface Tabled {
  readonly rows: Rows;
  readonly model: RunModel;
  readonly now: Nanos;
  readonly words: Words;
  readonly filter: string;
  readonly isLive: boolean;
}

/** The table over the picture, and the button that opens and closes it. */
export class TablePanel {
  private open = false;
  private madeAt = 0;
  private madeFor = '';
  private latest: Tabled | null = null;

  constructor(private readonly parts: Pick<TimelineParts, 'table' | 'asTable'>) {}

  get isOpen(): boolean { return this.open; }

  toggle(): void {
    this.open = !this.open;
    this.madeAt = 0;
    this.parts.table.hidden = !this.open;
    this.parts.asTable.setAttribute('aria-pressed', String(this.open));
    if (this.open) this.parts.table.focus({ preventScroll: true });
  }

  /** While a run goes on the table grows at a pace that can be read. */
  show(tabled: Tabled): void {
    this.latest = tabled;
    if (!this.open) return;
    if (tabled.isLive && this.madeFor === tabled.filter && performance.now() - this.madeAt < MILLIS) return;
    this.madeAt = performance.now();
    this.madeFor = tabled.filter;
    this.make(tabled);
  }

  /** On paper there is the table and no picture, whether it is open on the page or not. */
  readonly print = (): void => {
    if (this.latest !== null) this.make(this.latest);
  };

  private make({ rows, model, now, words, filter }: Tabled): void {
    this.parts.table.replaceChildren(tableOf(rows, model, now, words, filter));
  }
}
