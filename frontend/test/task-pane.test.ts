import { describe, expect, it } from 'vitest';
import { TaskPane } from '../src/lab/task-pane.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { seconds } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { TraceScript } from './trace-script.ts';
import { threadPool } from './traces.ts';

/** What the pane says of the newest piece of work, at the end of the run unless another moment is named. */
function paneOf(events: readonly TraceEvent[], moment = seconds(9)): HTMLElement {
  const model = new RunModel();
  model.apply(events);
  const box = document.createElement('div');
  const now = seconds(9);
  new TaskPane(box).show({ session: null, model, now, moment, isAtEnd: moment >= now, isReplay: false, isMoving: false, selected: model.work.lanes.at(-1)!, summary: null, loops: null, filter: '', line: 0 as never, words: new Words('en') });
  return box;
}

const factsOf = (box: HTMLElement) => Object.fromEntries([...box.querySelectorAll('.facts dt')].map((label) => [label.textContent, label.nextElementSibling?.textContent]));
const sumsOf = (box: HTMLElement) => [...box.querySelectorAll('.sums > div')].map((sum) => [sum.getAttribute('title'), sum.querySelector('dt')!.textContent, sum.querySelector('dd')!.textContent]);

describe('the pane of the chosen work', () => {
  it("tells the wait for a worker from the wait for the loop's turn", () => {
    expect(sumsOf(paneOf(threadPool()))).toEqual([['waited for a worker', 'for a worker', '2.00\u00a0s'], [null, 'ran', '2.00\u00a0s'], ["waited for the loop's turn", 'for the loop', '1.0\u00a0ms']]);
  });

  it.each([['CANCELLED', 'KeyboardInterrupt'], ['RAISED', 'OSError: no route']] as const)('calls what a %s task ended with its error', (outcome, text) => {
    const script = new TraceScript().add('TaskCreated', { task: 1, loop: 1, name: 'Task-1', coroutine: 'main' }).add('TaskFinished', { task: 1, outcome, text });
    expect(factsOf(paneOf(script.events))).toMatchObject({ Error: text });
    expect(factsOf(paneOf(script.events))).not.toHaveProperty('Result');
  });

  it('says of a wait that is looked at what ended it', () => {
    expect(factsOf(paneOf(threadPool(), seconds(1)))).toMatchObject({ 'This wait': 'ThreadPool-0_0 took it at 2.003\u00a0s, when call 1 had ended there.' });
    expect(factsOf(paneOf(threadPool(), seconds(3)))).not.toHaveProperty('This wait');
  });

  it('calls what a task returned its result', () => {
    const script = new TraceScript().add('TaskCreated', { task: 1, loop: 1, name: 'Task-1', coroutine: 'main' }).add('TaskFinished', { task: 1, outcome: 'RETURNED', text: '1' });
    expect(factsOf(paneOf(script.events))).toMatchObject({ Result: '1' });
  });
});
