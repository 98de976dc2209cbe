import type { View } from '../../timeline/view.ts';
import type { PageMoment } from '../page-moment.ts';
import type { Ballot } from './ballot.ts';
import { VoteBox } from './vote-box.ts';
import { VoteMarks } from './vote-marks.ts';
import { Voting, type Asked } from './voting.ts';

/** Where the class votes: the question, the counting, and the marks on the axis. */
export class VoteDesk {
  private readonly voting: Voting;
  private readonly box: VoteBox;
  private readonly marks: VoteMarks;

  constructor(asked: Asked, headline: HTMLElement, view: View, changed: () => void) {
    this.voting = new Voting(asked, changed);
    this.box = new VoteBox({ voted: (place) => this.voting.vote(place), cleared: () => this.voting.clear(), left: () => this.voting.leave() });
    this.marks = new VoteMarks(view);
    headline.append(this.box.element);
  }

  /** Asks about a run with the values as they stand. */
  ask(): void { void this.voting.ask(); }

  /** The run that was asked about has begun. */
  launched(run: string): void { this.voting.launched(run); }

  /** What was said about the run that is looked at. */
  said({ session }: PageMoment): Ballot | null { return session === null ? null : this.voting.said(session.id); }

  /** Draws the question, or the marks of what was said. Answers whether it asks. */
  show(page: PageMoment): boolean {
    const { session, model, summary, words } = page;
    const { question } = this.voting;
    const isIdle = session === null || (session.isSettled && !page.isReplay);
    if (question !== null && isIdle) this.box.show(question, session !== null, words);
    else this.box.hide();
    if (session !== null) this.marks.show(session.id, this.said(page), model, summary?.verdict.measuredNanos ?? null, words);
    return question !== null && isIdle;
  }
}
