import { RefusedError, type Api, type Run, type Scenario } from '../stream/api.ts';
import { iconElement } from '../timeline/icons.ts';
import { el, need } from '../words/elements.ts';
import type { Words } from '../words/words.ts';
import { BarFold } from './bar-fold.ts';
import type { ProgramPanel } from './code/program-panel.ts';
import type { Refusal } from './headline.ts';
import { PaceChoice } from './pace/pace-choice.ts';
import { Parameters } from './parameters.ts';
import type { SharedState } from './share/shared-state.ts';
import type { WatchedRun } from './watched-run.ts';

/** What the desk works with, and whom it tells. */
export interface DeskSurroundings {
  readonly api: Api;
  readonly scenario: Scenario;
  readonly watched: WatchedRun;
  readonly program: ProgramPanel;
  readonly words: () => Words;
  /** A run was started. */
  launched(run: Run): void;
  /** The next run would be given other values. */
  edited(): void;
  /** There is another refusal, or none any more. */
  changed(): void;
}

/** Where runs are started and stopped: the parameters, the two buttons, and what the server does not accept. */
export class LaunchDesk {
  private readonly runButton = need<HTMLButtonElement>(document, '#run');
  private readonly stopButton = need<HTMLButtonElement>(document, '#stop');
  private readonly idleNote = need(document, '#idle-note');
  readonly pace = new PaceChoice(need(document, '#pace'));
  private readonly fold = new BarFold(need(document, '.bar'), [this.stopButton, this.idleNote]);
  private readonly parameters: Parameters;
  private refused: Refusal | null = null;
  private filledFrom = '';
  /** What the page was told before it heard of its run; the run does not undo it. */
  private told: SharedState | null = null;
  private isLaunching = false;

  constructor(private readonly around: DeskSurroundings) {
    this.parameters = new Parameters(need(document, '#parameters'), around.scenario.parameters, around.words(), { submitted: () => void this.run(), edited: () => around.edited() });
    this.runButton.addEventListener('click', () => void (around.watched.isBusy ? this.stop() : this.run()));
    // Who ran with the pointer freezes with the space bar: it must not press the button that has become Stop.
    this.runButton.addEventListener('pointerup', () => this.runButton.blur());
    this.stopButton.addEventListener('click', () => void this.stop());
    for (const part of [this.runButton, need(document, '#pace')]) part.hidden = !around.program.isRunnable;
    this.show();
    this.fold.fit();
  }

  /** What the next run would be given. */
  get values(): ReturnType<Parameters['values']> { return this.parameters.values(); }

  /** Why the last attempt came to nothing. */
  get refusal(): Refusal | null { return this.refused; }

  /** What was refused is being mended. */
  forgive(): void { this.refused = null; }

  /** Presses the button that runs and stops. */
  press(): void { this.runButton.click(); }

  async run(): Promise<void> {
    if (this.isLaunching || !this.around.program.isRunnable) return;
    const { api, watched, program } = this.around;
    this.isLaunching = true;
    this.parameters.clear();
    program.clear();
    this.refused = null;
    this.show();
    try {
      if (watched.canStop) await watched.stop();
      const run = await program.launch(api, this.parameters.values(), this.pace.chosen);
      this.filledFrom = run.id;
      this.told = null;
      this.around.launched(run);
    } catch (error) {
      this.refuse(error);
    } finally {
      this.isLaunching = false;
      this.show();
    }
  }

  /** The fields show what a run was given, once: what is typed after that is for the next one. */
  fill(run: Run): void {
    if (this.filledFrom === run.id) return;
    this.filledFrom = run.id;
    const { told } = this;
    this.told = null;
    const { api, watched, program, scenario } = this.around;
    void program.read(run, api, told, () => watched.session?.id === run.id && run.scenario === scenario.id);
    if (told !== null && Object.keys(told.parameters).length > 0) return;
    if (document.activeElement?.closest('#parameters') != null) return;
    this.parameters.fill(run.parameters);
    this.fold.fit();
  }

  /** The fields and the program are what a link says, or what they were when the page was left. */
  take(state: SharedState): void {
    this.told = state;
    this.parameters.fill(state.parameters);
    this.around.program.take(state);
    if (state.pace !== null) this.pace.take(state.pace);
    this.fold.fit();
  }

  /** What the buttons do now. */
  show(): void {
    const { watched } = this.around;
    const words = this.around.words();
    const label = watched.isBusy ? words.say(watched.isQueued ? 'leaveQueue' : 'stop') : words.say('run');
    this.runButton.replaceChildren(iconElement(watched.isBusy ? 'stop' : 'run'), el('span', {}, label));
    this.runButton.disabled = this.isLaunching || watched.isLost;
    this.runButton.title = `${label} (R)`;
    this.stopButton.hidden = this.idleNote.hidden = !watched.isIdle;
  }

  /** The page gives the bar more room, or less. */
  refit(): void { this.fold.fit(); }

  speak(words: Words): void {
    this.parameters.speak(words);
    this.fold.fit();
    this.show();
  }

  private async stop(): Promise<void> {
    try {
      await this.around.watched.stop();
    } catch (error) {
      this.refuse(error);
    }
  }

  /** Says what the server does not accept. */
  refuse(error: unknown): void {
    const field = error instanceof RefusedError ? error.field?.replace(/^parameters\./, '') ?? null : null;
    if (field !== null && this.parameters.refuse(field, (error as RefusedError).reason)) return;
    if (error instanceof RefusedError && error.fault !== null) this.around.program.refuse(error.fault);
    this.refused = error instanceof RefusedError ? { title: (words) => asSentence(words.of(error.reason), words), detail: '' } : { title: (words) => words.say('unreachable'), detail: String(error) };
    this.around.changed();
  }
}

/** What a server writes for scripts, as people write it. */
const asSentence = (text: string, words: Words): string => text.charAt(0).toUpperCase() + text.slice(1) + (words.language === 'zh' ? '。' : '.');
