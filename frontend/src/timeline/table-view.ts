import type { Lane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import { stateWithin, type Segment } from '../model/segments.ts';
import { earlier, nanos, type Nanos } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import { clock, duration } from '../words/figures.ts';
import type { WordKey, Words } from '../words/words.ts';
import { glyphElement } from './glyphs.ts';
import { processPlace } from './ids.ts';
import { laneName, segmentText, stateName } from './labels.ts';
import type { Rows } from './rows.ts';

/** A table of more rows than this is read by nobody, and slow. */
const MOST_ROWS = 2_000;

/** The run as a table: every segment with its lane, state and times. */
export function tableOf(rows: Rows, model: RunModel, now: Nanos, words: Words, filter: string): HTMLTableElement {
  const entries = rows.all.flatMap((row) => (row.kind === 'lane' ? row.lane.track.segments.filter((s) => s.from <= now).map((segment) => ({ lane: row.lane, segment })) : []));
  const cut = entries.length > MOST_ROWS ? `. ${words.say('tableCut', { n: MOST_ROWS, all: entries.length })}` : '';
  const heads: readonly [WordKey, string][] = [['colLane', ''], ['colState', ''], ['colFrom', 'n'], ['colTo', 'n'], ['colFor', 'n'], ['colWhat', '']];
  return el('table', { class: 'plain' },
    el('caption', {}, (filter === '' ? words.say('tableCaption') : words.say('tableFiltered', { filter })) + cut),
    el('thead', {}, el('tr', {}, ...heads.map(([key, kind]) => el('th', { scope: 'col', class: kind }, words.say(key))))),
    el('tbody', {}, ...entries.slice(0, MOST_ROWS).map(({ lane, segment }) => rowOf(lane, segment, model, now, words))));
}

function rowOf(lane: Lane, segment: Segment, model: RunModel, now: Nanos, words: Words): HTMLTableRowElement {
  const to = earlier(segment.to, now);
  const state = stateWithin(segment, nanos(Math.max(segment.from, to - 1)));
  const place = lane.kind === 'thread' ? el('span', { class: 'place' }, ` ${processPlace(lane.process, model, words)}`) : null;
  return el('tr', {},
    el('th', { scope: 'row' }, laneName(lane, words), place),
    el('td', {}, glyphElement(state), stateName(state, words, lane)),
    el('td', { class: 'n' }, at(segment.from)),
    el('td', { class: 'n' }, segment.to > now ? words.say('goesOn') : at(to)),
    el('td', { class: 'n' }, duration(nanos(to - segment.from))),
    el('td', {}, segmentText(segment, model, now, words)));
}

const at = (moment: Nanos): string => `${clock(moment)}\u00a0s`;
