import type { RunModel } from '../../model/run-model.ts';
import type { Finding, Run } from '../../stream/api.ts';
import { shortCall } from '../../timeline/labels.ts';
import { iconElement } from '../../timeline/icons.ts';
import { el } from '../../words/elements.ts';
import type { Words } from '../../words/words.ts';
import { AllFindings } from './all-findings.ts';
import { findingLinks, type FindingListener } from './finding-links.ts';
import { lead } from './finding-text.ts';

const AT_ONCE = 2;

/** What the run showed, beside its verdict: as many findings as there is room for, and the way to the others. */
export class FindingsBox {
  readonly list = el('ul', { class: 'findings', 'aria-live': 'polite' });
  private readonly all: AllFindings;
  private shown = '';
  /** How often the place had another size. */
  private sizes = 0;
  private again: (() => void) | null = null;

  /** `place` is where the list stands: what there is room for is found out when that has another size, for to ask it lays the page out. */
  constructor(place: HTMLElement, private readonly listener: FindingListener) {
    this.all = new AllFindings(this.list, listener);
    new ResizeObserver(() => this.resized()).observe(place);
  }

  /** Findings of a run that has settled. */
  show(findings: readonly Finding[], run: Run, model: RunModel, words: Words): void {
    this.all.update(findings, model, words);
    this.again = () => this.show(findings, run, model, words);
    const key = `${run.id} ${run.state} ${findings.map(({ text }) => text.en).join()} ${words.language} ${this.sizes}`;
    if (this.shown === key) return;
    for (let count = Math.min(AT_ONCE, findings.length); count >= 0; count--) {
      this.shown = '';
      this.put(findings.slice(0, count).map((finding) => this.item(finding, words)), key);
      const rest = findings.length - count;
      if (rest > 0) this.list.lastElementChild?.lastElementChild?.append(' ', this.moreButton(rest, words));
      if (count <= 1 || this.list.scrollHeight <= this.list.clientHeight) return;
    }
  }

  /** Something else, or nothing; what has the same key is the same. */
  say(items: readonly HTMLLIElement[], key = ''): void {
    this.again = null;
    this.put(items, key);
  }

  private put(items: readonly HTMLLIElement[], key: string): void {
    this.list.hidden = items.length === 0;
    if (this.shown === key && items.length === this.list.childElementCount) return;
    this.shown = key;
    this.list.replaceChildren(...items);
  }

  private resized(): void {
    this.sizes++;
    this.again?.();
  }

  private item(finding: Finding, words: Words): HTMLLIElement {
    const links = findingLinks(finding, this.listener, words);
    const text = el('span', {}, ...lead(shortCall(words.of(finding.text))), ...links.flatMap((link) => [' ', link]));
    return el('li', { class: finding.tone }, iconElement(finding.tone), text);
  }

  private moreButton(rest: number, words: Words): HTMLElement {
    const button = el('button', { class: 'link more', type: 'button', 'aria-haspopup': 'dialog' }, words.say('moreFindings', { n: rest }));
    button.addEventListener('click', () => this.all.open());
    return button;
  }
}
