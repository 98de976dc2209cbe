import type { Block } from '../model/health.ts';
import { lineOfBlock } from '../model/lines.ts';
import type { RunModel } from '../model/run-model.ts';
import { earlier, inSeconds, nanos, sourceLine, type Nanos } from '../trace/units.ts';
import type { Words } from '../words/words.ts';
import { functionName } from './labels.ts';

interface Seen { readonly model: RunModel; readonly now: Nanos; readonly words: Words }

/** How a block reads, the longest form first: `loop blocked 1.2 s by ping, line 10`, `1.2 s by ping, line 10`, `line 10`. */
export function blockTexts(block: Block, { model, now, words }: Seen): readonly string[] {
  const until = earlier(block.to, now);
  const time = words.seconds(inSeconds(nanos(until - block.from)));
  if (block.by === '') return [words.say('blockedForNoName', { time })];
  const name = functionName(block.by);
  const line = sourceLine(lineOfBlock(model, block, until));
  if (line === 0) return [words.say('blockedFor', { time, name }), name];
  return [words.say('blockedForAt', { time, name, line }), words.say('blockedBriefly', { time, name, line }), words.say('blockedAt', { name, line }), words.say('lastLine', { line })];
}

export const blockText = (block: Block, seen: Seen): string => blockTexts(block, seen)[0]!;
