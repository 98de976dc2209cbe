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

/** What stands under and beside the timeline. While time goes on it is drawn ten times a second. */
export class Panes {
  readonly dock: Dock;
  private readonly all: readonly Pane[];
  private shownAt = 0;
  private shown = '';

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
    const isGrowing = page.isMoving || session?.isCatchingUp === true;
    if (key === this.shown || (isGrowing && performance.now() - this.shownAt < MILLIS)) return;
    this.show(page);
    this.shown = key;
  }

  show(page: PageMoment): void {
    this.shownAt = performance.now();
    for (const pane of this.all) pane.show(page);
  }
}
