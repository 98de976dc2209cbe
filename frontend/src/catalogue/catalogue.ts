import '../page.css';
import './catalogue.css';
import type { RunModel } from '../model/run-model.ts';
import { Bar } from '../page/bar.ts';
import { Api, type Run, type Scenario } from '../stream/api.ts';
import { pagePalette } from '../timeline/swatch.ts';
import { el, need, setText } from '../words/elements.ts';
import { pageLanguage, type Words } from '../words/words.ts';
import { copyCommand } from './copy.ts';
import { CatalogueFinder } from './finder.ts';
import { heroRun } from './hero-run.ts';
import { heroScenario, showHero } from './hero.ts';
import { lastRun, latestRuns } from './last-run.ts';
import { pictureOf, readRun, UNKNOWN } from './pictures.ts';
import { paintThumbnail } from './thumbnail.ts';

/** The catalogue: the server wrote the words; here come the pictures, the last runs, and what buttons do. */
class CataloguePage {
  private readonly api = new Api(new URL(document.documentElement.dataset['base'] ?? '/', location.href).href);
  private readonly rows = [...document.querySelectorAll<HTMLElement>('[data-scenario]')];
  private readonly bar = new Bar(pageLanguage(), { languageChanged: (words) => this.speak(words), themeChanged: () => this.paint() });
  private lastRuns: ReadonlyMap<string, Run> = new Map();
  private scenarios: readonly Scenario[] = [];
  /** For every scenario what an instant run of it looks like, once that is known. */
  private readonly previews = new Map<string, RunModel>();

  start(): void {
    for (const origin of document.querySelectorAll('.origin')) setText(origin, location.host);
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.addEventListener('click', () => void copyCommand(button, this.bar.words));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.paint());
    this.speak(this.bar.words);
    void document.fonts.ready.then(() => this.paint());
    void this.fetchRuns();
    new CatalogueFinder(this.rows, () => this.bar.words);
    for (const row of this.rows) void this.fetchPreview(row.dataset['scenario']!);
  }

  private speak(words: Words): void {
    const other = words.language === 'zh' ? 'en' : 'zh';
    for (const place of document.querySelectorAll<HTMLElement>('[data-other-en]')) {
      setText(place, place.dataset[other === 'en' ? 'otherEn' : 'otherZh']!);
      place.lang = other === 'en' ? 'en' : 'zh-CN';
    }
    this.showRuns();
    this.paint();
  }

  private paint(): void {
    const palette = pagePalette();
    for (const row of this.rows) {
      const preview = this.previews.get(row.dataset['scenario']!);
      paintThumbnail(need<HTMLCanvasElement>(row, 'canvas'), palette, preview === undefined ? UNKNOWN : pictureOf(preview));
    }
    const hero = heroScenario(this.rows.map((row) => row.dataset['scenario']!));
    if (hero === undefined) return;
    this.linkHero(hero);
    const preview = this.previews.get(hero);
    const run = preview === undefined ? null : heroRun(preview);
    if (run !== null) showHero(need(document, '#hero'), run, palette, this.bar.words);
  }

  private linkHero(scenario: string): void {
    const link = need<HTMLAnchorElement>(document, '#hero-link');
    const title = need<HTMLAnchorElement>(document, `[data-scenario="${scenario}"] h3 a`);
    link.href = title.href;
    link.hidden = false;
    setText(link, this.bar.words.say('open', { title: title.textContent ?? '' }));
  }

  private async fetchPreview(scenario: string): Promise<void> {
    try {
      this.previews.set(scenario, readRun(await this.api.preview(scenario)));
      this.paint();
    } catch (error) {
      console.warn('what a run looks like is not known:', error);
    }
  }

  private async fetchRuns(): Promise<void> {
    try {
      const [runs, scenarios] = await Promise.all([this.api.runs(), this.api.scenarios()]);
      this.lastRuns = latestRuns(runs);
      this.scenarios = scenarios;
      this.showRuns();
    } catch (error) {
      console.warn('the last runs are not known:', error);
    }
  }

  private showRuns(): void {
    const { words } = this.bar;
    for (const row of this.rows) {
      const run = this.lastRuns.get(row.dataset['scenario']!);
      const scenario = this.scenarios.find(({ id }) => id === row.dataset['scenario']);
      const isKnown = run !== undefined && scenario !== undefined;
      need(row, '.tt').replaceChildren(isKnown ? lastRun(run, scenario, this.address(run), words) : el('small', {}, words.say('notRunYet')));
    }
  }

  private address({ scenario, id }: Run): string {
    return new URL(`lab/${encodeURIComponent(scenario)}?run=${encodeURIComponent(id)}`, this.api.base).href;
  }
}

new CataloguePage().start();
