import '../page.css';
import './catalogue.css';
import { Bar } from '../page/bar.ts';
import { placeIcons } from '../page/spoken.ts';
import { Api, type Run } from '../stream/api.ts';
import { inSeconds } from '../trace/units.ts';
import { iconElement } from '../timeline/icons.ts';
import { pagePalette } from '../timeline/swatch.ts';
import { el, need, setText } from '../words/elements.ts';
import { pageLanguage, type Words } from '../words/words.ts';
import { heroScenario, showHero } from './hero.ts';
import { PICTURES } from './pictures.ts';
import { paintThumbnail } from './thumbnail.ts';

const COPIED_MILLIS = 1_400;

/** The catalogue: the server wrote the words; here come the pictures, the last runs, and what buttons do. */
class CataloguePage {
  private readonly api = new Api(new URL(document.documentElement.dataset['base'] ?? '/', location.href).href);
  private readonly rows = [...document.querySelectorAll<HTMLElement>('[data-scenario]')];
  private readonly bar = new Bar(pageLanguage(), { languageChanged: (words) => this.speak(words), themeChanged: () => this.paint() });
  private lastRuns: ReadonlyMap<string, Run> = new Map();

  start(): void {
    for (const origin of document.querySelectorAll('.origin')) setText(origin, location.host);
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.addEventListener('click', () => void this.copy(button));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.paint());
    this.speak(this.bar.words);
    void document.fonts.ready.then(() => this.paint());
    void this.fetchRuns();
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
      const picture = PICTURES[row.dataset['scenario']!];
      if (picture !== undefined) paintThumbnail(need<HTMLCanvasElement>(row, 'canvas'), palette, picture);
    }
    const hero = heroScenario(this.rows.map((row) => row.dataset['scenario']!));
    if (hero === undefined) return;
    showHero(need(document, '#hero'), hero, palette, this.bar.words);
    this.linkHero(hero);
  }

  private linkHero(scenario: string): void {
    const link = need<HTMLAnchorElement>(document, '#hero-link');
    const title = need<HTMLAnchorElement>(document, `[data-scenario="${scenario}"] h3 a`);
    link.href = title.href;
    link.hidden = false;
    setText(link, this.bar.words.say('open', { title: title.textContent ?? '' }));
  }

  private async fetchRuns(): Promise<void> {
    try {
      const runs = [...await this.api.runs()].filter((run) => run.durationNanos !== null && (run.state === 'finished' || run.state === 'idle'));
      this.lastRuns = new Map(runs.sort((a, b) => a.createdAt.localeCompare(b.createdAt)).map((run) => [run.scenario, run]));
      this.showRuns();
    } catch (error) {
      console.warn('the last runs are not known:', error);
    }
  }

  private showRuns(): void {
    const { words } = this.bar;
    for (const row of this.rows) {
      const run = this.lastRuns.get(row.dataset['scenario']!);
      const time = run === undefined ? null : `${inSeconds(run.durationNanos!).toFixed(2)}\u00a0s`;
      need(row, '.tt').replaceChildren(...(time === null ? [] : [time]), el('small', {}, words.say(time === null ? 'notRunYet' : 'lastRun')));
    }
  }

  private async copy(button: HTMLElement): Promise<void> {
    await navigator.clipboard.writeText(button.previousElementSibling?.textContent ?? '');
    button.replaceChildren(iconElement('check'));
    button.title = this.bar.words.say('copied');
    setTimeout(() => {
      button.replaceChildren();
      placeIcons(button.parentElement!);
      button.title = this.bar.words.say('copy');
    }, COPIED_MILLIS);
  }
}

new CataloguePage().start();
