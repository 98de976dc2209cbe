import { describe, expect, it } from 'vitest';
import { foldsOf } from '../src/lab/code/folds.ts';
import { highlightJava } from '../src/lab/code/highlight.ts';
import { codeMarks } from '../src/lab/code/marks.ts';
import { RunModel } from '../src/model/run-model.ts';
import { seconds, type SourceRef } from '../src/trace/units.ts';
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

  it('light the line that threads are inside, and sum up what they spent there', () => {
    const mark = marksOf(threadPool(), 1).get(line(10))!;
    expect(mark.lit).toBe('thread');
    expect(mark.chips.map((chip) => chip.label)).toEqual(['1', '2']);
    expect(mark.total!.count).toBe(2);
  });
});
