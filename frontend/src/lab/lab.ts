import '../page.css';
import './lab.css';
import { Bar } from '../page/bar.ts';
import { Api, isOver, RefusedError, type Finding, type Run, type Scenario, type Source, type Summary } from '../stream/api.ts';
import { RunSession } from '../stream/run-session.ts';
import { NONE } from '../trace/units.ts';
import { iconElement } from '../timeline/icons.ts';
import { isTyping } from '../timeline/keyboard.ts';
import '../timeline/loop-timeline.ts';
import { el, need } from '../words/elements.ts';
import { pageLanguage, type Words } from '../words/words.ts';
import { BarFold } from './bar-fold.ts';
import { CodePanel } from './code/code-panel.ts';
import { editorIn } from './code/editor.ts';
import { LanguageTabs } from './code/language-tabs.ts';
import { ConnectionStrip } from './connection-strip.ts';
import { ConsolePane } from './console-pane.ts';
import { Headline, type Refusal } from './headline.ts';
import { Legend } from './legend.ts';
import { LoopPane } from './loop-pane.ts';
import { NumberKeys } from './number-keys.ts';
import type { PageMoment } from './page-moment.ts';
import { Parameters } from './parameters.ts';
import { Switcher } from './switcher.ts';
import { TaskPane } from './task-pane.ts';

const PLAYGROUND = 'playground';
const PANES_MILLIS = 100;
const FOCUS_MARGIN = 0.12;

/** The Lab: one scenario, the run that is looked at, and the panes that show it. */
class Lab {
  private readonly scenario = JSON.parse(need(document, '#scenario').textContent!) as Scenario;
  private readonly api = new Api(new URL(document.documentElement.dataset['base'] ?? '/', location.href).href);
  private readonly bar = new Bar(pageLanguage(), { languageChanged: (words) => this.languageChanged(words), themeChanged: () => this.themeChanged() });
  private readonly timeline = need<HTMLElementTagNameMap['loop-timeline']>(document, 'loop-timeline');
  private readonly runButton = need<HTMLButtonElement>(document, '#run');
  private readonly stopButton = need<HTMLButtonElement>(document, '#stop');
  private readonly parameters = new Parameters(need(document, '#parameters'), this.scenario.parameters, this.bar.words, () => void this.run());
  private readonly switcher = new Switcher(need(document, '#switcher'), need(document, '#scenarios'));
  private readonly numbers = new NumberKeys(this.switcher.numbers, { chosen: (number) => this.switcher.goTo(number), typed: (digits) => this.switcher.showTyped(digits) });
  private readonly headline = new Headline(need(document, '#headline'), (finding) => this.showFinding(finding));
  private readonly editor = this.scenario.id === PLAYGROUND ? editorIn(this.scenario.sources![0]!, () => void this.run()) : null;
  private readonly languages = new LanguageTabs(need(document, '#languages'), this.scenario.sources ?? [], () => this.languageOfProgramChanged());
  private readonly listing = this.editor !== null ? null : new CodePanel(this.sources, need(document, '#files'), need(document, '#file'), need(document, '#code'), need(document, '#code-foot'));
  private readonly legend = new Legend(need(document, '#legend'));
  private readonly console = new ConsolePane(need(document, '#console'), need(document, '#console-count'), need(document, '#console-all'));
  private readonly task = new TaskPane(need(document, '#task'));
  private readonly loop = new LoopPane(need(document, '#loop'), need(document, '#turn'));
  private readonly strip = new ConnectionStrip(need(document, '#lost'));
  private readonly fold = new BarFold(need(document, '.bar'), [this.stopButton, need(document, '#idle-note')]);
  private session: RunSession | null = null;
  private summary: Summary | null = null;
  private summaryOf = '';
  private filledFrom = '';
  private refusal: Refusal | null = null;
  private viewerChose = false;
  private isLaunching = false;
  private panesShownAt = 0;

  start(): void {
    this.listen();
    const run = new URLSearchParams(location.search).get('run');
    if (run !== null && run !== '') this.watch(run);
    this.showRunButton();
    this.fold.fit();
    this.show();
  }

  private listen(): void {
    this.runButton.addEventListener('click', () => void (this.isBusy ? this.stop() : this.run()));
    this.stopButton.addEventListener('click', () => void this.stop());
    this.timeline.addEventListener('frame', () => this.frame());
    this.timeline.addEventListener('selection', () => this.show());
    this.timeline.addEventListener('choice', () => { this.viewerChose = true; });
    document.addEventListener('keydown', (event) => this.key(event));
    for (const button of document.querySelectorAll<HTMLElement>('[data-tab]')) button.addEventListener('click', () => openTab(button.dataset['tab']!));
    need(document, '#aloud').addEventListener('click', (event) => readAloud(event.currentTarget as HTMLElement));
  }

  // The run

  private get canStop(): boolean {
    const state = this.session?.run?.state;
    return state !== undefined && !isOver(state);
  }

  /** The program is at work, or will be; an idle one can be stopped, but nobody waits for it. */
  private get isBusy(): boolean { return this.canStop && this.session?.run?.state !== 'idle'; }

  private async run(): Promise<void> {
    if (this.isLaunching) return;
    this.isLaunching = true;
    this.parameters.clear();
    this.editor?.clear();
    this.refusal = null;
    this.showRunButton();
    try {
      if (this.canStop) await this.api.cancel(this.session!.id);
      const run = await (this.editor === null ? this.api.launch(this.scenario.id, this.parameters.values(), this.languages.chosen) : this.api.launchProgram(this.editor.text));
      this.filledFrom = run.id;
      history.replaceState(null, '', `?run=${encodeURIComponent(run.id)}`);
      this.watch(run.id);
    } catch (error) {
      this.refused(error);
    } finally {
      this.isLaunching = false;
      this.showRunButton();
    }
  }

  private async stop(): Promise<void> {
    try {
      await this.api.cancel(this.session!.id);
    } catch (error) {
      this.refused(error);
    }
  }

  private refused(error: unknown): void {
    const field = error instanceof RefusedError ? error.field?.replace(/^parameters\./, '') ?? null : null;
    if (field !== null && this.parameters.refuse(field, (error as RefusedError).reason)) return;
    if (error instanceof RefusedError && error.fault !== null) this.editor?.refuse(error.fault);
    this.refusal = error instanceof RefusedError ? { title: (words) => asSentence(words.of(error.reason), words), detail: '' } : { title: (words) => words.say('unreachable'), detail: String(error) };
    this.show();
  }

  private watch(id: string): void {
    this.session?.close();
    this.summary = null;
    this.summaryOf = '';
    this.viewerChose = false;
    const session = new RunSession(this.api, id);
    this.session = session;
    session.addEventListener('change', () => this.runChanged(session));
    this.timeline.session = session;
    session.start();
  }

  private runChanged(session: RunSession): void {
    if (session !== this.session) return;
    if (session.run !== null) this.fillParameters(session.run);
    if (session.run !== null && session.run.scenario !== this.scenario.id) return this.goTo(session.run);
    if (session.connection.kind === 'no-such-run') this.forgetRun();
    if (session.isSettled) void this.fetchSummary(session);
    this.showRunButton();
    this.strip.show(this.session, this.bar.words);
    this.show();
  }

  /** The fields show what a run was given, once: what is typed after that is for the next one. */
  private fillParameters({ id, parameters, language }: Run): void {
    if (this.filledFrom === id) return;
    this.filledFrom = id;
    if (this.editor !== null) return void this.fillEditor(id);
    this.languages.show(language);
    if (document.activeElement?.closest('#parameters') != null) return;
    this.parameters.fill(parameters);
    this.fold.fit();
  }

  /** A run that somebody was led to shows its own program. */
  private async fillEditor(id: string): Promise<void> {
    const program = await this.api.program(id);
    if (program !== null && this.session?.id === id && this.session.run?.scenario === PLAYGROUND) this.editor?.write(program);
  }

  /** The run is one of another scenario, whose page shows it with its program. */
  private goTo({ scenario, id }: Run): void {
    location.replace(new URL(`lab/${encodeURIComponent(scenario)}?run=${encodeURIComponent(id)}`, this.api.base));
  }

  /** What was seen of the run stays in the picture. */
  private forgetRun(): void {
    this.session = null;
    this.refusal = { title: (words) => words.say('noSuchRun'), detail: '' };
    history.replaceState(null, '', location.pathname);
  }

  private async fetchSummary(session: RunSession): Promise<void> {
    const key = `${session.id} ${session.run!.state}`;
    if (this.summaryOf === key) return;
    this.summaryOf = key;
    try {
      const summary = await this.api.summary(session.id);
      if (session !== this.session) return;
      this.summary = summary;
      this.selectFinding(summary);
    } catch (error) {
      console.warn('the run has no summary:', error);
    }
    this.show();
  }

  // What is shown

  private get page(): PageMoment {
    const { timeline, session } = this;
    const { now, moment, view } = timeline;
    const selected = view.selected === null ? null : timeline.model.lane(view.selected) ?? null;
    const isAtEnd = session?.isSettled === true && moment >= now;
    return { session, model: timeline.model, now, moment, isAtEnd, selected, words: this.bar.words };
  }

  /** The clock moves with every frame, the panes ten times a second. */
  private frame(): void {
    this.chooseLane();
    const page = this.page;
    this.headline.update({ page, scenario: this.scenario, summary: this.summary, refusal: this.refusal });
    const now = performance.now();
    if (this.session?.isLive === true && now - this.panesShownAt < PANES_MILLIS) return;
    this.panesShownAt = now;
    this.showPanes(page);
  }

  private show(): void {
    const page = this.page;
    this.headline.update({ page, scenario: this.scenario, summary: this.summary, refusal: this.refusal });
    this.showPanes(page);
  }

  private showPanes(page: PageMoment): void {
    (this.editor ?? this.listing)?.show(page);
    this.console.show(page);
    this.task.show(page);
    this.loop.show(page);
    this.legend.show(page, getComputedStyle(document.documentElement).colorScheme);
  }

  /** Until the viewer chooses, the newest call that waits for a worker is looked at, else the first work there is. */
  private chooseLane(): void {
    const { timeline } = this;
    if (this.viewerChose || this.session === null) return;
    const lanes = timeline.model.work.lanes;
    const waiting = lanes.findLast((lane) => lane.kind === 'call' && lane.track.last?.state === 'queued');
    const wanted = this.session.isSettled ? null : waiting ?? (timeline.view.selected === null ? lanes[0] : null);
    if (wanted != null && timeline.view.selected !== wanted.key) timeline.view.selected = wanted.key;
  }

  private selectFinding({ findings }: Summary): void {
    if (this.viewerChose) return;
    const lane = findings.map((finding) => (finding.id === NONE || finding.tone === 'good' ? undefined : this.timeline.model.work.lane(finding.id))).find((found) => found !== undefined);
    if (lane !== undefined) this.timeline.view.selected = lane.key;
    else if (this.timeline.view.selected === null) this.timeline.view.selected = this.timeline.model.work.lanes[0]?.key ?? null;
  }

  private showFinding({ id, fromNanos, toNanos }: Finding): void {
    const margin = (toNanos - fromNanos) * FOCUS_MARGIN;
    this.timeline.view.show({ from: (fromNanos - margin) as never, to: (toNanos + margin) as never });
    const lane = id === NONE ? undefined : this.timeline.model.work.lane(id);
    if (lane === undefined) return;
    this.viewerChose = true;
    this.timeline.view.selected = lane.key;
  }

  private showRunButton(): void {
    const { words } = this.bar;
    const queued = this.session?.run?.state === 'queued';
    const label = this.isBusy ? words.say(queued ? 'leaveQueue' : 'stop') : words.say('run');
    this.runButton.replaceChildren(iconElement(this.isBusy ? 'stop' : 'run'), el('span', {}, label));
    this.runButton.disabled = this.isLaunching || this.session?.isLost === true;
    this.runButton.title = `${label} (R)`;
    const isIdle = this.session?.run?.state === 'idle';
    this.stopButton.hidden = need(document, '#idle-note').hidden = !isIdle;
  }

  /** The files of the program in the language that is read. */
  private get sources(): readonly Source[] { return (this.scenario.sources ?? []).filter((source) => source.language === this.languages.chosen); }

  private languageOfProgramChanged(): void {
    this.listing?.read(this.sources);
    this.show();
  }

  private languageChanged(words: Words): void {
    this.parameters.speak(words);
    this.fold.fit();
    this.timeline.language = words;
    this.strip.show(this.session, words);
    this.showRunButton();
    document.title = `${words.of(this.scenario.title)} · Loopscope`;
    this.show();
  }

  private themeChanged(): void {
    this.timeline.themeChanged();
    this.show();
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTyping(event) || document.querySelector('dialog[open]') !== null || this.switcher.isOpen) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const digit = isPlain ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined;
    if (isPlain && event.code === 'KeyR') {
      event.preventDefault();
      this.runButton.click();
    } else if (digit === undefined || !this.numbers.press(digit)) {
      this.timeline.press(event);
    }
  }
}

function openTab(tab: string): void {
  need(document, '#dock').dataset['tab'] = tab;
  for (const button of document.querySelectorAll<HTMLElement>('[data-tab]:not(#dock)')) button.setAttribute('aria-pressed', String(button.dataset['tab'] === tab));
}

/** What a server writes for scripts, as people write it. */
const asSentence = (text: string, words: Words): string => text.charAt(0).toUpperCase() + text.slice(1) + (words.language === 'zh' ? '。' : '.');

/** The console is silent until somebody wants to hear it. */
function readAloud(button: HTMLElement): void {
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  need(document, '#console').setAttribute('aria-live', on ? 'polite' : 'off');
}

new Lab().start();
