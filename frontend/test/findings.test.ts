import { beforeEach, describe, expect, it } from 'vitest';
import { FindingsBox } from '../src/lab/findings/findings-box.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { Finding, Run } from '../src/stream/api.ts';
import { ZERO, type ThingId } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { gatherTasks } from './traces.ts';

const RUN = { id: 'a', state: 'finished' } as Run;
const [MAIN, ONE, TWO] = [1, 2, 3] as ThingId[];

const finding = (text: string, more: Partial<Finding> = {}): Finding =>
  ({ kind: 'test', tone: 'bad', text: { en: text, zh: text }, id: MAIN!, file: 0, line: 0, starved: [], cycle: [], fromNanos: ZERO, toNanos: ZERO, ...more });

describe('the findings', () => {
  const followed: string[] = [];
  const box = new FindingsBox(document.createElement('div'), { show: ({ text }) => followed.push(text.en), read: (line) => followed.push(`line ${line}`), choose: (lane) => followed.push(lane) });
  const sheet = document.querySelector<HTMLElement>('.all-findings')!;
  sheet.hidePopover = () => undefined;
  const model = new RunModel();
  model.apply(gatherTasks());
  const show = (...findings: readonly Finding[]) => box.show(findings, RUN, model, new Words('en'));
  const click = (text: string) => [...sheet.querySelectorAll('button')].find((button) => button.textContent === text)!.click();

  beforeEach(() => { followed.length = 0; });

  it('are two beside the verdict, with the number of the others', () => {
    show(finding('First. It was.'), finding('Second.'), finding('Third.'), finding('Fourth.'));
    expect([...box.list.children].map((item) => item.querySelector('b')!.textContent)).toEqual(['First.', 'Second.']);
    expect(box.list.querySelector('.more')!.textContent).toBe('2 more');
  });

  it('lead to their place and their line beside the verdict too, be it a single one', () => {
    show(finding('Blocked.', { line: 10, fromNanos: 1 as never, toNanos: 2 as never }));
    const links = [...box.list.querySelectorAll('button')];
    expect(links.map((link) => link.textContent)).toEqual(['Show', 'line 10']);
    for (const link of links) link.click();
    expect(followed).toEqual(['Blocked.', 'line 10']);
  });

  it('are all in the sheet', () => {
    show(finding('First.'), finding('Second.'), finding('Third.'));
    expect([...sheet.querySelectorAll('li b')].map((text) => text.textContent)).toEqual(['First.', 'Second.', 'Third.']);
  });

  it('lead to their place, to their line, and to the tasks that had to wait', () => {
    show(finding('Blocked.', { line: 10, starved: [ONE!, TWO!], fromNanos: 1 as never, toNanos: 2 as never }));
    click('Show');
    click('line 10');
    click('task2');
    expect(followed).toEqual(['Blocked.', 'line 10', 'task-3']);
  });

  it('close the circle of tasks that wait for each other', () => {
    show(finding('Deadlock.', { cycle: [ONE!, TWO!] }));
    expect([...sheet.querySelectorAll('.waitCycle .chip')].map((chip) => chip.textContent)).toEqual(['task1', 'task2', 'task1']);
  });
});
