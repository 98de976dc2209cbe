import type { RunModel } from '../../model/run-model.ts';
import type { Finding } from '../../stream/api.ts';
import { laneName, shortCall } from '../../timeline/labels.ts';
import { iconElement } from '../../timeline/icons.ts';
import type { ThingId } from '../../trace/units.ts';
import { el } from '../../words/elements.ts';
import type { Words } from '../../words/words.ts';
import { findingLinks, type FindingListener } from './finding-links.ts';
import { lead } from './finding-text.ts';

const MOST_NAMED = 12;
const BELOW = 6;
const MARGIN = 8;

/** The list of all findings, with what each of them names: its place, its line, the tasks that had to wait, the circle of those that wait for each other. */
export class AllFindings {
  private readonly list = el('ul');
  private readonly sheet = el('div', { class: 'pop all-findings', popover: 'auto', role: 'dialog' }, this.list);
  private shown = '';

  constructor(private readonly beside: HTMLElement, private readonly listener: FindingListener) {
    document.body.append(this.sheet);
  }

  update(findings: readonly Finding[], model: RunModel, words: Words): void {
    const key = `${findings.map(({ text, fromNanos }) => `${text.en} ${fromNanos}`).join()} ${model.work.lanes.length} ${words.language}`;
    if (this.shown === key) return;
    this.shown = key;
    this.sheet.setAttribute('aria-label', words.say('runShowed'));
    this.list.replaceChildren(...findings.map((finding) => this.item(finding, model, words)));
  }

  /** Opens under what it stands beside, as far right. */
  open(): void {
    this.sheet.showPopover();
    const { bottom, right } = this.beside.getBoundingClientRect();
    this.sheet.style.top = `${Math.min(bottom + BELOW, innerHeight - this.sheet.offsetHeight - MARGIN)}px`;
    this.sheet.style.left = `${Math.max(MARGIN, right - this.sheet.offsetWidth - MARGIN)}px`;
    this.list.querySelector('button')?.focus();
  }

  private item(finding: Finding, model: RunModel, words: Words): HTMLLIElement {
    const { tone, text, starved, cycle } = finding;
    const links = findingLinks(finding, this.listener, words, () => this.sheet.hidePopover());
    return el('li', { class: tone }, iconElement(tone), el('div', {},
      el('p', {}, ...lead(shortCall(words.of(text)))),
      links.length === 0 ? null : el('p', { class: 'links' }, ...links),
      this.named('starvedTasks', starved, model, words), this.named('waitCycle', [...cycle, ...cycle.slice(0, 1)], model, words)));
  }

  private leave(follow: () => void): void {
    this.sheet.hidePopover();
    follow();
  }

  /** The lanes of things that a finding names, to be chosen. */
  private named(label: 'starvedTasks' | 'waitCycle', ids: readonly ThingId[], model: RunModel, words: Words): HTMLElement | null {
    const lanes = ids.flatMap((id) => model.work.lane(id) ?? []);
    if (lanes.length === 0) return null;
    const chips = lanes.slice(0, MOST_NAMED).map((lane) => {
      const chip = el('button', { class: 'chip', type: 'button' }, laneName(lane, words));
      chip.addEventListener('click', () => this.leave(() => this.listener.choose(lane.key)));
      return chip;
    });
    const rest = lanes.length - chips.length;
    return el('p', { class: `named ${label}` }, words.say(label), ...chips, rest > 0 ? el('span', { class: 'quiet' }, `+${rest}`) : null);
  }
}
