import { isFind } from '../page/palette/find-key.ts';
import { Palette } from '../page/palette/palette.ts';
import type { Findable } from '../page/palette/search.ts';
import type { Words } from '../words/words.ts';

/** Finds a scenario of the catalogue by its name, its number or what it teaches. */
export class CatalogueFinder {
  private readonly palette = new Palette(() => this.rows.map(scenarioOf));

  constructor(private readonly rows: readonly HTMLElement[], words: () => Words) {
    document.addEventListener('keydown', (event) => {
      if (!isFind(event) || document.querySelector('dialog[open]:not(.palette)') !== null) return;
      event.preventDefault();
      this.palette.toggle(words());
    });
  }
}

function scenarioOf(row: HTMLElement): Findable {
  const link = row.querySelector<HTMLAnchorElement>('h3 a')!;
  const [number, lesson] = ['.no', 'p'].map((part) => row.querySelector(part)?.textContent ?? '');
  return { group: 'scenarios', label: link.textContent ?? '', detail: `${number} · ${lesson}`, go: () => link.click() };
}
