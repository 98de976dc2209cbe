import type { RunModel } from '../model/run-model.ts';
import { millis, type Nanos } from '../trace/units.ts';
import { el, setText } from '../words/elements.ts';
import { duration, percent } from '../words/figures.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { HealthRow } from './sizes.ts';

export const HEALTH_NAMES: Readonly<Record<HealthRow['of'], WordKey>> = { busy: 'loopBusy', lag: 'lag', ready: 'readyQueue', pool: 'poolQueue', output: 'output' };
const LATE = millis(100);

interface Line { readonly row: HTMLElement; readonly name: HTMLElement; readonly value: HTMLElement }

/** The names of the health rows with their figures at a moment. */
export class HealthLabels {
  private readonly lines = new Map<HealthRow['of'], Line>();

  constructor(private readonly box: HTMLElement) {}

  show(rows: readonly HealthRow[], ruler: number, model: RunModel | null, moment: Nanos, words: Words): void {
    for (const [of, { row }] of this.lines) if (!rows.some((candidate) => candidate.of === of)) row.hidden = true;
    for (const { of, top, height } of rows) {
      const line = this.line(of);
      line.row.hidden = false;
      line.row.style.top = `${top - ruler}px`;
      line.row.style.height = `${height}px`;
      setText(line.name, words.say(HEALTH_NAMES[of]));
      setText(line.value, model === null || moment <= 0 ? '' : valueOf(of, model, moment, words));
      line.row.classList.toggle('bad', model !== null && isBad(of, model, moment));
    }
  }

  private line(of: HealthRow['of']): Line {
    let line = this.lines.get(of);
    if (line === undefined) {
      const [name, value] = [el('span'), el('b')];
      line = { row: el('div', {}, name, value), name, value };
      this.lines.set(of, line);
      this.box.append(line.row);
    }
    return line;
  }
}

/** What only loops have. */
const OF_LOOPS: readonly HealthRow['of'][] = ['busy', 'lag', 'ready'];

function valueOf(of: HealthRow['of'], { health, program, threads }: RunModel, moment: Nanos, words: Words): string {
  if (OF_LOOPS.includes(of) && !threads.hasLoop) return '–';
  switch (of) {
    case 'busy': return percent(health.busyShare(moment));
    case 'lag': return lagText(health.worstLag(moment), words);
    case 'ready': return words.say('most', { value: health.ready.maxUntil(moment) });
    case 'pool': return words.say('most', { value: health.pool.maxUntil(moment) });
    case 'output': return words.say('lines', { n: program.outputUntil(moment) });
  }
}

const lagText = (worst: Nanos | null, words: Words): string => (worst === null ? '–' : words.say('most', { value: duration(worst) }));

function isBad(of: HealthRow['of'], { health }: RunModel, moment: Nanos): boolean {
  if (of === 'lag') return (health.worstLag(moment) ?? 0) > LATE;
  return of === 'busy' && health.blocksUntil(moment).length > 0;
}
