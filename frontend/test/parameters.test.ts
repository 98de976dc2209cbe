import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Parameters } from '../src/lab/parameters.ts';
import { Api, RefusedError, type Parameter } from '../src/stream/api.ts';
import { Words } from '../src/words/words.ts';

const SECONDS: Parameter = { name: 'seconds', label: { en: 'ping', zh: 'ping' }, type: 'number', default: 2, minimum: 0, maximum: 30, unit: 's' };
const EXECUTOR: Parameter = {
  name: 'executor', label: { en: 'executor', zh: '执行器' }, type: 'choice', default: 'ThreadPool', choices: ['default', 'ThreadPool'],
  choiceLabels: { default: { en: 'default pool', zh: '默认线程池' } },
};

let box: HTMLElement;
let parameters: Parameters;
let edits: number;

beforeEach(() => {
  edits = 0;
  box = document.createElement('div');
  document.body.replaceChildren(box);
  parameters = new Parameters(box, [SECONDS, EXECUTOR], new Words('en'), { submitted: () => {}, edited: () => edits++ });
});

const options = () => [...box.querySelectorAll('option')];

describe('the parameters of a scenario', () => {
  it('show choices in the language of the page and send their values', () => {
    expect(options().map((option) => option.textContent)).toEqual(['default pool', 'ThreadPool']);
    parameters.speak(new Words('zh'));
    expect(options().map((option) => option.textContent)).toEqual(['默认线程池', 'ThreadPool']);
    parameters.fill({ executor: 'default' });
    expect(parameters.values()).toEqual({ seconds: 2, executor: 'default' });
  });

  it('say a refusal in the language of the page, also when it changes', () => {
    expect(parameters.refuse('seconds', { en: 'a number', zh: '须为数' })).toBe(true);
    const said = box.querySelector('#parameter-seconds-refusal')!;
    expect(said.textContent).toBe('a number');
    parameters.speak(new Words('zh'));
    expect(said.textContent).toBe('须为数');
    parameters.clear();
    expect(said.hasAttribute('hidden')).toBe(true);
  });
});

describe('a refusal of the server', () => {
  const refusalOf = (problem: object) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(problem), { status: 400 })));
    return new Api('http://localhost/').runs().then(() => { throw new Error('nothing was refused'); }, (error: unknown) => error as RefusedError);
  };

  it('is told in both languages where the server knows them', async () => {
    const refused = await refusalOf({ detail: 'parameters.seconds: a number', field: 'parameters.seconds', rule: 'a number', words: { en: 'a number', zh: '须为数' } });
    expect(refused.field).toBe('parameters.seconds');
    expect(refused.reason).toEqual({ en: 'a number', zh: '须为数' });
  });

  it('is told as it came where it has one language only', async () => {
    expect((await refusalOf({ detail: 'id: unknown', field: 'id', rule: 'unknown' })).reason).toEqual({ en: 'unknown', zh: 'unknown' });
  });
});

describe('the fields of a scenario', () => {
  it('tell of values that are others now, but not of a figure that is none or out of its bounds', () => {
    const field = box.querySelector<HTMLInputElement>('input')!;
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    for (const wrong of ['', 'two', '-1', '31']) type(wrong);
    expect(edits).toBe(0);
    type('1.5');
    expect(edits).toBe(1);
  });
});
