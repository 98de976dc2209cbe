import type { RunModel } from '../model/run-model.ts';
import type { VisibleState } from '../model/segments.ts';
import { stateName } from './labels.ts';
import { hasCauses } from './paint/causes.ts';
import { Pace } from './pace.ts';
import { isPresented } from './sizes.ts';
import { inOrder, statesOfThreads, statesOfWork } from './states.ts';
import { swatch } from './swatch.ts';
import { ZERO, type Nanos } from '../trace/units.ts';
import { el } from '../words/elements.ts';
import type { Words } from '../words/words.ts';

/** What the pictures of most runs hold: it can be explained before the first one. */
const USUAL: readonly VisibleState[] = ['created', 'ready', 'onloop', 'blocked', 'suspended', 'queued', 'inthread', 'inprocess', 'done'];

/** What is explained: a run as far as it has come, or none yet. */
export interface Explained {
  readonly model: RunModel;
  readonly session: { readonly isLive: boolean } | null;
  readonly now: Nanos;
  /** What its end depended on is drawn where it is known. */
  readonly summary: { readonly criticalPath: readonly unknown[] } | null;
  readonly words: Words;
}

/** While a run goes on, its states are looked for this often. */
const LOOK_MILLIS = 250;

/** What there is in a picture to be explained. */
interface Holds { readonly states: readonly VisibleState[]; readonly pools: readonly ('threads' | 'processes')[]; readonly hasWakes: boolean }

/** Where a picture was looked at last, and up to which of its moments. */
interface Look { readonly model: RunModel | null; readonly key: string; readonly until: Nanos; readonly ofWork: readonly VisibleState[]; readonly holds: Holds }

const NOTHING: Holds = { states: [], pools: [], hasWakes: false };

/** The states that this picture holds, and no others; before a run the usual ones. */
export class Legend {
  private shown = '';
  private readonly pace = new Pace();
  private last: Look = { model: null, key: '', until: ZERO, ofWork: [], holds: NOTHING };

  constructor(private readonly list: HTMLElement) {}

  show({ model, session, now, summary, words }: Explained): void {
    const { states, pools, hasWakes } = session === null ? { ...NOTHING, states: USUAL } : this.look(model, now, session.isLive);
    const hasHops = model.hops.list.length > 0;
    const hasPath = (summary?.criticalPath.length ?? 0) > 0;
    const theme = getComputedStyle(document.documentElement).colorScheme;
    const key = `${states.join()} ${pools.join()} ${hasHops} ${hasWakes} ${hasPath} ${words.language} ${theme} ${isPresented()}`;
    if (key === this.shown) return;
    this.shown = key;
    const narrow = innerWidth < 1400;
    const [width, height] = isPresented() ? [28, 17] : narrow ? [20, 13] : [24, 14];
    this.list.replaceChildren(...states.map((state) => el('li', {}, swatch(state, width, height), state === 'queued' ? queuedFor(pools, words) : stateName(state, words))),
      ...(hasHops ? [el('li', { class: 'x' }, arrowSign(HOP), words.say('hop'))] : []),
      ...(hasWakes ? [el('li', { class: 'x' }, arrowSign(WAKE), words.say('wakeUp'))] : []),
      ...(hasPath ? [el('li', { class: 'x' }, el('i', { class: 'path-sign' }), words.say('longestPath'))] : []));
    this.fit();
  }

  /** A look goes through much of the run, so it is taken only where something came, and while the run goes on only at what came. */
  private look(model: RunModel, now: Nanos, isLive: boolean): Holds {
    const { last } = this;
    const key = `${model.lastSeq} ${now} ${isLive}`;
    if (last.model === model && (last.key === key || (isLive && !this.pace.isDue(LOOK_MILLIS)))) return last.holds;
    const [until, known] = isLive && last.model === model ? [last.until, last.ofWork] : [ZERO, []];
    return this.pace.do(() => {
      const ofWork = statesOfWork(model, now, until, known);
      const holds = { states: inOrder([...statesOfThreads(model, now), ...ofWork]), pools: poolsIn(model), hasWakes: hasCauses(model, now) };
      this.last = { model, key, until: model.lastAt, ofWork, holds };
      return holds;
    });
  }

  /** What does not fit the line is set closer, else on two lines. */
  private fit(): void {
    const { classList } = this.list;
    classList.remove('is-tight', 'is-wrapped');
    for (const closer of ['is-tight', 'is-wrapped']) if (this.list.scrollWidth > this.list.clientWidth) classList.add(closer);
  }
}

/** The kinds of pools that calls of this picture waited for. */
function poolsIn({ work }: RunModel): readonly ('threads' | 'processes')[] {
  return (['threads', 'processes'] as const).filter((pool) => work.lanes.some((lane) => lane.executor === pool));
}

function queuedFor(pools: readonly ('threads' | 'processes')[], words: Words): string {
  return pools.length === 1 ? words.say(`state.queued.${pools[0]!}`) : stateName('queued', words);
}

const SVG = 'http://www.w3.org/2000/svg';

/** The line and the head of an arrow as the timeline draws it. */
const HOP = ['M3 2C14 3 14 8 13 10', 'M12.5 13 8.6 7.7 14.9 7Z'] as const;
const WAKE = ['M9 0Q16 5 9.8 9', 'M9 13 6.3 7.6 12.4 8Z'] as const;

function arrowSign([path, head]: readonly [string, string]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 14');
  svg.setAttribute('aria-hidden', 'true');
  for (const [drawn, kind] of [[path, 'hop-line'], [head, 'hop-head']] as const) {
    const shape = document.createElementNS(SVG, 'path');
    shape.setAttribute('d', drawn);
    shape.classList.add(kind);
    svg.append(shape);
  }
  return svg;
}
