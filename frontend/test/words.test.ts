import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../src/words/en.json';
import { clock, duration, durationInWords } from '../src/words/figures.ts';
import { Words } from '../src/words/words.ts';
import zh from '../src/words/zh.json';
import { millis, nanos, seconds } from '../src/trace/units.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'src', 'main', 'resources');
const read = (...path: readonly string[]) => readFileSync(join(RESOURCES, ...path), 'utf8');

const properties = (file: string): ReadonlyMap<string, string> =>
  new Map(read(file).split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).filter((name, at, all) => all.indexOf(name) === at).sort();

describe('the words', () => {
  it('are the same ones in both languages', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
  });

  it.each(['en', 'zh'])('stand once each in %s: of two with one name the first would be lost', (language) => {
    const names = [...readFileSync(join(import.meta.dirname, '..', 'src', 'words', `${language}.json`), 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map(([, name]) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('%s has the same gaps in both languages', (key) => {
    const inEnglish = new Set(en[key].split('|').flatMap(holes));
    for (const hole of holes(zh[key])) expect(inEnglish).toContain(hole);
  });

  it('choose their form by number', () => {
    expect(new Words('en').say('lines', { n: 1 })).toBe('1 line');
    expect(new Words('en').say('lines', { n: 3 })).toBe('3 lines');
    expect(new Words('zh').say('lines', { n: 3 })).toBe('3 行');
  });

  it('list names as people do', () => {
    expect(new Words('en').list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(new Words('zh').list(['a', 'b', 'c'])).toBe('a、b 和 c');
  });

  it('keep a figure with its unit', () => {
    expect(new Words('en').of({ en: 'waits 2 s', zh: '' })).toBe('waits 2\u00a0s');
  });
});

describe("the server's words", () => {
  const templates = readdirSync(join(RESOURCES, 'templates')).map((name) => read('templates', name)).join('\n');
  const used = [...new Set([...templates.matchAll(/#\{([\w.]+)/g)].map((match) => match[1]!))].sort();

  it.each([['messages.properties', en], ['messages_zh.properties', zh]] as const)('%s has what the templates say, in the words of the scripts', (file, book) => {
    const known = properties(file);
    expect([...known.keys()].sort()).toEqual(used);
    for (const [key, value] of known) {
      const forms = book[key.replace(/\.one$/, '') as keyof typeof en].split('|');
      const expected = key.endsWith('.one') ? forms[0]! : forms[forms.length - 1]!;
      expect(value).toBe(expected.replace(/\{\w+\}/, '{0}'));
    }
  });

  it('name keys that the scripts know', () => {
    for (const [, key] of templates.matchAll(/data-w(?:-label)?="(\w+)"/g)) expect(en).toHaveProperty(key!);
  });
});

describe('figures', () => {
  it('have their unit in the words of the language where a sentence says them', () => {
    const inChinese = (length: Parameters<typeof duration>[0]) => durationInWords(length, new Words('zh'));
    expect([nanos(4_200), millis(1.26), seconds(4.0024)].map(inChinese)).toEqual(['4\u00a0微秒', '1.3\u00a0毫秒', '4.002\u00a0秒']);
    expect(durationInWords(millis(1.26), new Words('en'))).toBe('1.3\u00a0ms');
  });

  it('have the digits that their size deserves', () => {
    expect([nanos(4_200), millis(0.54), millis(1.26), millis(340), seconds(4.0024)].map((length) => duration(length)))
      .toEqual(['4\u00a0µs', '540\u00a0µs', '1.3\u00a0ms', '340\u00a0ms', '4.002\u00a0s']);
  });

  it('are rounded by one rule, halves up, in as many decimals as their place has', () => {
    expect([2, 3].map((digits) => clock(nanos(4_014_500_000), digits))).toEqual(['4.01', '4.015']);
    expect([nanos(1_005_000_000), nanos(2_675_000_000)].map((moment) => clock(moment, 2))).toEqual(['1.01', '2.68']);
    expect(new Words('en').seconds(2.05)).toBe('2.1\u00a0s');
    expect(duration(nanos(2_001_400_000), 2)).toBe('2.00\u00a0s');
  });

  it('change their unit where the rounded figure does', () => {
    expect([nanos(999_600), millis(99.96), millis(999.7)].map((length) => duration(length))).toEqual(['1.0\u00a0ms', '100\u00a0ms', '1.000\u00a0s']);
  });
});
