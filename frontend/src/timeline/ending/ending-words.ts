import type { Ending } from '../../model/endings.ts';
import type { Lane } from '../../model/lanes.ts';
import { nanos, type Nanos } from '../../trace/units.ts';
import { clock, duration } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';
import { laneName, shortCall, shortName } from '../labels.ts';

/** A timer that is later than this is late, not merely inexact. */
const LATE = nanos(1e6);

/** What ended a wait, in a sentence. */
export function endingSentence(ending: Ending, words: Words): string {
  const at = moment(ending.at);
  switch (ending.kind) {
    case 'call': return words.say('endedByCall', { at, name: nameOf(ending.lane, words) });
    case 'task': return words.say('endedByTask', { at, name: nameOf(ending.lane, words) });
    case 'gather': return words.say('endedByGather', { at, name: nameOf(ending.lane, words), n: ending.count });
    case 'step': return words.say('endedByStep', { at, name: nameOf(ending.lane, words) });
    case 'timer': return timerSentence(ending.at, ending.due, words);
    case 'cancel': return ending.lane === null ? words.say('endedByCancel', { at }) : words.say('endedByCancelOf', { at, name: nameOf(ending.lane, words) });
    case 'turn': return ending.lane === null ? words.say('endedByTurn', { at }) : words.say('endedByTurnAfter', { at, name: nameOf(ending.lane, words) });
    case 'freed': return words.say('endedByFreed', { at, name: nameOf(ending.lane, words), worker: shortName(ending.worker.name) });
    case 'started': return words.say('endedByStart', { at, worker: shortName(ending.lane.name) });
    case 'future': return words.say('endedByFuture', { at, what: ending.what });
    case 'returned': return words.say('endedByReturn', { at, what: ending.what });
    case 'slept': return words.say('endedBySleep', { at });
  }
}

function timerSentence(at: Nanos, due: Nanos, words: Words): string {
  const late = nanos(at - due);
  return late > LATE ? words.say('endedByLateTimer', { at: moment(at), late: duration(late) }) : words.say('endedByTimer', { at: moment(at) });
}

const moment = (at: Nanos): string => `${clock(at)}\u00a0s`;
const nameOf = (lane: Lane, words: Words): string => (lane.kind === 'thread' ? shortName(lane.name) : shortCall(laneName(lane, words)));
