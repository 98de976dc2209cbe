import type { Mark } from '../../timeline/marks/marks.ts';
import type { View } from '../../timeline/view.ts';
import type { PageMoment } from '../page-moment.ts';
import type { Ballot } from './ballot.ts';
import { VoteBox } from './vote-box.ts';
import { VoteDoor } from './vote-door.ts';
import { VoteMarks } from './vote-marks.ts';
import { Voting, type Predict } from './voting.ts';

/** What the desk asks about, and whom it tells. */
export interface VoteSurroundings {
  readonly predict: Predict;
  readonly view: View;
  /** Somebody writes a program that has not run: it is asked about when they want that. */
  readonly isWritten: () => boolean;
  /** There is another question or vote. */
  changed(): void;
  /** What they want to be asked about is not accepted. */
  refused(error: unknown): void;
}

/** Where the class votes: the question, the counting, and the marks on the axis. */
export class VoteDesk {
  private readonly voting: Voting;
  private readonly box: VoteBox;
  private readonly flags: VoteMarks;
  private readonly entry = new VoteDoor(() => void this.askNow());
  private trial: 'none' | 'asking' | 'no-answer' = 'none';

  constructor(private readonly around: VoteSurroundings, headline: HTMLElement) {
    this.voting = new Voting(around.predict, around.changed);
    this.box = new VoteBox({ voted: (place) => this.voting.vote(place), cleared: () => this.voting.clear(), left: () => this.voting.leave() });
    this.flags = new VoteMarks(around.view);
    headline.append(this.box.element);
  }

  /** The button that has the class asked about a program that is written. */
  get door(): HTMLElement { return this.entry.element; }

  /** Asks about a run as things stand. What is wrong with them is said when they are sent; until then the question stays as it was. */
  ask(): void { this.voting.ask().catch(() => undefined); }

  /** The program is another one: what was asked about is not the next run. */
  edited(): void {
    this.trial = 'none';
    this.voting.leave();
  }

  /** The run that was asked about has begun. */
  launched(run: string): void {
    this.trial = 'none';
    this.voting.launched(run);
  }

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
    this.entry.show(!this.around.isWritten() || !isIdle ? 'closed' : this.trial === 'none' ? 'open' : this.trial, words);
    if (session !== null) this.flags.show(session.id, this.saidOf(page), model, summary?.verdict.measuredNanos ?? null, words);
    return question !== null && isIdle;
  }

  /** Somebody wants the question now, and waits for it. */
  private async askNow(): Promise<void> {
    this.trial = 'asking';
    this.around.changed();
    try {
      await this.voting.ask();
      this.trial = this.voting.question === null ? 'no-answer' : 'none';
    } catch (error) {
      this.trial = 'none';
      this.around.refused(error);
    }
    this.around.changed();
  }
}
