import type { Language, ParameterValue } from '../../stream/api.ts';
import type { TimeWindow } from '../../timeline/time-scale.ts';
import { nanos, type Nanos } from '../../trace/units.ts';
import { packed, unpacked } from './packed.ts';

const PARAMETER = 'p.';
const LONGEST_VALUE = 200;

/** What a link says about the page besides the scenario and the run: how it was filled in and what of the run was looked at. */
export interface SharedState {
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly language: Language | null;
  /** A program that somebody wrote. */
  readonly source: string | null;
  readonly window: TimeWindow | null;
  readonly cursor: Nanos | null;
  readonly lane: string | null;
}

/** The state as the last part of an address; null if the program is too long for one. */
export async function asFragment({ parameters, language, source, window, cursor, lane }: SharedState): Promise<string | null> {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) parts.set(PARAMETER + name, String(value));
  if (language !== null) parts.set('language', language);
  if (window !== null) parts.set('view', `${Math.round(window.from)},${Math.round(window.to)}`);
  if (cursor !== null) parts.set('at', String(Math.round(cursor)));
  if (lane !== null) parts.set('lane', lane);
  if (source !== null) {
    const letters = await packed(source);
    if (letters === null) return null;
    parts.set('source', letters);
  }
  return parts.toString();
}

/** What an address says; a part that makes no sense is as if it were not there. */
export async function fromFragment(fragment: string): Promise<SharedState> {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const parameters: Record<string, ParameterValue> = {};
  for (const [key, value] of parts) if (key.startsWith(PARAMETER) && value.length <= LONGEST_VALUE) parameters[key.slice(PARAMETER.length)] = value;
  const language = parts.get('language');
  const source = parts.get('source');
  return {
    parameters,
    language: language === 'java' || language === 'script' ? language : null,
    source: source === null ? null : await unpacked(source),
    window: windowOf(parts.get('view')),
    cursor: momentOf(parts.get('at')),
    lane: /^[a-z]+-\d{1,16}$/.exec(parts.get('lane') ?? '')?.[0] ?? null,
  };
}

function windowOf(text: string | null): TimeWindow | null {
  const [from, to] = /^(-?\d{1,16}),(-?\d{1,16})$/.exec(text ?? '')?.slice(1).map(Number) ?? [];
  return from === undefined || to === undefined || to <= from ? null : { from: nanos(from), to: nanos(to) };
}

const momentOf = (text: string | null): Nanos | null => (/^\d{1,16}$/.test(text ?? '') ? nanos(Number(text)) : null);
