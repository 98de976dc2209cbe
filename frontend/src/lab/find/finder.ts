import { Palette } from '../../page/palette/palette.ts';
import type { Findable } from '../../page/palette/search.ts';
import type { LoopTimeline } from '../../timeline/loop-timeline.ts';
import type { Words } from '../../words/words.ts';
import type { ProgramPanel } from '../code/program-panel.ts';
import type { LaneChoice } from '../lane-choice.ts';
import type { WatchedRun } from '../watched-run.ts';
import { commands } from './commands.ts';
import { findings, lanes, lines, marks, output, scenarios } from './things.ts';

/** Where things are looked for. */
export interface FinderSurroundings {
  readonly timeline: LoopTimeline;
  readonly watched: WatchedRun;
  readonly program: ProgramPanel;
  readonly lane: LaneChoice;
  readonly words: () => Words;
}

/** Finds what there is on the page: lanes, findings, marks, commands, scenarios, lines of output and of the program. */
export class Finder {
  private readonly palette = new Palette(() => this.everything());

  /** `door` opens it, beside the keys. */
  constructor(private readonly around: FinderSurroundings, private readonly menu: HTMLElement, door: HTMLElement) {
    door.addEventListener('click', () => this.toggle());
  }

  /** Opens it where no other dialog is open, or closes it. */
  toggle(): void {
    if (document.querySelector('dialog[open]:not(.palette)') === null) this.palette.toggle(this.around.words());
  }

  private everything(): readonly Findable[] {
    const { timeline, watched, program, lane } = this.around;
    const words = this.around.words();
    return [
      ...lanes(timeline, words),
      ...findings(watched.summary?.findings ?? [], (finding) => lane.showFinding(finding), words),
      ...marks(timeline),
      ...commands(timeline, words),
      ...scenarios(this.menu),
      ...output(timeline),
      ...lines(program.files, (line) => program.reveal(line)),
    ];
  }
}
