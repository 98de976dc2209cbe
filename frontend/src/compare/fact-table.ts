import { inSeconds, millis, ZERO, type Nanos } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import { clock, duration } from '../words/figures.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { Contender } from './contender.ts';
import { factsOf, type Facts } from './facts.ts';

/** Times that differ by less are the same. */
const NOTABLE = 1.05;
/** From so much on, what a loop or a job had to wait is harm. */
const HARM = millis(100);

interface Entry { readonly contender: Contender; readonly facts: Facts }
/** One line of the table: what it says of a run, and by which figure the runs are held against each other. */
interface Line { readonly name: WordKey; readonly text: (entry: Entry, words: Words) => string; readonly harm?: (entry: Entry) => Nanos }

const LINES: readonly Line[] = [
  { name: 'factTotal', text: ({ contender }) => `${clock(contender.total)}\u00a0s` },
  { name: 'factBlocked', text: ({ facts }) => lengthOrNone(facts.blocked), harm: ({ facts }) => facts.blocked },
  { name: 'factLag', text: ({ facts }) => lengthOrNone(facts.lag), harm: ({ facts }) => facts.lag },
  { name: 'factAtOnce', text: ({ facts }) => String(facts.atOnce) },
  { name: 'factForWorker', text: ({ facts }) => lengthOrNone(facts.forWorker), harm: ({ facts }) => facts.forWorker },
  { name: 'factForLoop', text: ({ facts }) => lengthOrNone(facts.forLoop), harm: ({ facts }) => facts.forLoop },
  { name: 'factThreads', text: ({ facts }) => String(facts.threads) },
  { name: 'factProcesses', text: ({ facts }) => String(facts.processes.length) },
  { name: 'factPids', text: ({ facts }, words) => idsText(facts.processes, words) },
];

/** The figures of all runs side by side, the best and the worst of each line marked. */
export function factTable(contenders: readonly Contender[], names: readonly string[], words: Words): HTMLTableElement {
  const entries = contenders.map((contender): Entry => ({ contender, facts: factsOf(contender.model, contender.now) }));
  return el('table', { class: 'plain' },
    el('caption', { class: 'sr' }, words.say('factCaption')),
    el('thead', {}, el('tr', {}, el('td'), ...names.map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...LINES.map((line) => el('tr', {},
      el('th', { scope: 'row' }, words.say(line.name)),
      ...entries.map((entry) => el('td', { class: toneOf(line, entry, entries) }, line.text(entry, words)))))));
}

function toneOf({ name, harm }: Line, entry: Entry, entries: readonly Entry[]): 'best' | 'worst' | null {
  if (name === 'factTotal') return toneOfTotal(entry, entries);
  if (harm === undefined || harm(entry) < HARM) return null;
  return entries.some((other) => harm(other) > harm(entry)) ? null : 'worst';
}

function toneOfTotal({ contender }: Entry, entries: readonly Entry[]): 'best' | 'worst' | null {
  const totals = entries.map((entry) => inSeconds(entry.contender.total));
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  if (entries.some((entry) => !entry.contender.isSettled) || most < least * NOTABLE) return null;
  const own = inSeconds(contender.total);
  return own === least ? 'best' : own === most ? 'worst' : null;
}

/** The ids that the operating system gave; of the others, how many there are. */
function idsText(processes: Facts['processes'], words: Words): string {
  const ids = processes.filter((id) => id !== null);
  const simulated = processes.length - ids.length;
  return [...ids, ...(simulated === 0 ? [] : [`${words.say('simulated')} ×\u00a0${simulated}`])].join(words.say('comma'));
}

const lengthOrNone = (length: Nanos): string => (length === ZERO ? '0' : duration(length));
