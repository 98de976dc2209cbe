import { STATES } from '../timeline/states.ts';
import { swatch } from '../timeline/swatch.ts';
import { el } from '../words/elements.ts';
import type { WordKey, Words } from '../words/words.ts';

type Line = readonly [keys: string, does: WordKey];

const SECTIONS: readonly (readonly [WordKey, readonly Line[]])[] = [
  ['keysView', [['W S + -', 'keyZoom'], ['A D', 'keyPan'], ['0', 'keyFit'], ['F', 'keyFocus'], ['Ctrl Z', 'keyUndo'], ['Shift drag', 'keyMeasure'], ['Shift ← →', 'keyMeasureKeys'], ['click', 'keyEnding'], ['T', 'keyTable'], ['P', 'present']]],
  ['keysTime', [['Space', 'keyFreeze'], ['← →', 'keyStep'], ['< >', 'keySpeed'], ['L', 'keyLive'], ['. ,', 'keySegment'], ['[ ]', 'keyWake'], ['↑ ↓', 'keyLane'], ['M', 'keyMark'], ['/', 'keyFilter']]],
  ['keysRun', [['R', 'keyRun'], ['1 … 9', 'keyScenario'], ['1 2', 'keyScenarioOfTwo'], ['Ctrl K', 'keyFind'], ['C', 'keyCompare'], ['G', 'keyLanguage'], ['Shift D', 'theme'], ['?', 'keySheet'], ['Esc', 'keyClear']]],
];

/** The sheet with all keys and all states; a second call closes it. The dialog gives the focus back by itself. */
export function openHelp(words: Words): void {
  const open = document.querySelector<HTMLDialogElement>('dialog.help');
  if (open !== null) return open.close();
  const close = el('button', { class: 'btn', type: 'button' }, words.say('close'), ' ', el('kbd', {}, 'Esc'));
  const sheet = el('dialog', { class: 'sheet help', 'aria-labelledby': 'sheet-title' },
    el('header', {}, el('h2', { id: 'sheet-title' }, words.say('shortcuts')), close),
    el('div', { class: 'keys' }, ...SECTIONS.map(([title, lines]) => el('section', {}, el('h3', {}, words.say(title)), ...lines.map((line) => keyLine(line, words))))),
    el('ul', { class: 'statekey' }, ...STATES.map((state) => el('li', {}, swatch(state, 60, 22), el('span', {}, words.say(`state.${state}` as WordKey))))));
  close.addEventListener('click', () => sheet.close());
  sheet.addEventListener('click', (event) => { if (event.target === sheet) sheet.close(); });
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}

function keyLine([keys, does]: Line, words: Words): HTMLElement {
  const caps = keys.split(' ').map((key) => el('kbd', {}, key === 'drag' || key === 'click' ? words.say(key) : key));
  return el('div', { class: 'k1' }, el('span', {}, words.say(does)), el('span', { class: 'ks' }, ...caps));
}
