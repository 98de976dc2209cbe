import { lineOf } from '../model/lines.ts';
import type { RunModel } from '../model/run-model.ts';
import type { Nanos, SourceRef } from '../trace/units.ts';
import type { Words } from '../words/words.ts';
import type { TimelineParts } from './frame-parts.ts';
import { hitTest, type Hit } from './hit.ts';
import { chipAt, outputChips } from './output-chips.ts';
import type { Stage } from './stage.ts';
import { Tooltip } from './tooltip.ts';

/** What is seen of the run where the pointer moves. */
export interface Seen { readonly model: RunModel; readonly horizon: Nanos; readonly words: Words }

const NO_LINE = 0 as SourceRef;

/** What the pointer is on: its words in a tip, and the line of the program that it is about. */
export class Hovering {
  private readonly tooltip: Tooltip;
  private lineUnder = NO_LINE;

  /** `changed` is told that it is about another line. */
  constructor(private readonly parts: TimelineParts, private readonly stage: Stage, private readonly seen: () => Seen, private readonly changed: () => void) {
    this.tooltip = new Tooltip(parts.tip);
  }

  /** The line, 0 for none. */
  get line(): SourceRef { return this.lineUnder; }

  /** The pointer moved there; null, where it left. */
  moved(event: PointerEvent | null): void {
    if (event?.target === this.parts.head) return this.overHead(event);
    const hit = event?.target === this.parts.lanes ? this.hitAt(event) : null;
    const { model, horizon, words } = this.seen();
    this.pointAt(hit?.segment == null ? NO_LINE : lineOf(model, hit.row.lane, hit.segment));
    if (event === null || hit === null) return this.tooltip.hide();
    this.tooltip.show(hit, model, horizon, words, event.clientX, event.clientY);
  }

  private overHead(event: PointerEvent): void {
    this.pointAt(NO_LINE);
    const { model, horizon, words } = this.seen();
    const { left, top, width } = this.parts.head.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const row = this.stage.health.find(({ of }) => of === 'output');
    const chip = row === undefined || y < row.top || y > row.top + row.height ? undefined : chipAt(outputChips(model, this.stage.scale, horizon, width), x);
    if (chip === undefined) return this.tooltip.hide();
    this.tooltip.showOutput(model.program.output.slice(chip.first, chip.last + 1), model, words, event.clientX, event.clientY);
  }

  private hitAt(event: PointerEvent): Hit | null {
    const { left, top } = this.parts.lanes.getBoundingClientRect();
    return hitTest(this.stage.rows, this.stage.scale, this.seen().horizon, event.clientX - left, event.clientY - top + this.parts.scroll.scrollTop);
  }

  private pointAt(line: SourceRef): void {
    if (line === this.lineUnder) return;
    this.lineUnder = line;
    this.changed();
  }
}
