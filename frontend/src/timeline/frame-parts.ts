import { el } from '../words/elements.ts';
import { iconElement, type IconName } from './icons.ts';
import type { WordKey, Words } from '../words/words.ts';

/** The elements that the timeline is made of. */
export interface TimelineParts {
  readonly root: HTMLElement;
  readonly tools: HTMLElement;
  readonly fit: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
  readonly asTable: HTMLButtonElement;
  readonly openFilter: HTMLButtonElement;
  readonly filter: HTMLInputElement;
  readonly filterSign: HTMLButtonElement;
  readonly noMatch: HTMLElement;
  readonly showAll: HTMLButtonElement;
  readonly span: HTMLElement;
  readonly health: HTMLElement;
  readonly head: HTMLCanvasElement;
  readonly scroll: HTMLElement;
  readonly body: HTMLElement;
  readonly rows: HTMLUListElement;
  readonly lanes: HTMLCanvasElement;
  readonly marks: HTMLElement;
  readonly foot: HTMLElement;
  readonly map: HTMLCanvasElement;
  readonly empty: HTMLElement;
  readonly table: HTMLElement;
  readonly measured: HTMLElement;
  readonly ended: HTMLElement;
  readonly tip: HTMLElement;
  readonly probe: HTMLElement;
}

const button = (icon: IconName): HTMLButtonElement => el('button', { class: 'btn icon', type: 'button' }, iconElement(icon));
const canvas = (): HTMLCanvasElement => el('canvas', { 'aria-hidden': 'true' });

export function timelineParts(): TimelineParts {
  const [fit, zoomOut, zoomIn, asTable, openFilter] = [button('fit'), button('minus'), button('plus'), button('table'), button('filter')];
  for (const tool of [fit, zoomOut, zoomIn]) tool.classList.add('of-view');
  const filter = el('input', { type: 'search', hidden: true });
  const filterSign = el('button', { class: 'filter-sign', type: 'button', hidden: true });
  const showAll = el('button', { class: 'link', type: 'button' });
  const noMatch = el('div', { class: 'no-match', role: 'status', hidden: true }, showAll);
  const span = el('span', { class: 'span' });
  const tools = el('div', { class: 'tl-tools' }, fit, zoomOut, zoomIn, asTable, openFilter, filter, filterSign, span);
  const health = el('div', { class: 'hl' });
  const [head, lanes, map] = [canvas(), canvas(), canvas()];
  const marks = el('div', { class: 'marks' });
  const foot = el('div', { class: 'tl-foot' }, el('div', { class: 'plot' }, map));
  const rows = el('ul', { class: 'rows' });
  const body = el('div', { class: 'tl-body' }, rows, el('div', { class: 'plot' }, lanes));
  const scroll = el('div', { class: 'tl-scroll' }, body);
  const empty = el('div', { class: 'empty' });
  const table = el('div', { class: 'tbl', hidden: true, tabindex: 0 });
  const measured = el('div', { class: 'measured', role: 'status', hidden: true });
  const ended = el('div', { class: 'ended', role: 'status', hidden: true });
  const tip = el('div', { class: 'tip', hidden: true });
  const probe = el('span', { class: 'probe', hidden: true });
  const root = el('div', { class: 'tl', tabindex: -1 },
    el('div', { class: 'tl-head' }, el('div', {}, tools, health), el('div', { class: 'plot' }, head, marks)), scroll, foot, empty, table, noMatch, ended, measured, tip, probe);
  return { root, tools, fit, zoomOut, zoomIn, asTable, openFilter, filter, filterSign, noMatch, showAll, span, health, head, scroll, body, rows, lanes, marks, foot, map, empty, table, ended, measured, tip, probe };
}

/** Writes the parts' words, again after a change of language. */
export function nameParts(parts: TimelineParts, words: Words): void {
  const named: readonly [Element, WordKey, string][] = [
    [parts.fit, 'fit', '0'], [parts.zoomOut, 'zoomOut', 'S'], [parts.zoomIn, 'zoomIn', 'W'], [parts.asTable, 'asTable', 'T'], [parts.openFilter, 'filter', '/'], [parts.filter, 'filter', '/'],
  ];
  for (const [element, key, shortcut] of named) {
    element.setAttribute('aria-label', words.say(key));
    element.setAttribute('title', `${words.say(key)} (${shortcut})`);
  }
  parts.map.title = words.say('mapHelp');
  parts.filter.placeholder = words.say('filter');
}
