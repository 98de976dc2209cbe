import type { Language, ParameterValue } from '../../stream/api.ts';
import type { Mark } from '../../timeline/marks/marks.ts';
import type { TimeWindow } from '../../timeline/time-scale.ts';
import { nanos, type Nanos } from '../../trace/units.ts';
import { ballotOf, ballotText, type Ballot } from '../vote/ballot.ts';
import { packed, unpacked } from './packed.ts';

const PARAMETER = 'p.';
const LONGEST_VALUE = 200;
const LONGEST_MARK = 40;
const MOST_MARKS = 100;

/** How the page was filled in, and what of its run was looked at: what a link says besides the scenario and the run. */
export interface SharedState {
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly language: Language | null;
  /** A program that somebody wrote. */
  readonly source: string | null;
  readonly pace: string | null;
  readonly window: TimeWindow | null;
  readonly cursor: Nanos | null;
  /** What is measured. */
  readonly range: TimeWindow | null;
  readonly lane: string | null;
  readonly filter: string;
  readonly marks: readonly Mark[];
  /** The open tab under the timeline. */
  readonly tab: string | null;
  /** What was said about the run before it began. */
  readonly said: Ballot | null;
  /** What is said about the next run. */
  readonly asked: Ballot | null;
}

/** The state as the last part of an address; null if the program is too long for one. */
export async function asFragment(state: SharedState): Promise<string | null> {
  const parts = partsOf(state);
  if (state.source !== null) {
    const letters = await packed(state.source);
    if (letters === null) return null;
    parts.set('source', letters);
  }
  return parts.toString();
}

/** The state for the same page loaded again, which has room for any program. */
export function asNote(state: SharedState): string {
  const parts = partsOf(state);
  if (state.source !== null) parts.set('text', state.source);
  return parts.toString();
}

/** What an address or a note says; a part that makes no sense is as if it were not there. */
export async function fromFragment(fragment: string): Promise<SharedState> {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const parameters: Record<string, ParameterValue> = {};
  for (const [key, value] of parts) if (key.startsWith(PARAMETER) && value.length <= LONGEST_VALUE) parameters[key.slice(PARAMETER.length)] = value;
  const language = parts.get('language');
  const source = parts.get('source');
  return {
    parameters,
    language: language === 'java' || language === 'script' ? language : null,
    source: source === null ? parts.get('text') : await unpacked(source),
    pace: wordOf(parts.get('pace')),
    window: windowOf(parts.get('view')),
    cursor: momentOf(parts.get('at')),
    range: windowOf(parts.get('range')),
    lane: /^[a-z]+-\d{1,16}$/.exec(parts.get('lane') ?? '')?.[0] ?? null,
    filter: parts.get('filter')?.slice(0, LONGEST_VALUE) ?? '',
    marks: parts.getAll('mark').slice(0, MOST_MARKS).flatMap(markOf),
    tab: wordOf(parts.get('tab')),
    said: ballotOf(parts.get('said')),
    asked: ballotOf(parts.get('asked')),
  };
}

/** All but the program. */
function partsOf({ parameters, language, pace, window, cursor, range, lane, filter, marks, tab, said, asked }: SharedState): URLSearchParams {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) parts.set(PARAMETER + name, String(value));
  const texts: readonly (readonly [string, string | null])[] = [
    ['language', language], ['pace', pace], ['view', windowText(window)], ['at', cursor === null ? null : String(Math.round(cursor))],
    ['range', windowText(range)], ['lane', lane], ['filter', filter === '' ? null : filter], ['tab', tab],
    ['said', said === null ? null : ballotText(said)], ['asked', asked === null ? null : ballotText(asked)],
  ];
  for (const [name, text] of texts) if (text !== null) parts.set(name, text);
  for (const { at, name } of marks) parts.append('mark', `${Math.round(at)} ${name}`);
  return parts;
}

const windowText = (window: TimeWindow | null): string | null => (window === null ? null : `${Math.round(window.from)},${Math.round(window.to)}`);

function windowOf(text: string | null): TimeWindow | null {
  const [from, to] = /^(-?\d{1,16}),(-?\d{1,16})$/.exec(text ?? '')?.slice(1).map(Number) ?? [];
  return from === undefined || to === undefined || to <= from ? null : { from: nanos(from), to: nanos(to) };
}

const momentOf = (text: string | null): Nanos | null => (/^\d{1,16}$/.test(text ?? '') ? nanos(Number(text)) : null);
const wordOf = (text: string | null): string | null => /^[a-z]{1,20}$/.exec(text ?? '')?.[0] ?? null;

function markOf(text: string): readonly Mark[] {
  const [at, name] = /^(\d{1,16}) (.+)$/.exec(text)?.slice(1) ?? [];
  return at === undefined || name === undefined || name.length > LONGEST_MARK ? [] : [{ at: nanos(Number(at)), name }];
}
