import { describe, expect, it, vi } from 'vitest';
import { choiceText, guessText, newBallot, outcomeText, rightOne, voted, type Ballot } from '../src/lab/vote/ballot.ts';
import { marksOf, VoteMarks } from '../src/lab/vote/vote-marks.ts';
import { Voting } from '../src/lab/vote/voting.ts';
import { RunModel } from '../src/model/run-model.ts';
import { View } from '../src/timeline/view.ts';
import { inSeconds, millis, seconds } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { threadPool } from './traces.ts';

const en = new Words('en');
const ballot = (choices: readonly number[], ...votes: readonly number[]): Ballot => votes.reduce(voted, newBallot(choices.map(seconds)));

describe('a ballot', () => {
  it('counts every tap', () => {
    expect(ballot([2, 4, 6], 1, 1, 2).votes).toEqual([0, 2, 1]);
  });

  it('has for its right answer the one next to what was measured, which is always a little more', () => {
    expect(rightOne(ballot([2, 4, 6]), seconds(4.012))).toBe(1);
    expect(rightOne(ballot([2, 4, 6]), seconds(5.4))).toBe(2);
  });

  it('says its answers in as few digits as they have', () => {
    expect([seconds(4), seconds(1.5), millis(250)].map((choice) => choiceText(choice, en))).toEqual(['4\u00a0s', '1.5\u00a0s', '0.25\u00a0s']);
  });

  it('tells one voter whether they were right', () => {
    expect(outcomeText(ballot([2, 4, 6], 1), seconds(4.01), en)).toEqual({ said: 'You said 4\u00a0s.', outcome: 'Right.', isRight: true });
    expect(outcomeText(ballot([2, 4, 6], 2), seconds(4.01), en)).toEqual({ said: 'You said 6\u00a0s.', outcome: 'Not this time.', isRight: false });
  });

  it('tells a class how many of them were right', () => {
    const votes = ballot([2, 4, 6], 1, 1, 2);
    expect(guessText(votes, en)).toBe('Votes: 4\u00a0s ×\u00a02, 6\u00a0s ×\u00a01.');
    expect(outcomeText(votes, seconds(4.01), en)).toEqual({ said: '', outcome: '2 of 3 said 4\u00a0s, which is right.', isRight: true });
  });
});

describe('the marks of a vote', () => {
  it('stand where the class expected the end, and tell in the end which one was right', () => {
    const votes = ballot([2, 4, 6], 2, 2);
    expect(marksOf(votes, millis(2), null, en)).toEqual([{ at: seconds(6.002), name: '6\u00a0s ×\u00a02' }]);
    expect(marksOf(votes, millis(2), seconds(4.01), en).map(({ name }) => name)).toEqual(['✓ 4\u00a0s', '6\u00a0s ×\u00a02']);
  });

  it('leave the marks that the viewer made where they are', () => {
    const view = new View(() => undefined);
    const model = new RunModel();
    model.apply(threadPool());
    const marks = new VoteMarks(view);
    view.marks = [{ at: seconds(1), name: 'A' }];
    marks.show('run', ballot([2, 4], 0), model, null, en);
    marks.show('run', ballot([2, 4], 0), model, seconds(4), en);
    expect(view.marks.map(({ name, at }) => `${name} ${inSeconds(at)}`)).toEqual(['A 1', '2\u00a0s 2.002', '✓ 4\u00a0s 4.002']);
  });
});

describe('the question before a run', () => {
  const votingOn = (...answers: readonly (readonly number[])[]) => {
    const predict = vi.fn();
    for (const answer of answers) predict.mockResolvedValueOnce(answer.map(seconds));
    return new Voting(predict, () => undefined);
  };

  it('is not asked where there is nothing to choose', async () => {
    const voting = votingOn([2]);
    await voting.ask();
    expect(voting.question).toBeNull();
  });

  it('keeps its votes as long as its answers, and belongs to the run that begins then', async () => {
    const voting = votingOn([2, 4], [2, 4], [2, 6]);
    await voting.ask();
    voting.vote(1);
    await voting.ask();
    expect(voting.question?.votes).toEqual([0, 1]);
    voting.launched('r1');
    expect([voting.question, voting.said('r1')?.votes, voting.said('r2')]).toEqual([null, [0, 1], null]);
    await voting.ask();
    expect(voting.question?.votes).toEqual([0, 0]);
  });

  it('comes too late when the run has begun', async () => {
    const voting = votingOn([2, 4]);
    const asking = voting.ask();
    voting.launched('r1');
    await asking;
    expect(voting.question).toBeNull();
  });
});
