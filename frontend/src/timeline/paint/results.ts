import type { WorkLane } from '../../model/lanes.ts';
import type { LaneRow } from '../rows.ts';
import { text, type Brush } from './brush.ts';
import { paintCap } from './caps.ts';
import { BEAD_OFFSET } from './fan.ts';
import type { Room } from './room.ts';
import { shortened } from './shorten.ts';

const CAP_OFFSET = 9;
const TEXT_OFFSET = 13;
/** From a lane's end to its result. */
export const RESULT_INDENT = CAP_OFFSET + TEXT_OFFSET;
const RIGHT_MARGIN = 10;
const LEAST_RESULT = 4;

/** What a lane gave back, or why it did not. */
export function resultText({ end }: WorkLane, { words }: Pick<Brush, 'words'>): string {
  if (end === null) return '';
  if (end.state === 'cancelled') return end.text === '' ? words.say('state.cancelled') : end.text;
  return end.text === 'None' || end.text === 'null' ? '' : end.text;
}

/** The bead where a lane begins, the disc where it ends, and its result. */
export function paintEnds(brush: Brush, row: LaneRow & { readonly lane: WorkLane }, room: Room): void {
  const { ctx, palette, scale, now } = brush;
  const { lane, middle, height } = row;
  const size = height < 26 ? 0.92 : 1;
  if (lane.created <= now) paintCap(ctx, palette, 'created', scale.x(lane.created) - BEAD_OFFSET, middle, size * 0.95);
  if (lane.end === null || lane.end.at > now) return;
  const x = scale.x(lane.end.at) + CAP_OFFSET;
  if (x > brush.width + CAP_OFFSET) return;
  paintCap(ctx, palette, lane.end.state, x, middle, size);
  const until = room.until(lane.key, x + TEXT_OFFSET, brush.width - RIGHT_MARGIN);
  const result = shortened(ctx, palette.figures(12), resultText(lane, brush), until - x - TEXT_OFFSET, LEAST_RESULT);
  const failed = lane.end.state === 'failed';
  text(ctx, result, x + TEXT_OFFSET, middle, { font: palette.figures(12, failed ? 500 : 400), color: palette.color(failed ? 'bad' : 'ink-2') });
}
