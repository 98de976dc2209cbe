import type { Api, Language, ParameterValue } from '../../stream/api.ts';
import { asksTheSame, newBallot, voted, votesIn, type Ballot } from './ballot.ts';

/** One answer is no choice. */
const LEAST_CHOICES = 2;

/** About which program is asked. */
export interface Asked {
  readonly api: Api;
  readonly scenario: string;
  readonly values: () => Readonly<Record<string, ParameterValue>>;
  readonly language: () => Language;
}

/**
 * Predict, then run: the question about the next run, and what was said about the last one. It is asked before the first
 * run, and again whenever a parameter is changed.
 */
export class Voting {
  private next: Ballot | null = null;
  private held: { readonly run: string; readonly ballot: Ballot } | null = null;
  private asking = 0;

  /** `changed` is called when there is another question or vote. */
  constructor(private readonly asked: Asked, private readonly changed: () => void) {}

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

  /** Asks about a run with the values as they stand. Votes stay as long as the answers do. */
  async ask(): Promise<void> {
    const { api, scenario, values, language } = this.asked;
    const turn = ++this.asking;
    try {
      const choices = await api.predict(scenario, values(), language());
      if (turn !== this.asking) return;
      const ballot = choices.length < LEAST_CHOICES ? null : newBallot(choices);
      if (ballot === null || this.next === null || !asksTheSame(ballot, this.next)) this.next = ballot;
      this.changed();
    } catch {
      // The values are not what they must be: the field says so when they are sent, and the question stays as it was.
    }
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

  /** Nobody is asked any more, until a parameter is changed. */
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
