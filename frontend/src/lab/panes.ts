import type { LaneKey } from '../model/lanes.ts';
import { need } from '../words/elements.ts';
import { ConsolePane } from './console-pane.ts';
import { Dock } from './dock.ts';
import { FiguresPane } from './figures/figures-pane.ts';
import { Legend } from '../timeline/legend.ts';
import { LoopPane } from './loop-pane.ts';
import type { PageMoment } from './page-moment.ts';
import { TaskPane } from './task-pane.ts';

/** Anything that shows a moment of the run. */
export interface Pane { show(page: PageMoment): void }

const MILLIS = 100;

/** What stands under and beside the timeline. While time goes on each pane is drawn ten times a second, in turn: none of the frames has to draw them all. */
export class Panes {
  readonly dock: Dock;
  private readonly all: readonly Pane[];
  private shown = '';
  private turn = 0;
  private turnAt = 0;

  /** `others` are panes that stand elsewhere on the page and are drawn at the same pace; `choose` is told a lane to look at. */
  constructor(others: readonly Pane[], choose: (lane: LaneKey) => void) {
    const figures = new FiguresPane(need(document, '#figures'), choose);
    this.dock = new Dock(need(document, '#dock'), () => figures.opened());
    this.all = [
      ...others,
      new ConsolePane(need(document, '#console'), need(document, '#console-count'), need(document, '#console-all'), need(document, '#aloud')),
      new TaskPane(need(document, '#task')),
      new LoopPane(need(document, '#loop'), need(document, '#turn')),
      figures,
      new Legend(need(document, '#legend')),
    ];
  }

  /** A frame was drawn. Where only the view is another one, the panes stay as they are. */
  frame(page: PageMoment): void {
    const { session, model, moment, selected, isAtEnd, words } = page;
    const key = `${moment} ${model.lastSeq} ${selected?.key} ${isAtEnd} ${page.line} ${page.isReplay} ${page.filter} ${words.language}`;
    if (key === this.shown) return;
    if (page.isMoving || session?.isCatchingUp === true) return this.showInTurn(page);
    this.show(page);
    this.shown = key;
  }

  show(page: PageMoment): void {
    for (const pane of this.all) pane.show(page);
  }

  /** As many panes as have come due since the last turn: one, where frames come as they should. */
  private showInTurn(page: PageMoment): void {
    const now = performance.now();
    const due = Math.min(this.all.length, Math.round((now - this.turnAt) / MILLIS * this.all.length));
    if (due === 0) return;
    this.turnAt = now;
    for (let count = 0; count < due; count++) this.all[this.turn++ % this.all.length]!.show(page);
  }
}
