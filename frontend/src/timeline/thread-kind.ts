import type { RunModel } from '../model/run-model.ts';
import type { ThreadId } from '../trace/units.ts';

/** What a thread is for, by which it is coloured; plain for a program's own. */
export type ThreadKind = 'loop' | 'worker' | 'process' | 'plain';

export function threadKind({ threads }: RunModel, thread: ThreadId): ThreadKind {
  const lane = threads.lane(thread);
  if (lane !== undefined && threads.process(lane.process)?.isChild === true) return 'process';
  if (lane?.hasLoop === true) return 'loop';
  return threads.isWorker(thread) ? 'worker' : 'plain';
}
