import '../page.css';
import './compare.css';
import type { VisibleState } from '../model/segments.ts';
import { Bar } from '../page/bar.ts';
import { RunPicker } from '../siblings/run-picker.ts';
import { MOST_RUNS } from '../siblings/siblings.ts';
import { Api, type Scenario } from '../stream/api.ts';
import { titleOf } from '../stream/run-words.ts';
import { Frames } from '../timeline/frames.ts';
import { stateName } from '../timeline/labels.ts';
import { forgetTextWidths } from '../timeline/paint/brush.ts';
import type { Palette } from '../timeline/palette.ts';
import { STATES, statesIn } from '../timeline/states.ts';
import { pagePalette, swatch } from '../timeline/swatch.ts';
import { ticksOf } from '../timeline/ticks.ts';
import { later, nanos, px, type Nanos } from '../trace/units.ts';
import { el, need, setText } from '../words/elements.ts';
import { pageLanguage, type Words } from '../words/words.ts';
import { Contender } from './contender.ts';
import { factTable } from './fact-table.ts';
import { alignJobs, loopOf, rowsOf } from './jobs.ts';
import { Ruler } from './ruler.ts';
import { runNames } from './run-names.ts';
import { RunRow, type Common } from './run-row.ts';

/** Neither where jobs were made nor how processes start is drawn here. */
const NOT_DRAWN: readonly VisibleState[] = ['created', 'starting'];
const INSETS = [24, 172] as const;
const TICKS_APART = px(84);
const LEAST_SPAN = 2e8;
const TABLE_MILLIS = 500;
const SAID_MILLIS = 2_500;

/** The page that draws several runs from one zero on one scale. */
class ComparePage {
  private readonly api = new Api(new URL(document.documentElement.dataset['base'] ?? '/', location.href).href);
  private readonly bar = new Bar(pageLanguage(), { languageChanged: () => this.frames.request(), themeChanged: () => this.frames.request() });
  private readonly picker = new RunPicker(this.api);
  private readonly ruler = new Ruler(need(document, '#ruler'));
  private readonly frames = new Frames(() => this.draw(), () => this.rows.some(({ contender }) => contender.session.isLive), () => this.rows.some(({ contender }) => contender.session.isCatchingUp));
  private rows: readonly RunRow[] = [];
  private scenarios: readonly Scenario[] = [];
  private tableShownAt = 0;
  private legendShown = '';
  private legendPalette: Palette | null = null;

  start(): void {
    need(document, '#add').addEventListener('click', () => void this.choose());
    need(document, '#choose').addEventListener('click', () => void this.choose());
    need(document, '#copy-link').addEventListener('click', () => void this.copyLink());
    addEventListener('popstate', () => this.compare(idsInAddress()));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.frames.request());
    new ResizeObserver(() => this.frames.request()).observe(need(document, '#runs'));
    void document.fonts.ready.then(() => { forgetTextWidths(); this.frames.request(); });
    this.compare(idsInAddress());
    void this.fetchScenarios();
  }

  private async fetchScenarios(): Promise<void> {
    try {
      this.scenarios = await this.api.scenarios();
    } catch (error) {
      console.warn('the scenarios have no names:', error);
    }
    this.frames.request();
  }

  /** These runs are compared from now on; those that were there already stay as they are. */
  private compare(ids: readonly string[]): void {
    const kept = new Map(this.rows.map((row) => [row.contender.id, row]));
    this.rows = ids.map((id) => kept.get(id) ?? this.newRow(id));
    for (const [id, row] of kept) if (!ids.includes(id)) row.contender.close();
    need(document, '#runs').replaceChildren(...this.rows.map((row) => row.element));
    this.frames.request();
  }

  private newRow(id: string): RunRow {
    const contender = new Contender(this.api, id, () => this.frames.request());
    contender.start();
    return new RunRow(contender, () => this.go(this.rows.map((row) => row.contender.id).filter((other) => other !== id)));
  }

  /** The address says which runs are compared, so that it can be passed on. */
  private go(ids: readonly string[]): void {
    history.pushState(null, '', ids.length === 0 ? location.pathname : `?runs=${ids.map(encodeURIComponent).join()}`);
    this.compare(ids);
  }

  private async choose(): Promise<void> {
    const there = this.rows.filter(({ contender }) => !contender.isMissing);
    const run = there[0]?.contender.session.run ?? null;
    const ids = await this.picker.choose({ scenario: run?.scenario ?? null, run, chosen: there.map(({ contender }) => contender.id) }, this.bar.words);
    if (ids !== null) this.go(ids);
  }

  private draw(): void {
    const { words } = this.bar;
    const present = this.rows.map(({ contender }) => contender).filter((contender) => !contender.isMissing);
    need(document, '#box').hidden = this.rows.length === 0;
    need(document, '#figures').hidden = present.length === 0;
    need(document, '#none').hidden = this.rows.length > 0;
    need<HTMLButtonElement>(document, '#add').disabled = this.rows.length >= MOST_RUNS;
    const names = runNames(present.map(({ session }) => session.run), this.scenarios, words);
    this.drawRows(present, names, words);
    this.showTitle(present, words);
    this.showTable(present, names, words);
    this.showLegend(present, words);
  }

  private drawRows(present: readonly Contender[], names: readonly string[], words: Words): void {
    const { rows: jobRows, leftOut } = alignJobs(present.map(({ model }) => model));
    const hasLoopRow = present.some(({ model }) => loopOf(model) !== undefined);
    const common: Common = { words, palette: pagePalette(), span: spanOf(present), insets: INSETS, ticksOf: (scale) => ticksOf(scale, TICKS_APART), slowest: slowestOf(present) };
    for (const row of this.rows) {
      const place = present.indexOf(row.contender);
      row.draw(names[place] ?? '', { hasLoopRow, jobs: rowsOf(jobRows, place) }, common);
    }
    this.ruler.draw(common, this.rows.find(({ contender }) => !contender.isMissing)?.width ?? 0);
    const more = need(document, '#more');
    more.hidden = leftOut === 0;
    if (leftOut > 0) setText(more, words.say('rowsLeftOut', { n: leftOut }));
  }

  private showTitle(present: readonly Contender[], words: Words): void {
    const runs = present.map(({ session }) => session.run).filter((run) => run !== null);
    const isOne = new Set(runs.map(({ scenario }) => scenario)).size === 1;
    const title = isOne ? titleOf(runs[0]!, this.scenarios.find(({ id }) => id === runs[0]!.scenario), words) : '';
    const heading = runs.length === 0 ? words.say('compare') : words.say(isOne ? 'compareRunsOf' : 'compareRuns', { n: runs.length, title });
    setText(need(document, 'h1'), heading);
    document.title = `${heading} · Loopscope`;
  }

  /** The table grows at a pace that can be read. */
  private showTable(present: readonly Contender[], names: readonly string[], words: Words): void {
    const isLive = present.some(({ session }) => session.isLive);
    if (isLive && performance.now() - this.tableShownAt < TABLE_MILLIS) return;
    this.tableShownAt = performance.now();
    need(document, '#figures').replaceChildren(factTable(present, names, words));
  }

  private showLegend(present: readonly Contender[], words: Words): void {
    const found = new Set(present.flatMap(({ model, now }) => statesIn(model, now)));
    const states = STATES.filter((state) => found.has(state) && !NOT_DRAWN.includes(state));
    const key = `${states.join()} ${words.language}`;
    if (key === this.legendShown && this.legendPalette === pagePalette()) return;
    this.legendShown = key;
    this.legendPalette = pagePalette();
    need(document, '#legend').replaceChildren(...states.map((state) => el('li', {}, swatch(state, 24, 14), stateName(state, words))),
      el('li', {}, el('i', { class: 'expected-sign' }), words.say('expected')), el('li', {}, el('i', { class: 'measured-sign' }), words.say('measuredDot')));
  }

  private async copyLink(): Promise<void> {
    const said = need(document, '#copied');
    try {
      await navigator.clipboard.writeText(location.href);
      setText(said, this.bar.words.say('copied'));
    } catch {
      setText(said, location.href);
    }
    setTimeout(() => setText(said, ''), SAID_MILLIS);
  }
}

/** The runs that the address names, each once. */
function idsInAddress(): readonly string[] {
  const ids = (new URLSearchParams(location.search).get('runs') ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');
  return [...new Set(ids)].slice(0, MOST_RUNS);
}

/** How long the picture must be for the longest of the runs. */
function spanOf(contenders: readonly Contender[]): Nanos {
  return contenders.reduce<Nanos>((span, { total, summary }) => later(span, later(total, summary?.verdict.expectedNanos ?? total)), nanos(LEAST_SPAN));
}

/** The one that took longest; null before all have settled, or when there is nothing to hold it against. */
function slowestOf(contenders: readonly Contender[]): Contender | null {
  const counting = contenders.filter(({ counts }) => counts);
  if (counting.length < 2 || contenders.some(({ summary }) => summary === null)) return null;
  return counting.reduce((slowest, contender) => (contender.total > slowest.total ? contender : slowest));
}

new ComparePage().start();
