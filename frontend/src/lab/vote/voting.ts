import type { Nanos } from '../../trace/units.ts';
import { asksTheSame, newBallot, voted, votesIn, type Ballot } from './ballot.ts';

/** One answer is no choice. */
const LEAST_CHOICES = 2;

/** Answers to how long the next run would take, as things stand; none where nobody can tell. */
export type Predict = () => Promise<readonly Nanos[]>;

/** Predict, then run: the question about the next run, and what was said about the last one. */
export class Voting {
  private next: Ballot | null = null;
  private held: { readonly run: string; readonly ballot: Ballot } | null = null;
  private asking = 0;

  /** `changed` is called when there is another question or vote. */
  constructor(private readonly predict: Predict, private readonly changed: () => void) {}

  /** The question about the next run; null where there is none. */
  get question(): Ballot | null { return this.next; }

  /** What was said about a run before it began. */
  said(run: string): Ballot | null { return this.held?.run === run ? this.held.ballot : null; }

  /** What was said about the last run that was asked about. */
  get last(): Ballot | null { return this.held?.ballot ?? null; }

  /** Goes on where the page was left: with what was said about a run, and what is said about the next one. */
  resume(run: string | null, said: Ballot | null, next: Ballot | null): void {
    this.held = run === null || said === null ? null : { run, ballot: said };
    this.next = next;
    this.changed();
  }

  /** Asks about a run as things stand. Votes stay as long as the answers do; where there is no prediction, the question does. */
  async ask(): Promise<void> {
    const turn = ++this.asking;
    const choices = await this.predict();
    if (turn !== this.asking) return;
    const ballot = choices.length < LEAST_CHOICES ? null : newBallot(choices);
    if (ballot === null || this.next === null || !asksTheSame(ballot, this.next)) this.next = ballot;
    this.changed();
  }

  vote(place: number): void {
    if (this.next === null) return;
    this.next = voted(this.next, place);
    this.changed();
  }

  clear(): void {
    if (this.next === null) return;
    this.next = newBallot(this.next.choices);
    this.changed();
  }

  /** Nobody is asked any more, until somebody has them asked again. */
  leave(): void {
    this.asking++;
    this.next = null;
    this.changed();
  }

  /** The run that was asked about has begun. */
  launched(run: string): void {
    this.held = this.next === null || votesIn(this.next) === 0 ? null : { run, ballot: this.next };
    this.asking++;
    this.next = null;
  }
}
