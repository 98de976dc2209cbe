import { RunPicker } from '../siblings/run-picker.ts';
import type { Api, Language, ParameterValue } from '../stream/api.ts';
import type { Words } from '../words/words.ts';
import type { WatchedRun } from './watched-run.ts';

/** Where the door leads from. */
export interface Threshold {
  readonly api: Api;
  readonly scenario: string;
  readonly watched: WatchedRun;
  readonly values: () => Readonly<Record<string, ParameterValue>>;
  readonly language: () => Language;
  readonly words: () => Words;
}

/** Leads from the Lab to the page that compares runs. */
export class CompareDoor {
  private readonly picker: RunPicker;

  constructor(button: HTMLElement, private readonly from: Threshold) {
    this.picker = new RunPicker(from.api);
    button.addEventListener('click', () => void this.open());
  }

  async open(): Promise<void> {
    const { api, scenario, watched, values, language, words } = this.from;
    const run = watched.session?.run ?? null;
    try {
      const ids = await this.picker.choose({ scenario, run, values: values(), language: language(), chosen: run === null ? [] : [run.id] }, words());
      if (ids !== null) location.assign(new URL(`compare?runs=${ids.map(encodeURIComponent).join()}`, api.base));
    } catch (error) {
      console.warn('the server does not say which runs there are:', error);
    }
  }
}
