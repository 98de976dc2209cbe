import { RefusedError, type Api, type Language, type ParameterValue, type Run, type Scenario } from '../stream/api.ts';
import { choiceLabel } from '../stream/parameter-words.ts';
import { LANGUAGE_NAMES } from '../stream/run-words.ts';
import { iconElement } from '../timeline/icons.ts';
import { el } from '../words/elements.ts';
import type { Words } from '../words/words.ts';
import { runList, tickedRuns } from './run-list.ts';
import { executorOf, languagesOf, LEAST_RUNS, MOST_RUNS, nearestRuns, waysOf } from './siblings.ts';

/** From where runs are chosen. */
export interface Occasion {
  /** The scenario that the page is about, null for none. */
  readonly scenario: string | null;
  /** The run that is looked at. */
  readonly run: Run | null;
  /** What the next run would be given; else it is what the run was given. */
  readonly values?: Readonly<Record<string, ParameterValue>>;
  readonly language?: Language;
  /** Runs that are ticked at first. */
  readonly chosen: readonly string[];
}

/** Asks which runs to compare: some that are there, or one program run in several ways now. */
export class RunPicker {
  constructor(private readonly api: Api) {}

  /** Answers the runs' ids; null when the viewer thought better of it. */
  async choose(occasion: Occasion, words: Words): Promise<readonly string[] | null> {
    if (document.querySelector('dialog.picker') !== null) return null;
    const [runs, scenarios, scenario] = await Promise.all([this.api.runs(), this.api.scenarios(), this.scenarioOf(occasion)]);
    return new Promise((resolve) => {
      const sheet = new Sheet(words, resolve);
      if (scenario !== null) sheet.add(this.siblingsSection(scenario, occasion, words, sheet));
      sheet.add(runsSection(nearestRuns(runs, occasion.scenario, scenarios), scenarios, occasion, words, sheet));
      sheet.open();
    });
  }

  /** The scenario with its sources; null where there is none to run in other ways. */
  private scenarioOf({ scenario }: Occasion): Promise<Scenario | null> {
    return scenario === null || scenario === 'playground' ? Promise.resolve(null) : this.api.scenario(scenario);
  }

  private siblingsSection(scenario: Scenario, occasion: Occasion, words: Words, sheet: Sheet): HTMLElement | null {
    const executor = executorOf(scenario);
    const languages = languagesOf(scenario);
    if (executor === undefined && languages.length < 2) return null;
    const values = occasion.values ?? occasion.run?.parameters ?? {};
    const spoken = occasion.language ?? occasion.run?.language ?? 'java';
    const others = (executor?.choices ?? []).filter((choice) => choice !== 'default');
    const executors = tickBoxes('executor', others.map((choice) => [choice, choiceLabel(executor!, choice, words)]), others);
    const tongues = tickBoxes('language', languages.map((language) => [language, LANGUAGE_NAMES[language]]), executor === undefined ? languages : [spoken]);
    const go = el('button', { class: 'btn run', type: 'button' });
    const ways = () => waysOf(values, ticked(executors), ticked(tongues) as readonly Language[]);
    const section = el('section', { class: 'pick-ways' }, el('h3', {}, words.say('sameInWays', { title: words.of(scenario.title) })),
      executor === undefined ? null : executors, languages.length < 2 ? null : tongues, go);
    sheet.countedBy(section, go, () => ways().length, (n) => words.say('runWays', { n }), 'run');
    go.addEventListener('click', () => void sheet.answerWith(() => this.launchAll(scenario.id, ways())));
    return section;
  }

  /** All at once: they can be watched side by side while they run. */
  private async launchAll(scenario: string, ways: ReturnType<typeof waysOf>): Promise<readonly string[]> {
    const runs: string[] = [];
    for (const { language, parameters } of ways) runs.push((await this.api.launch(scenario, parameters, language)).id);
    return runs;
  }
}

function runsSection(runs: readonly Run[], scenarios: readonly Scenario[], { chosen }: Occasion, words: Words, sheet: Sheet): HTMLElement {
  const list = runList(runs, scenarios, chosen, words);
  const go = el('button', { class: 'btn line', type: 'button' });
  const section = el('section', {}, el('h3', {}, words.say('runsThatAreThere')), list, runs.length === 0 ? null : go);
  sheet.countedBy(section, go, () => tickedRuns(list).length, (n) => words.say('compareTicked', { n }), null);
  go.addEventListener('click', () => void sheet.answerWith(async () => tickedRuns(list)));
  return section;
}

function tickBoxes(name: string, choices: readonly (readonly [value: string, label: string])[], chosen: readonly string[]): HTMLElement {
  return el('div', { class: 'pick-chips' }, ...choices.map(([value, label]) => {
    const box = el('input', { type: 'checkbox', name, value });
    box.checked = chosen.includes(value);
    return el('label', {}, box, label);
  }));
}

const ticked = (boxes: ParentNode): readonly string[] => [...boxes.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

/** The dialog that waits for one answer. */
class Sheet {
  private readonly body = el('div', { class: 'pick' });
  private readonly refusal = el('p', { class: 'pick-refusal', role: 'alert' });
  private readonly dialog: HTMLDialogElement;
  private answer: readonly string[] | null = null;

  constructor(private readonly words: Words, private readonly answered: (answer: readonly string[] | null) => void) {
    const close = el('button', { class: 'btn', type: 'button' }, words.say('close'), ' ', el('kbd', {}, 'Esc'));
    this.dialog = el('dialog', { class: 'sheet picker', 'aria-labelledby': 'picker-title' },
      el('header', {}, el('h2', { id: 'picker-title' }, words.say('chooseRuns')), close), this.refusal, this.body);
    close.addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', (event) => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener('close', () => {
      this.dialog.remove();
      this.answered(this.answer);
    });
  }

  add(section: HTMLElement | null): void {
    if (section !== null) this.body.append(section);
  }

  open(): void {
    document.body.append(this.dialog);
    this.dialog.showModal();
  }

  /** A button says how many runs it would compare, and waits until they are neither too few nor too many. */
  countedBy(section: HTMLElement, button: HTMLButtonElement, count: () => number, label: (n: number) => string, icon: 'run' | null): void {
    const show = () => {
      const n = count();
      button.disabled = n < LEAST_RUNS || n > MOST_RUNS;
      button.replaceChildren(...(icon === null ? [] : [iconElement(icon)]), el('span', {}, n < LEAST_RUNS ? this.words.say('tooFewToCompare') : label(n)));
      button.title = n > MOST_RUNS ? this.words.say('tooManyToCompare', { n: MOST_RUNS }) : '';
    };
    section.addEventListener('change', show);
    show();
  }

  /** Closes with what `ask` brings; what the server refuses is said, and everything stays ticked. */
  async answerWith(ask: () => Promise<readonly string[]>): Promise<void> {
    try {
      this.answer = await ask();
      this.dialog.close();
    } catch (error) {
      this.refusal.textContent = error instanceof RefusedError ? this.words.of(error.reason) : this.words.say('unreachable');
    }
  }
}
