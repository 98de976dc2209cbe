import { describe, expect, it } from 'vitest';
import { CodePanel } from '../src/lab/code/code-panel.ts';
import { foldsOf } from '../src/lab/code/folds.ts';
import { highlightJava } from '../src/lab/code/highlight.ts';
import { highlightPython } from '../src/lab/code/highlight-python.ts';
import { codeMarks } from '../src/lab/code/marks.ts';
import { RunModel } from '../src/model/run-model.ts';
import type { PageMoment } from '../src/lab/page-moment.ts';
import type { Source } from '../src/stream/api.ts';
import { seconds, type SourceRef } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';
import { gatherTasks, threadPool } from './traces.ts';

const kinds = (line: string) => highlightJava(line)[0]!.filter((token) => token.kind !== '').map((token) => [token.kind, token.text]);

describe('the highlighting of Java', () => {
  it('tells keywords, strings, numbers, comments and declared names apart', () => {
    expect(kinds('    void callbackfunc(int n) { print("a \\" b", 2.5); } // done')).toEqual([
      ['k', 'void'], ['df', 'callbackfunc'], ['k', 'int'], ['st', '"a \\" b"'], ['nu', '2.5'], ['co', '// done'],
    ]);
  });

  it('does not take a call for a declaration', () => {
    expect(kinds('        return await(gather(task1, task2));')).toEqual([['k', 'return']]);
    expect(kinds('        sleep(seconds);')).toEqual([]);
  });

  it('remembers comments and text blocks over lines', () => {
    const lines = highlightJava('/* one\n two */ int x;\n"""\n int\n"""');
    expect(lines[1]!.map((token) => token.kind).filter(Boolean)).toEqual(['co', 'k']);
    expect(lines[3]).toEqual([{ text: ' int', kind: 'st' }]);
  });

  it('loses nothing', () => {
    const line = '  List<String> names = List.of("甲", \'b\') ; /* open';
    expect(highlightJava(line)[0]!.map((token) => token.text).join('')).toBe(line);
  });
});

describe('the highlighting of Python', () => {
  const python = (text: string) => highlightPython(text).map((line) => line.filter((token) => token.kind !== '').map((token) => [token.kind, token.text]));

  it('tells keywords, strings, numbers, comments and declared names apart', () => {
    expect(python('async def f(n=2.5):  # done')).toEqual([[['k', 'async'], ['k', 'def'], ['df', 'f'], ['nu', '2.5'], ['co', '# done']]]);
    expect(python('print(f"{n} s", r\'x\')')).toEqual([[['st', 'f"{n} s"'], ['st', "r'x'"]]]);
  });

  it('takes match and case for keywords where they begin a block', () => {
    expect(python('    case "a":')[0]![0]).toEqual(['k', 'case']);
    expect(python('match = 1')).toEqual([[['nu', '1']]]);
  });

  it('remembers strings in three quotes over lines', () => {
    expect(python('"""One."""')).toEqual([[['st', '"""One."""']]]);
    expect(python('x = """a\nif b\nc""" + 1')).toEqual([[['st', '"""a']], [['st', 'if b']], [['st', 'c"""'], ['nu', '1']]]);
  });

  it('loses nothing', () => {
    const line = '  名 = [x for x in "甲乙" if x] @ 2e3 # \'open';
    expect(highlightPython(line)[0]!.map((token) => token.text).join('')).toBe(line);
  });
});

describe('the fold', () => {
  it('puts neighbouring descriptions of the scenario away together', () => {
    const lines = ['final class A {', '    void play() {', '    }', '', '    @Override', '    public Lesson lesson() {', '        return x;', '    }', '', '    @Override',
      '    public List<Parameter> parameters() {', '    }', '}'];
    expect(foldsOf(lines)).toEqual([{ from: 4, to: 12, methods: 2 }]);
  });
});

describe('the marks in the listing', () => {
  const marksOf = (events: ReturnType<typeof gatherTasks>, at: number) => {
    const model = new RunModel();
    model.apply(events);
    return codeMarks(model, seconds(at), false).lines;
  };
  const line = (number: number) => number as SourceRef;

  it('park tasks at the line where they wait', () => {
    const mark = marksOf(gatherTasks(), 0.5).get(line(5))!;
    expect(mark.chips.map((chip) => [chip.label, chip.state])).toEqual([['1', 'suspended'], ['2', 'suspended']]);
    expect(marksOf(gatherTasks(), 0.5).get(line(24))!.chips[0]!.label).toBe('m');
  });

  it('tell of the thread that is at work, and of one that does nothing any more only as the last', () => {
    const lastAt = (at: number) => {
      const model = new RunModel();
      model.apply(threadPool());
      return codeMarks(model, seconds(at), false).last;
    };
    expect(lastAt(3)).toMatchObject({ source: 10, thread: 'ThreadPoolExecutor-0_0', isNow: true });
    expect(lastAt(4.1)).toMatchObject({ source: 10, thread: 'ThreadPoolExecutor-0_0', isNow: false });
  });

  it('light the line that threads are inside, and sum up what they spent there', () => {
    const mark = marksOf(threadPool(), 1).get(line(10))!;
    expect(mark.lit).toBe('thread');
    expect(mark.chips.map((chip) => chip.label)).toEqual(['1', '2']);
    expect(mark.total!.count).toBe(2);
  });
});

describe('the line under the listing', () => {
  it('calls a thread as its lane does, and says which line is only the last', () => {
    const [tabs, name, code, foot] = Array.from({ length: 4 }, () => document.createElement('div'));
    tabs!.innerHTML = '<button class="files-back"></button><div role="tablist"></div><button class="files-on"></button>';
    document.createElement('div').append(tabs!);
    const panel = new CodePanel([{ file: 'main.py', language: 'script', text: 'a\n'.repeat(40), firstLine: 1 } as Source], tabs!, name!, code!, foot!, () => undefined);
    const model = new RunModel();
    model.apply(threadPool());
    const said = (at: number) => {
      panel.show({ model, moment: seconds(at), isAtEnd: false, summary: null, line: 0, words: new Words('en'), session: { run: { state: 'running', language: 'script' } } } as unknown as PageMoment);
      return [foot!.textContent, foot!.title];
    };
    expect(said(3)).toEqual(['line 10 · ThreadPool-0_0', 'ThreadPoolExecutor-0_0']);
    expect(said(4.1)).toEqual(['last: line 10 · ThreadPool-0_0', 'ThreadPoolExecutor-0_0']);
  });
});
