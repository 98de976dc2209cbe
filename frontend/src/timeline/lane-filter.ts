import type { Lane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { Words } from '../words/words.ts';
import { processPlace, threadPlace } from './ids.ts';
import { laneDetail, laneName, shortName } from './labels.ts';

/** Tells which lanes are wanted; null stands for all of them. */
export type LaneFilter = ((lane: Lane) => boolean) | null;

/** The lanes that say the wanted words, as they are shown. */
export function laneFilter(wanted: string, model: RunModel, words: Words): LaneFilter {
  const sought = wanted.trim().toLowerCase();
  return sought === '' ? null : (lane) => shownText(lane, model, words).toLowerCase().includes(sought);
}

function shownText(lane: Lane, model: RunModel, words: Words): string {
  const name = laneName(lane, words);
  const beside = lane.kind === 'thread' ? `${threadPlace(lane, model, words)} ${processPlace(lane.process, model, words)}` : lane.detail;
  return `${name} ${shortName(name)} ${laneDetail(lane, model, words, false)} ${beside}`;
}
