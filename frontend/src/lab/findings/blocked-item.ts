import type { Block } from '../../model/health.ts';
import { starvedAt } from '../../model/starved.ts';
import { blockText } from '../../timeline/block-text.ts';
import { iconElement } from '../../timeline/icons.ts';
import { laneName, shortCall } from '../../timeline/labels.ts';
import { el } from '../../words/elements.ts';
import type { PageMoment } from '../page-moment.ts';

const MOST_NAMED = 4;

/** The loop is held now: by whom, and who waits for it. */
export function blockedItem(block: Block, { model, now, words }: PageMoment): HTMLLIElement {
  const starved = block.to <= now ? [] : starvedAt(model, now);
  const names = starved.length > MOST_NAMED ? words.say('manyTasks', { n: starved.length }) : words.list(starved.map((lane) => laneName(lane, words)));
  return el('li', { class: 'bad' }, iconElement('bad'), el('span', {}, el('b', {}, `${blockText(block, { model, now, words })}${words.say('fullStop')}`),
    starved.length === 0 ? null : ` ${words.say('waitForLoop', { n: starved.length, names: shortCall(names) })}`));
}
