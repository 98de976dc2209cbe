import { firstJobAt } from '../../model/jobs.ts';
import type { RunModel } from '../../model/run-model.ts';
import type { Mark } from '../../timeline/marks/marks.ts';
import type { View } from '../../timeline/view.ts';
import { later, nanos, ZERO, type Nanos } from '../../trace/units.ts';
import type { Words } from '../../words/words.ts';
import { choiceText, rightOne, votesIn, type Ballot } from './ballot.ts';

/** An answer up to so many times the measured time belongs to the picture. */
const MOST_BEYOND = 2;

/** Marks on the axis where the class expected the end, and in the end which of the answers was right. */
export class VoteMarks {
  private made: readonly Mark[] = [];
  private shown = '';

  constructor(private readonly view: View) {}

  /** The marks that are the votes'. */
  get own(): readonly Mark[] { return this.made; }

  /** @param measured how long the run took, null as long as nobody knows */
  show(run: string, ballot: Ballot | null, model: RunModel, measured: Nanos | null, words: Words): void {
    const zero = ballot === null ? null : firstJobAt(model);
    const key = ballot === null || zero === null ? '' : `${run} ${ballot.votes.join()} ${zero} ${measured} ${words.language}`;
    if (key === this.shown) return;
    this.shown = key;
    const others = this.view.marks.filter((mark) => !this.made.includes(mark));
    this.made = ballot === null || zero === null ? [] : marksOf(ballot, zero, measured, words);
    this.view.reach = zero === null || measured === null ? ZERO : reachOf(this.made, nanos(zero + measured));
    this.view.marks = [...others, ...this.made].sort((one, other) => one.at - other.at);
  }
}

/** Answers that are far too long would leave no room for the run itself. */
const reachOf = (marks: readonly Mark[], end: Nanos): Nanos => marks.reduce((reach, { at }) => (at <= MOST_BEYOND * end ? later(reach, at) : reach), ZERO);

export function marksOf(ballot: Ballot, zero: Nanos, measured: Nanos | null, words: Words): readonly Mark[] {
  const right = measured === null ? -1 : rightOne(ballot, measured);
  const isOne = votesIn(ballot) === 1;
  return ballot.choices.flatMap((choice, place) => {
    const votes = ballot.votes[place]!;
    if (votes === 0 && place !== right) return [];
    const count = isOne || votes === 0 ? '' : ` ×\u00a0${votes}`;
    return [{ at: nanos(zero + choice), name: `${place === right ? '✓ ' : ''}${choiceText(choice, words)}${count}` }];
  });
}
