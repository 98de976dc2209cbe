import type { Lane, ThreadLane } from '../model/lanes.ts';
import type { RunModel } from '../model/run-model.ts';
import type { Segment, VisibleState } from '../model/segments.ts';
import { isSimulated } from '../model/threads.ts';
import { assertUnreachable, earlier, nanos, type Nanos } from '../trace/units.ts';
import { duration } from '../words/figures.ts';
import type { WordKey, Words } from '../words/words.ts';

/** What a main thread that has nothing left to do waits in; everything else that a thread waits in is a name of code. */
const PROGRAM_END = "the program's end";
/** A name up to this length leaves room for a word beside it. */
const SHORT_NAME = 9;

/** What a segment's bar can say, the longest first: the first that fits is taken, or none. */
export function segmentLabels(segment: Segment, model: RunModel, now: Nanos, words: Words): readonly string[] {
  const { what } = segment;
  const lasted = () => duration(nanos(earlier(segment.to, now) - segment.from));
  switch (what.kind) {
    case 'code': return shorter(what.text);
    case 'call': return [`${what.text}  ${words.say('callName', { n: what.number })}`, ...shorter(what.text)];
    case 'awaits': return awaitLabels(what.text, words);
    case 'thread-waits': return what.text === PROGRAM_END ? [words.say('waitsForThreads')] : [words.say('threadWaits', { what: what.text }), what.text];
    case 'on-worker': return workerLabels(segment, model, words);
    case 'waits-for-worker': return [words.say(what.isProcess ? 'waitsForProcess' : 'waitsForWorker', { time: lasted() }), lasted()];
    case 'waits-for-loop': return [words.say('waitsForLoop', { time: lasted() }), lasted()];
    case 'due': return [words.say('due', { time: lasted() }), lasted()];
    case 'starts': return [words.say('state.starting')];
    case 'own-code': return [words.say('ownCode')];
    default: return assertUnreachable(what);
  }
}

/** The one line that names a segment where there is room for it. */
export function segmentText(segment: Segment, model: RunModel, now: Nanos, words: Words): string {
  return segmentLabels(segment, model, now, words)[0] ?? (segment.state === 'onloop' ? words.say('loopStep') : '');
}

/** How a state is called; a call that waits says for which kind of pool. */
export function stateName(state: VisibleState, words: Words, lane?: Lane): string {
  const pool = state === 'queued' && lane !== undefined && lane.kind !== 'thread' ? lane.executor : null;
  return words.say(pool === 'threads' || pool === 'processes' ? `state.queued.${pool}` : (`state.${state}` as WordKey));
}

/** How a lane is called. Names of code stay as they are; calls have none and are counted. */
export const laneName = (lane: Lane, words: Words): string => (lane.kind === 'call' ? words.say('callName', { n: lane.name }) : lane.name);

function workerLabels(segment: Segment, model: RunModel, words: Words): readonly string[] {
  if (segment.what.kind !== 'on-worker') return [];
  const lane = model.threads.lane(segment.what.thread);
  if (lane === undefined) return [];
  const life = model.threads.process(lane.process);
  if (life !== undefined && isSimulated(life)) return [words.say('inSimulatedProcess')];
  if (segment.state === 'inprocess') return [words.say('inProcess', { pid: lane.process }), String(lane.process)];
  const name = shortName(lane.name);
  return [words.say('onThread', { name }), name];
}

function awaitLabels(text: string, words: Words): readonly string[] {
  const gathered = /^gather\((\d+)\)$/.exec(text);
  if (gathered !== null) return [words.say('gatherWaits', { n: gathered[1]! }), text];
  return shorter(text);
}

/** `ping("www.qq.com")`, `ping(qq)`, `ping`. */
function shorter(text: string): readonly string[] {
  return [text, shortCall(text), functionName(text)].filter((form, index, all) => form !== '' && all.indexOf(form) === index);
}

/** A call with its web address cut down to the name people use. */
export const shortCall = (text: string): string => text.replace(/["']?(?:www\.)?([\w-]+)\.(?:com|org|net)["']?/g, '$1');

/** `ping` of `ping('www.qq.com')`. */
export const functionName = (text: string): string => text.split('(')[0]!;

/** A thread's name where there is little room: without the function that it was started with, pools without their surname. */
export const shortName = (name: string): string => name.replace(/ \(.*\)$/, '').replace(/Executor(?=-\d)/, '');

/** What stands beside a lane's name. */
export function laneDetail(lane: Lane, model: RunModel, words: Words, isNarrow: boolean): string {
  if (lane.kind === 'thread') return lane.hasLoop ? words.say(isNarrow || shortName(lane.name).length > SHORT_NAME ? 'loop' : 'eventLoop') : workerSlot(lane, model, words, isNarrow);
  if (lane.kind !== 'callback') return shortCall(lane.detail);
  const of = model.work.lane(lane.wokenBy);
  return of === undefined ? '' : words.say('callbackOf', { name: laneName(of, words) });
}

/** A thread of a pool is one of its places for work; beside a long name there is only room for its number, and in a narrow column not even for that. */
function workerSlot({ name, thread }: ThreadLane, { threads }: RunModel, words: Words, isNarrow: boolean): string {
  const slot = thread !== null && threads.isWorker(thread) ? /_(\d+)$/.exec(name)?.[1] : undefined;
  const isLong = shortName(name).length > SHORT_NAME;
  if (slot === undefined || (isLong && isNarrow)) return '';
  return words.say(isLong ? 'slot' : 'workerSlot', { n: Number(slot) + 1 });
}
