import { inSeconds, nanos, type Nanos } from '../../trace/units.ts';
import type { Words } from '../../words/words.ts';

/** What a class expects of a run: the answers to choose from, and how many chose each. */
export interface Ballot { readonly choices: readonly Nanos[]; readonly votes: readonly number[] }

const TENTH = 5e7;
const HUNDREDTH = 5e6;

/** Nobody can read more answers than these. */
const MOST_CHOICES = 8;

export const newBallot = (choices: readonly Nanos[]): Ballot => ({ choices, votes: choices.map(() => 0) });

/** One more for a choice. */
export const voted = ({ choices, votes }: Ballot, place: number): Ballot => ({ choices, votes: votes.map((count, index) => (index === place ? count + 1 : count)) });

export const votesIn = ({ votes }: Ballot): number => votes.reduce((sum, count) => sum + count, 0);

export const asksTheSame = (one: Ballot, other: Ballot): boolean => one.choices.join() === other.choices.join();

/** The choice that is next to what was measured: a program is a little slower than anybody reckons. */
export function rightOne({ choices }: Ballot, measured: Nanos): number {
  let right = 0;
  choices.forEach((choice, place) => { if (Math.abs(choice - measured) < Math.abs(choices[right]! - measured)) right = place; });
  return right;
}

/** A ballot as a link says it. */
export const ballotText = ({ choices, votes }: Ballot): string => choices.map((choice, place) => `${choice}:${votes[place]}`).join();

/** What a link says of a ballot; null if that is none. */
export function ballotOf(text: string | null): Ballot | null {
  if (!/^\d{1,16}:\d{1,4}(,\d{1,16}:\d{1,4})+$/.test(text ?? '')) return null;
  const answers = text!.split(',', MOST_CHOICES).map((answer) => answer.split(':').map(Number));
  return { choices: answers.map(([choice]) => nanos(choice!)), votes: answers.map(([, votes]) => votes!) };
}

/** A choice in as few digits as it has. */
export function choiceText(choice: Nanos, words: Words): string {
  const isWhole = Math.abs(choice - Math.round(inSeconds(choice)) * 1e9) < HUNDREDTH;
  const isInTenths = Math.abs(choice - Math.round(choice / 1e8) * 1e8) < HUNDREDTH;
  return words.seconds(inSeconds(choice), isWhole ? 0 : isInTenths || choice > 100 * TENTH ? 1 : 2);
}

/** What was said before the run. */
export function guessText(ballot: Ballot, words: Words): string {
  const all = votesIn(ballot);
  if (all === 0) return '';
  if (all === 1) return words.say('youSaid', { time: choiceText(ballot.choices[ballot.votes.indexOf(1)]!, words) });
  const counted = ballot.choices.flatMap((choice, place) => (ballot.votes[place]! === 0 ? [] : [`${choiceText(choice, words)} ×\u00a0${ballot.votes[place]}`]));
  return words.say('classSaid', { list: counted.join(words.say('comma')) });
}

/** What was said, and whether it was right. */
export interface Outcome { readonly said: string; readonly outcome: string; readonly isRight: boolean }

/** Who was right; of a class, how many. */
export function outcomeText(ballot: Ballot, measured: Nanos, words: Words): Outcome {
  const right = rightOne(ballot, measured);
  const [all, agreed] = [votesIn(ballot), ballot.votes[right]!];
  if (all === 1) return { said: guessText(ballot, words), outcome: words.say(agreed === 1 ? 'guessRight' : 'guessWrong'), isRight: agreed === 1 };
  return { said: '', outcome: words.say('classRight', { k: agreed, all, time: choiceText(ballot.choices[right]!, words) }), isRight: agreed * 2 > all };
}
