import type { Mark } from '../../timeline/marks/marks.ts';
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
  private readonly flags: VoteMarks;

  constructor(asked: Asked, headline: HTMLElement, view: View, changed: () => void) {
    this.voting = new Voting(asked, changed);
    this.box = new VoteBox({ voted: (place) => this.voting.vote(place), cleared: () => this.voting.clear(), left: () => this.voting.leave() });
    this.flags = new VoteMarks(view);
    headline.append(this.box.element);
  }

  /** Asks about a run with the values as they stand. */
  ask(): void { void this.voting.ask(); }

  /** The run that was asked about has begun. */
  launched(run: string): void { this.voting.launched(run); }

  /** What was said about the run before it began; null for nothing. */
  get said(): Ballot | null { return this.voting.last; }
  /** The question about the next run, with what is said to it; null where nothing is asked. */
  get asked(): Ballot | null { return this.voting.question; }
  /** The marks on the axis that are the votes'. */
  get marks(): readonly Mark[] { return this.flags.own; }

  /** Goes on where the page was left. */
  take({ said, asked }: { readonly said: Ballot | null; readonly asked: Ballot | null }, run: string | null): void { this.voting.resume(run, said, asked); }

  /** What was said about the run that is looked at. */
  saidOf({ session }: PageMoment): Ballot | null { return session === null ? null : this.voting.said(session.id); }

  /** Draws the question, or the marks of what was said. Answers whether it asks. */
  show(page: PageMoment): boolean {
    const { session, model, summary, words } = page;
    const { question } = this.voting;
    const isIdle = session === null || (session.isSettled && !page.isReplay);
    if (question !== null && isIdle) this.box.show(question, session !== null, words);
    else this.box.hide();
    if (session !== null) this.flags.show(session.id, this.saidOf(page), model, summary?.verdict.measuredNanos ?? null, words);
    return question !== null && isIdle;
  }
}
