import type { Api, Fault, Language, Pace, Run, Scenario, Source } from '../../stream/api.ts';
import type { SourceRef } from '../../trace/units.ts';
import { need } from '../../words/elements.ts';
import type { PageMoment } from '../page-moment.ts';
import { CodePanel } from './code-panel.ts';
import { editorIn, type Editor } from './editor.ts';
import { LanguageTabs } from './language-tabs.ts';

const PLAYGROUND = 'playground';

/** What was said of a program before its run is known. */
export interface Told { readonly language: Language | null; readonly source: string | null }

/** What the page hears of its program. */
export interface ProgramListener {
  /** Another program is read. */
  changed(): void;
  /** The writer wrote something else. */
  edited(): void;
  /** The writer wants the program run. */
  submitted(): void;
  /** The pointer came to this line, 0 for none. */
  pointed(line: SourceRef): void;
}

/** The program beside the picture: a scenario's listing in the language that is read, or one that the viewer writes. */
export class ProgramPanel {
  private readonly editor: Editor | null;
  private readonly languages: LanguageTabs;
  private readonly listing: CodePanel | null;

  constructor(private readonly scenario: Scenario, private readonly listener: ProgramListener) {
    this.editor = scenario.id === PLAYGROUND ? editorIn(scenario.sources![0]!, listener) : null;
    this.languages = new LanguageTabs(need(document, '#languages'), scenario.sources ?? [], () => this.languageChanged());
    this.listing = this.editor !== null ? null : new CodePanel(this.sources, need(document, '#files'), need(document, '#file'), need(document, '#code'), need(document, '#code-foot'), (line) => listener.pointed(line));
  }

  /** The viewer writes it, and has not run it as it is now. */
  get isUnrun(): boolean { return this.editor?.isRun === false; }

  /** There is one: a run that was recorded elsewhere brought none along. */
  get isRunnable(): boolean { return this.editor !== null || this.sources.length > 0; }

  /** The language that is read, in which the next run would be. */
  get language(): Language { return this.languages.chosen; }

  /** The program as it is read or written now. */
  get files(): readonly Source[] {
    const { editor } = this;
    return editor === null ? this.sources : this.scenario.sources!.slice(0, 1).map((source) => ({ ...source, text: editor.text }));
  }

  show(page: PageMoment): void { (this.editor ?? this.listing)?.show(page); }

  /** Starts what is read or written here. */
  launch(api: Api, parameters: Parameters<Api['launch']>[1], pace: Pace): Promise<Run> {
    return this.editor === null ? api.launch(this.scenario.id, parameters, this.languages.chosen, pace) : api.launchProgram(this.editor.submitted(), pace);
  }

  /** Answers to how long it would take to run what is read or written here. */
  predict(api: Api, parameters: Parameters<Api['launch']>[1]): ReturnType<Api['predict']> {
    return this.editor === null ? api.predict(this.scenario.id, parameters, this.languages.chosen) : api.predictProgram(this.editor.text);
  }

  /** The viewer has not written anything of their own yet. */
  get isAsGiven(): boolean { return this.editor === null || this.editor.text === this.scenario.sources![0]!.text; }

  /** Shows the program that a run runs, unless the page was told of another one: one that somebody was led to brings its own. */
  async read({ id, language }: Run, api: Api, told: Told | null, isWanted: () => boolean): Promise<void> {
    if (this.editor === null) {
      if (told?.language == null) this.languages.show(language);
      return;
    }
    const program = await api.program(id);
    if (program === null || !isWanted()) return;
    if (told?.source == null) this.editor.write(program);
    this.editor.ran(program);
    this.listener.changed();
  }

  /** What somebody wrote; null where there is a listing only. */
  get written(): string | null { return this.editor?.text ?? null; }

  /** Shows what a link says, or what was here before. */
  take({ language, source }: Told): void {
    if (language !== null) this.languages.show(language);
    if (source !== null) this.editor?.write(source);
  }

  /** Brings a line into sight and lights it. */
  reveal(line: SourceRef): void { (this.editor ?? this.listing)?.reveal(line); }

  refuse(fault: Fault): void { this.editor?.refuse(fault); }
  clear(): void { this.editor?.clear(); }

  /** The files of the program in the language that is read. */
  private get sources(): readonly Source[] { return (this.scenario.sources ?? []).filter((source) => source.language === this.languages.chosen); }

  private languageChanged(): void {
    this.listing?.read(this.sources);
    this.listener.changed();
  }
}
