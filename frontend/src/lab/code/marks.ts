import { laneStateAt, type WorkLane } from '../../model/lanes.ts';
import type { LineTotal, Visit } from '../../model/program.ts';
import type { RunModel } from '../../model/run-model.ts';
import type { VisibleState } from '../../model/segments.ts';
import type { Finding } from '../../stream/api.ts';
import { nanos, NONE, sourceAt, type Nanos, type SourceRef, type ThreadId } from '../../trace/units.ts';

/** Who is parked at a line: a chip in the gutter. */
export interface Chip { readonly label: string; readonly state: VisibleState; readonly title: string }

/** What the picture has to say about one line of the program. */
export interface LineMark {
  readonly chips: readonly Chip[];
  /** Some thread is inside this line now. */
  readonly lit: '' | 'loop' | 'thread' | 'process' | 'blocked';
  /** The line that was run last, when none is lit by it. */
  readonly isLast: boolean;
  readonly total: LineTotal | null;
}

/** The line that was at work last, and where; `isNow` says that it is still. */
export interface LastLine { readonly source: SourceRef; readonly thread: string; readonly task: string; readonly onLoop: boolean; readonly isNow: boolean }

export interface CodeMarks { readonly lines: ReadonlyMap<SourceRef, LineMark>; readonly last: LastLine | null }

/** What there is to mark in a program that is not the one that runs. */
export const NO_MARKS: CodeMarks = { lines: new Map(), last: null };

/** A line stays lit this long after it was run. */
const GLOWS = nanos(60e6);
const LEAST_TOTAL = nanos(50e6);

/**
 * What to mark in the program's listing at a moment. Where the run has ended, nothing is at work: then the lines that the
 * findings blame are marked.
 */
export function codeMarks(model: RunModel, moment: Nanos, isAtEnd: boolean, findings: readonly Finding[] = []): CodeMarks {
  const lines = new Map<SourceRef, { -readonly [K in keyof LineMark]: LineMark[K] } & { readonly chips: Chip[] }>();
  const markOf = (source: SourceRef) => {
    let mark = lines.get(source);
    if (mark === undefined) lines.set(source, mark = { chips: [], lit: '', isLast: false, total: null });
    return mark;
  };
  for (const [source, total] of model.program.lineTotals(moment)) if (total.longest >= LEAST_TOTAL) markOf(source).total = total;
  const visit = model.program.lastVisit(moment);
  const last = visit === undefined ? null : lastLine(model, visit, moment);
  if (isAtEnd) {
    for (const line of blamedLines(findings)) markOf(line).lit = 'blocked';
    return { lines, last };
  }

  for (const lane of model.work.lanes) {
    const segment = lane.track.at(moment);
    const source = segment?.state === 'suspended' ? segment.source : 0;
    if (source !== 0) markOf(source as SourceRef).chips.push(chipOf(lane, moment));
  }
  for (const hold of model.program.holdsAt(moment)) {
    const mark = markOf(hold.source);
    const lit = holdKind(model, hold.thread, moment);
    if (lit !== null) mark.lit = lit;
    mark.chips.push(holderChip(model, hold.thread, moment));
  }
  if (visit !== undefined) {
    const mark = markOf(visit.source);
    mark.isLast = true;
    if (mark.lit === '' && moment - visit.at < GLOWS) mark.lit = model.threads.lane(visit.thread)?.hasLoop === true ? 'loop' : 'thread';
  }
  return { lines, last };
}

/** The lines that did harm, the worst first. */
export const blamedLines = (findings: readonly Finding[]): readonly SourceRef[] =>
  findings.filter(({ tone, line }) => tone === 'bad' && line > 0).map(({ file, line }) => sourceAt(file, line));

/** Of a thread that does nothing any more, its line is told only where no other is at work. */
function lastLine(model: RunModel, visit: Visit, moment: Nanos): LastLine {
  if (isBusy(model, visit.thread, moment)) return lineOn(model, visit.thread, visit.source, visit.task, true);
  const hold = model.program.holdsAt(moment).findLast(({ thread }) => holdKind(model, thread, moment) !== null);
  return hold === undefined ? lineOn(model, visit.thread, visit.source, visit.task, false) : lineOn(model, hold.thread, hold.source, NONE, true);
}

function lineOn(model: RunModel, thread: ThreadId, source: SourceRef, task: WorkLane['id'], isNow: boolean): LastLine {
  const lane = model.threads.lane(thread);
  return { source, thread: lane?.name ?? '', task: model.work.task(task)?.name ?? '', onLoop: lane?.hasLoop === true, isNow };
}

function isBusy(model: RunModel, thread: ThreadId, moment: Nanos): boolean {
  const lane = model.threads.lane(thread);
  return lane !== undefined && laneStateAt(lane, moment) !== null;
}

/** A task's number, or the first letter of main. */
function chipOf(lane: WorkLane, moment: Nanos): Chip {
  const digits = /(\d+)$/.exec(lane.name)?.[1];
  const label = /^main\b/.test(lane.detail) ? 'm' : digits ?? lane.name.slice(0, 1);
  return { label, state: laneStateAt(lane, moment) ?? 'suspended', title: `${lane.name} ${lane.detail}` };
}

function callOn(model: RunModel, thread: ThreadId, moment: Nanos): WorkLane | undefined {
  return model.work.lanes.find((lane) => lane.kind === 'call' && lane.worker === thread && ['inthread', 'inprocess'].includes(lane.track.at(moment)?.state ?? ''));
}

function holderChip(model: RunModel, thread: ThreadId, moment: Nanos): Chip {
  const call = callOn(model, thread, moment);
  if (call !== undefined) return chipOf(call, moment);
  const lane = model.threads.lane(thread);
  const state = lane === undefined ? null : laneStateAt(lane, moment);
  return { label: (lane?.name ?? '?').slice(0, 1), state: state ?? 'suspended', title: lane?.name ?? '' };
}

/** How a line is lit on which a thread is held: by where the work is done; a thread that only waits lights nothing. */
function holdKind(model: RunModel, thread: ThreadId, moment: Nanos): LineMark['lit'] | null {
  const lane = model.threads.lane(thread);
  const state = lane === undefined ? null : laneStateAt(lane, moment);
  if (state === 'inprocess') return 'process';
  if (state === 'inthread') return 'thread';
  if (state === 'blocked') return 'blocked';
  return state === 'onloop' ? 'loop' : null;
}
