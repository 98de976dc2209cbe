import { beforeEach, describe, expect, it } from 'vitest';
import { ConsolePane } from '../src/lab/console-pane.ts';
import type { PageMoment } from '../src/lab/page-moment.ts';
import { RunModel } from '../src/model/run-model.ts';
import { seconds } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { TraceScript } from './trace-script.ts';

let list: HTMLOListElement;
let figure: HTMLElement;
let all: HTMLAnchorElement;

beforeEach(() => {
  [list, figure, all] = [document.createElement('ol'), document.createElement('span'), document.createElement('a')];
});

function show(lines: number): void {
  const script = new TraceScript().on(10);
  for (let line = 1; line <= lines; line++) script.ms(line / 1e3).add('OutputPrinted', { stream: 'STDOUT', text: `line ${line}\n` });
  const model = new RunModel();
  model.apply(script.events);
  const page = { model, moment: seconds(10), words: new Words('en'), session: { outputAddress: 'http://localhost/api/runs/a/output' } };
  new ConsolePane(list, figure, all, document.createElement('button')).show(page as unknown as PageMoment);
}

describe('the console', () => {
  it('has every line of a short output', () => {
    show(3);
    expect([...list.querySelectorAll('.ms')].map((line) => line.textContent)).toEqual(['line 1', 'line 2', 'line 3']);
    expect(figure.textContent).toBe('3 lines');
    expect(all.hidden).toBe(true);
  });

  it('is in order of time, also where a line comes in after a later one of another thread', () => {
    const script = new TraceScript();
    for (const [at, thread, text] of [[30, 10, 'first'], [36, 10, 'third'], [36, 11, 'fourth'], [35, 12, 'second'], [40, 10, 'fifth']] as const) {
      script.ms(at).on(thread).add('OutputPrinted', { stream: 'STDOUT', text: `${text}\n` });
    }
    const model = new RunModel();
    const pane = new ConsolePane(list, figure, all, document.createElement('button'));
    for (const event of script.events) {
      model.apply([event]);
      pane.show({ model, moment: seconds(10), words: new Words('en'), session: { outputAddress: 'http://localhost/' } } as unknown as PageMoment);
    }
    expect([...list.querySelectorAll('.ms')].map((line) => line.textContent)).toEqual(['first', 'second', 'third', 'fourth', 'fifth']);
  });

  it('has the end of a long output and says where all of it is', () => {
    show(1_200);
    expect(list.childElementCount).toBe(1_000);
    expect(list.lastElementChild!.querySelector('.ms')!.textContent).toBe('line 1200');
    expect(figure.textContent).toBe('the last 1000 of 1200 lines');
    expect(all.hidden).toBe(false);
    expect(all.href).toBe('http://localhost/api/runs/a/output');
  });
});
