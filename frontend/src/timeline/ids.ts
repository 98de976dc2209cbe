import type { ThreadLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import { isSimulated } from '../model/threads.ts';
import type { ProcessId } from '../trace/units.ts';
import type { Words } from '../words/words.ts';

/** A process by its id; on virtual time child processes are simulated and have none. */
export function processId(process: ProcessId, model: RunModel, words: Words): string {
  return isOfNoSystem(process, model) ? words.say('simulated') : String(process);
}

/** The same with the word for what it is. */
export function processPlace(process: ProcessId, model: RunModel, words: Words): string {
  return isOfNoSystem(process, model) ? words.say('simulatedPlace') : `${words.say('pid')} ${process}`;
}

/** The process as somebody who does something. */
export function processName(process: ProcessId, model: RunModel, words: Words): string {
  return isOfNoSystem(process, model) ? words.say('simulatedPlace') : words.say('processCalled', { pid: process });
}

/** A thread by its id, where it has begun and is one of the operating system's. */
export function threadId({ thread, process }: ThreadLane, model: RunModel, words: Words): string {
  return isOfNoSystem(process, model) ? words.say('simulated') : thread === null ? '–' : String(thread);
}

/** The same with the word for what it is. */
export function threadPlace(lane: ThreadLane, model: RunModel, words: Words): string {
  return isOfNoSystem(lane.process, model) ? words.say('simulated') : `${words.say('tid')} ${threadId(lane, model, words)}`;
}

function isOfNoSystem(process: ProcessId, { threads }: RunModel): boolean {
  const life = threads.process(process);
  return life !== undefined && isSimulated(life);
}
