import { RefusedError, type Api, type Run } from '../../stream/api.ts';
import type { LoopTimeline } from '../../timeline/loop-timeline.ts';
import { el, need, setText } from '../../words/elements.ts';
import type { WordKey, Words } from '../../words/words.ts';
import { asFragment, type SharedState } from './shared-state.ts';

const FILES = [['html', 'shareHtml'], ['chrome-trace', 'shareChrome'], ['csv', 'shareCsv'], ['ndjson', 'shareLines']] as const;
/** A line of our own files begins with the number of its event. */
const OWN_LINES = /^\s*\{\s*"seq"/;
const LOOKED_AT = 64;

const TOO_LARGE = 413;
const MEGABYTE = 2 ** 20;

/** What the menu works with, and whom it tells. */
export interface ShareSurroundings {
  readonly api: Api;
  readonly timeline: LoopTimeline;
  readonly words: () => Words;
  readonly run: () => Run | null;
  readonly state: () => SharedState;
}

/** The menu of ways to give a run away, as a link or a file, and to look at one that was given. */
export class ShareMenu {
  private readonly button = need(document, '#share');
  private readonly menu = need(document, '#share-menu');
  private readonly said = el('p', { class: 'share-said', role: 'status' });
  private readonly chooser = el('input', { type: 'file', accept: '.ndjson,.json', hidden: true });

  constructor(private readonly around: ShareSurroundings) {
    this.button.addEventListener('click', () => (this.menu.hidden ? this.open() : this.close()));
    this.chooser.addEventListener('change', () => void this.bring(this.chooser.files?.[0]));
    document.addEventListener('pointerdown', ({ target }) => {
      if (!this.menu.contains(target as Node) && !this.button.contains(target as Node)) this.close();
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || this.menu.hidden) return;
      this.close();
      this.button.focus();
    });
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.bring(event.dataTransfer?.files[0]);
    });
  }

  private open(): void {
    const { right, bottom } = this.button.getBoundingClientRect();
    this.menu.style.right = `${innerWidth - right}px`;
    this.menu.style.top = `${bottom + 6}px`;
    setText(this.said, '');
    this.menu.replaceChildren(...this.entries(), this.said, this.chooser);
    this.menu.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.menu.querySelector<HTMLElement>('button')?.focus();
  }

  private close(): void {
    this.menu.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  private entries(): readonly HTMLElement[] {
    const run = this.around.run();
    const link = this.entry('shareLink', () => this.copyLink());
    const open = this.entry('shareOpen', () => this.chooser.click());
    if (run === null) return [link, open];
    const pictures = (['png', 'svg'] as const).map((form) => this.entry(form === 'png' ? 'sharePng' : 'shareSvg', () => this.savePicture(form, run)));
    const files = FILES.map(([format, key]) => el('a', { class: 'share-entry', href: this.around.api.exportAddress(run.id, format), download: true }, this.around.words().say(key)));
    return [link, ...pictures, ...files, open];
  }

  private entry(key: WordKey, act: () => void | Promise<void>): HTMLElement {
    const entry = el('button', { class: 'share-entry', type: 'button' }, this.around.words().say(key));
    entry.addEventListener('click', () => void act());
    return entry;
  }

  private async copyLink(): Promise<void> {
    const fragment = await asFragment(this.around.state());
    if (fragment === null) return this.say('shareTooLong');
    const address = new URL(location.href);
    address.hash = fragment;
    try {
      await navigator.clipboard.writeText(address.href);
      this.say('shareCopied');
    } catch (error) {
      console.warn('the browser keeps its clipboard to itself:', error);
      history.replaceState(null, '', address);
      this.say('shareInBar');
    }
  }

  private async savePicture(form: 'png' | 'svg', { scenario, id }: Run): Promise<void> {
    const picture = await this.around.timeline.poster(form);
    if (picture === null) return;
    const address = URL.createObjectURL(picture);
    el('a', { href: address, download: `${scenario}-${id}.${form}` }).click();
    URL.revokeObjectURL(address);
  }

  /** Has the server keep a run from a file, and goes to it. */
  private async bring(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      const format = OWN_LINES.test(await file.slice(0, LOOKED_AT).text()) ? 'ndjson' : 'chrome-trace';
      const run = await this.around.api.importRun(file, format);
      location.href = new URL(`lab/${run.scenario}?run=${run.id}`, this.around.api.base).href;
    } catch (error) {
      if (this.menu.hidden) this.open();
      setText(this.said, whyNotOpened(file, error, this.around.words()));
    }
  }

  private say(key: WordKey): void { setText(this.said, this.around.words().say(key)); }
}

/** Why a file is not a run that can be looked at. */
export function whyNotOpened({ name, size }: File, error: unknown, words: Words): string {
  if (!(error instanceof RefusedError)) return words.say('unreachable');
  if (error.status === TOO_LARGE) return words.say('fileTooLarge', { name, size: (size / MEGABYTE).toFixed(1) });
  const why = words.of(error.reason);
  return error.field === null ? words.say('fileRefused', { name, why }) : words.say('fileRefusedAt', { name, field: error.field, why });
}
