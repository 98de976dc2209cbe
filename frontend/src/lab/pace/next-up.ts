import type { LoopState, ReadyHandle, StepBy } from '../../stream/api.ts';
import { clock } from '../../words/figures.ts';
import { laneName } from '../../timeline/labels.ts';
import type { RunModel } from '../../model/run-model.ts';
import type { Words } from '../../words/words.ts';

const LINE_BITS = 0x10000;

/**
 * What a program that stands still is about to do, in a sentence. Who goes by handle is told of handles: a line that a thread
 * of such a program is at was entered before.
 */
export function nextUp(loops: LoopState | null, by: StepBy, model: RunModel, words: Words): string {
  const line = model.pauses.line % LINE_BITS;
  if (line > 0 && (by === 'line' || loops?.loops.length === 0)) return words.say('lineNext', { line });
  if (loops === null) return words.say('standsStill');
  const ready = loops.loops.flatMap((loop) => loop.ready);
  if (ready.length > 0) return words.say(ready.length > 1 ? 'nextOfMore' : 'next', { name: handleName(ready[0]!, model, words), n: ready.length - 1 });
  const due = loops.loops.flatMap((loop) => loop.timers).map((timer) => timer.dueNanos).sort((a, b) => a - b)[0];
  if (due !== undefined) return words.say('nothingReadyUntil', { time: words.seconds(due / 1e9, 3) });
  if (loops.outside.length > 0) return words.say('nothingReadyOutside', { n: loops.outside.length });
  return words.say(loops.loops.length === 0 ? 'standsAtBeginning' : 'standsStill');
}

/** What a callback or the step of a task is called. */
export function handleName(handle: ReadyHandle, model: RunModel, words: Words): string {
  const lane = handle.kind === 'task' ? model.work.lane(handle.id) : undefined;
  return lane === undefined ? handle.name : laneName(lane, words);
}

/** When a timer is due, as chips show it. */
export const dueTime = (nanos: number): string => clock(nanos as never, 3);
