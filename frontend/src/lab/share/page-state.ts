import type { View } from '../../timeline/view.ts';
import type { ProgramPanel } from '../code/program-panel.ts';
import type { Dock } from '../dock.ts';
import type { LaneChoice } from '../lane-choice.ts';
import type { LaunchDesk } from '../launch-desk.ts';
import type { VoteDesk } from '../vote/vote-desk.ts';
import { leaveNote, leftNote } from './note.ts';
import { asNote, fromFragment, type SharedState } from './shared-state.ts';

/** The parts of the page that have a state of their own. */
export interface PageParts {
  readonly desk: LaunchDesk;
  readonly program: ProgramPanel;
  readonly view: View;
  readonly lane: LaneChoice;
  readonly dock: Dock;
  readonly votes: VoteDesk;
}

/** How the page is filled in, and what it looks at: read from its parts, and given back to them. */
export class PageState {
  constructor(private readonly parts: PageParts) {
    addEventListener('pagehide', () => leaveNote(asNote(this.now)));
  }

  /** The state as it is now. */
  get now(): SharedState {
    const { desk, program, view, lane, dock, votes } = this.parts;
    const source = program.written;
    return {
      parameters: desk.values, language: source === null ? program.language : null, source, pace: desk.pace.name,
      window: view.zoomed, cursor: view.cursor, range: view.range, lane: lane.chosen, filter: view.filter,
      marks: view.marks.filter((mark) => !votes.marks.includes(mark)), tab: dock.tab, said: votes.said, asked: votes.asked,
    };
  }

  /** Goes back to where the page was when it was left or, on the first visit, to what its address says. */
  async restore(run: string | null): Promise<void> {
    const told = leftNote() ?? location.hash;
    if (told !== '') this.take(await fromFragment(told), run);
  }

  private take(state: SharedState, run: string | null): void {
    const { desk, view, lane, dock, votes } = this.parts;
    desk.take(state);
    if (state.window !== null) view.show(state.window);
    if (state.cursor !== null) view.cursor = state.cursor;
    view.range = state.range;
    view.filter = state.filter;
    view.marks = state.marks;
    if (state.lane !== null) lane.choose(state.lane);
    if (state.tab !== null) dock.show(state.tab);
    votes.take(state, run);
  }
}
