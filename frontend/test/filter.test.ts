import { beforeEach, describe, expect, it } from 'vitest';
import { FilterField } from '../src/timeline/filter-field.ts';
import { timelineParts } from '../src/timeline/frame-parts.ts';
import { View } from '../src/timeline/view.ts';
import { Words } from '../src/words/words.ts';

let parts: ReturnType<typeof timelineParts>;
let view: View;
let field: FilterField;
const draw = (hasLanes = true) => field.show(hasLanes, true, new Words('en'));

beforeEach(() => {
  parts = timelineParts();
  document.body.replaceChildren(parts.root);
  view = new View(() => {});
  field = new FilterField(parts, view);
  draw();
});

function filterBy(text: string): void {
  parts.openFilter.click();
  parts.filter.value = text;
  parts.filter.dispatchEvent(new Event('input'));
}

const press = (key: string) => parts.filter.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('the filter of the lanes', () => {
  it('is opened by its button', () => {
    expect(parts.filter.hidden).toBe(true);
    parts.openFilter.click();
    expect(parts.filter.hidden).toBe(false);
    expect(document.activeElement).toBe(parts.filter);
  });

  it('leaves a sign while it is on, which takes it away', () => {
    filterBy('task1');
    press('Enter');
    draw();
    expect(parts.filter.hidden).toBe(true);
    expect(parts.filterSign.hidden).toBe(false);
    expect(parts.filterSign.textContent).toBe('task1');
    expect(parts.openFilter.getAttribute('aria-pressed')).toBe('true');
    parts.filterSign.click();
    draw();
    expect(view.filter).toBe('');
    expect(parts.filterSign.hidden).toBe(true);
  });

  it('says when no lane matches, and how to see all again', () => {
    filterBy('nobody');
    draw(false);
    expect(parts.noMatch.hidden).toBe(false);
    expect(parts.noMatch.textContent).toBe('No lane matches "nobody".Show all lanes');
    parts.showAll.click();
    draw();
    expect(parts.noMatch.hidden).toBe(true);
  });

  it('is taken away by Escape in its field', () => {
    filterBy('task1');
    press('Escape');
    draw();
    expect(view.filter).toBe('');
    expect(parts.filter.hidden).toBe(true);
  });

  it('does not outlive the run that it was for', () => {
    filterBy('task1');
    press('Enter');
    view.reset();
    draw();
    expect(parts.filterSign.hidden).toBe(true);
    expect(parts.filter.value).toBe('');
  });
});
