import type { Block } from '../model/health.ts';
import type { RunModel } from '../model/run-model.ts';
import type { Chapter } from '../model/story.ts';
import { functionName, laneName, shortName } from '../timeline/labels.ts';
import type { ThingId, ThreadId } from '../trace/units.ts';
import type { Words } from '../words/words.ts';

const NAMED = 3;

/** What happened last, in a sentence or two. */
export function chapterSentence(chapter: Chapter, model: RunModel, words: Words): string {
  const sentences = [
    finished(chapter, model, words), ended(chapter, model, words), processes(chapter, words), calls(chapter, model, words),
    queued(chapter, model, words, false), queued(chapter, model, words, true), waiting(chapter, model, words),
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return held(chapter, model, words);
  return sentences.slice(0, 2).map(capitalised).join(words.language === 'en' ? ' ' : '');
}

/** Who holds the loop; nothing of a slice without a name. */
export function holderSentence({ by, task }: Block, model: RunModel, words: Words): string {
  const lane = model.work.task(task);
  const name = lane === undefined ? functionName(by) : laneName(lane, words);
  return name === '' ? '' : words.say('storyHolds', { name });
}

/** Names of code stay as they are, at the start of a sentence too; `call 1` is not one. */
const capitalised = (sentence: string): string => sentence.replace(/^call (?=\d+\b.*[.])/, 'Call ');

const without = (ids: ReadonlySet<ThingId>, others: ReadonlySet<ThingId>): readonly ThingId[] => [...ids].filter((id) => !others.has(id));

function names(ids: readonly ThingId[], model: RunModel, words: Words, many: 'manyTasks' | 'manyCalls'): string {
  if (ids.length > NAMED) return words.say(many, { n: ids.length });
  return words.list([...ids].sort((a, b) => a - b).map((id) => nameOf(id, model, words)));
}

function nameOf(id: ThingId, model: RunModel, words: Words): string {
  const lane = model.work.lane(id);
  return lane === undefined ? '' : laneName(lane, words);
}

function finished({ finished: ids }: Chapter, model: RunModel, words: Words): string {
  const tasks = [...ids];
  return tasks.length === 0 ? '' : words.say('storyFinished', { n: tasks.length, names: names(tasks, model, words, 'manyTasks') });
}

function ended({ callsEnded }: Chapter, model: RunModel, words: Words): string {
  const calls = [...callsEnded];
  return calls.length === 0 ? '' : words.say('storyEnded', { n: calls.length, names: names(calls, model, words, 'manyCalls') });
}

function processes({ processesStarted: n }: Chapter, words: Words): string {
  return n === 0 ? '' : words.say('storyProcesses', { n });
}

function calls(chapter: Chapter, model: RunModel, words: Words): string {
  const started = without(chapter.callsStarted, chapter.callsEnded);
  if (started.length === 0) return '';
  const workers = [...new Set(started.map((id) => workerName(model.work.call(id)?.worker ?? null, model)))];
  return words.say('storyCalls', { n: started.length, names: names(started, model, words, 'manyCalls'), where: words.list(workers) });
}

/** A worker process is known by its id, for all of them call their thread the same. */
function workerName(thread: ThreadId | null, model: RunModel): string {
  const lane = thread === null ? undefined : model.threads.lane(thread);
  if (lane === undefined) return '';
  return model.threads.process(lane.process)?.isChild === true ? `pid ${lane.process}` : shortName(lane.name);
}

function queued(chapter: Chapter, model: RunModel, words: Words, forLoop: boolean): string {
  const waiting = without(chapter.submitted, chapter.callsStarted).filter((id) => (model.work.call(id)?.executor === 'loop') === forLoop);
  return waiting.length === 0 ? '' : words.say(forLoop ? 'storyQueuedForLoop' : 'storyQueued', { n: waiting.length, names: names(waiting, model, words, 'manyCalls') });
}

function waiting(chapter: Chapter, model: RunModel, words: Words): string {
  const tasks = without(chapter.suspended, chapter.finished);
  if (tasks.length === 0) return '';
  const what = [...new Set(tasks.map((id) => awaited(id, model)))].filter((text) => text !== '');
  const key = tasks.every((id) => chapter.created.has(id)) ? 'storyCreatedWait' : 'storyWaits';
  return words.say(key, { n: tasks.length, names: names(tasks, model, words, 'manyTasks'), what: what.join(words.say('comma')) });
}

function awaited(task: ThingId, model: RunModel): string {
  const what = model.work.task(task)?.track.segments.findLast((segment) => segment.state === 'suspended')?.what;
  return what?.kind === 'awaits' ? what.text : '';
}

function held({ threadsHeld, to }: Chapter, model: RunModel, words: Words): string {
  const thread = [...threadsHeld].pop();
  const hold = thread === undefined ? undefined : model.program.holdOf(thread, to);
  return hold === undefined ? '' : words.say('storyHeld', { name: shortName(model.threads.lane(hold.thread)?.name ?? ''), what: hold.what });
}
