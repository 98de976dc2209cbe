import type { SegmentState, VisibleState } from '../model/segments.ts';

/** A stretch of a small picture, on a scale from 0 to 1. */
export interface Stretch { readonly state: SegmentState | 'blocked'; readonly from: number; readonly to: number }

/** A lane of a small picture; `end` is the mark after its last stretch. */
export interface PictureLane { readonly stretches: readonly Stretch[]; readonly end?: VisibleState | 'stop' }

const tick = (at: number): Stretch => ({ state: 'onloop', from: at, to: at });
const stretch = (state: Stretch['state'], from: number, to: number): Stretch => ({ state, from, to });
const slept = (to: number): PictureLane => ({ stretches: [tick(0), stretch('suspended', 0, to), tick(to)], end: 'done' });
const lane = (...stretches: readonly Stretch[]): PictureLane => ({ stretches });
const callback = (at: number, end?: VisibleState | 'stop'): PictureLane => ({ stretches: [stretch('ready', at, at + 0.04), tick(at + 0.05)], ...(end === undefined ? {} : { end }) });

/** What a run of any other scenario looks like before it runs: lanes that begin, and nothing known of them. */
const UNKNOWN: readonly PictureLane[] = [1, 2, 3].map(() => ({ stretches: [], end: 'created' }));

/** The picture of a scenario, drawn small. */
export const pictureOf = (scenario: string): readonly PictureLane[] => (Object.hasOwn(PICTURES, scenario) ? PICTURES[scenario]! : UNKNOWN);

/** What the runs of the known scenarios look like. */
const PICTURES: Readonly<Record<string, readonly PictureLane[]>> = {
  'single-task': [slept(0.93)],
  'done-callback': [slept(0.82), callback(0.82)],
  'never-run': [{ stretches: [], end: 'created' }],
  'run-forever-stop': [slept(0.8), callback(0.8, 'stop')],
  'ensure-future': [slept(0.93)],
  'two-tasks-forever': [slept(0.6), slept(0.6), callback(0.6)],
  'gather-tasks': [slept(0.93), slept(0.86), slept(0.86)],
  'gather-coroutines': [slept(0.93), slept(0.86), slept(0.86)],
  'three-threads': [lane(stretch('inthread', 0, 0.93)), lane(stretch('inthread', 0.01, 0.94)), lane(stretch('inthread', 0.02, 0.95))],
  'call-soon-threadsafe': [
    lane(stretch('blocked', 0, 0.31), stretch('blocked', 0.32, 0.63), stretch('blocked', 0.64, 0.95)),
    lane(stretch('ready', 0, 0.32), tick(0.32)), lane(stretch('ready', 0, 0.64), tick(0.64)),
  ],
  'default-executor': [lane(tick(0), tick(0.94)), lane(stretch('inthread', 0.01, 0.94)), lane(stretch('inthread', 0.02, 0.94)), lane(stretch('inthread', 0.03, 0.94))],
  'thread-pool-2': [lane(stretch('inthread', 0, 0.46)), lane(stretch('inthread', 0, 0.46)), lane(stretch('queued', 0, 0.465), stretch('inthread', 0.465, 0.94))],
  'process-pool': [
    lane(stretch('queued', 0, 0.07), stretch('inprocess', 0.07, 0.93)), lane(stretch('queued', 0, 0.075), stretch('inprocess', 0.075, 0.935)),
    lane(stretch('queued', 0, 0.08), stretch('inprocess', 0.08, 0.94)),
  ],
  'coroutine-threadsafe': [slept(0.86), slept(0.86), slept(0.86), slept(0.86)],
  'mixed-gather': [slept(0.94), slept(0.235), slept(0.47), lane(stretch('inthread', 0, 0.94)), lane(stretch('inthread', 0.01, 0.94))],
  'two-loops': [slept(0.45), slept(0.9)],
};
