import type { Fault, Source } from '../../stream/api.ts';
import type { SourceRef } from '../../trace/units.ts';
import { el, need, setText } from '../../words/elements.ts';
import type { PageMoment } from '../page-moment.ts';
import { indented, opened, outdented, type Edit } from './indentation.ts';
import { codeMarks } from './marks.ts';

const STORED = 'loopscope.program';

/** A program that the viewer writes, with the lines that are at work lit, and the line at fault in red. */
export class Editor {
  private readonly field = el('textarea', { id: 'program', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', wrap: 'off' });
  private readonly numbers = el('div', { class: 'ed-numbers', 'aria-hidden': 'true' });
  private readonly fault = el('pre', { class: 'ed-fault', id: 'program-fault', role: 'alert', hidden: true });
  private lines: HTMLElement[] = [];
  private faultLine = 0;
  private mayLeave = false;

  /** `submit` is what Ctrl Enter does. */
  constructor(beginning: string, body: HTMLElement, private readonly foot: HTMLElement, private readonly submit: () => void) {
    body.removeAttribute('tabindex');
    body.classList.add('is-editor');
    this.field.setAttribute('aria-describedby', this.fault.id);
    body.replaceChildren(el('div', { class: 'ed' }, this.numbers, this.field), this.fault);
    this.field.addEventListener('input', () => this.changed());
    this.field.addEventListener('scroll', () => this.follow());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.write(stored() ?? beginning);
  }

  get text(): string { return this.field.value; }

  /** Puts the program of a run in the place of what stands there. */
  write(text: string): void {
    if (this.field.value === text) return;
    this.field.value = text;
    this.number();
  }

  /** Shows what is wrong with the program, and where. */
  refuse({ line, column, report }: Fault): void {
    this.faultLine = line;
    setText(this.fault, report.trimEnd());
    this.fault.hidden = false;
    this.field.setAttribute('aria-invalid', 'true');
    this.paint(new Map());
    const at = this.field.value.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    this.field.focus();
    this.field.setSelectionRange(at, at);
    this.lines[line - 1]?.scrollIntoView({ block: 'nearest' });
  }

  /** Nothing is known to be wrong with the program. */
  clear(): void {
    this.faultLine = 0;
    this.fault.hidden = true;
    this.field.removeAttribute('aria-invalid');
  }

  show({ model, moment, isAtEnd, words }: PageMoment): void {
    this.field.setAttribute('aria-label', words.say('yourProgram'));
    setText(this.foot, words.say('editorKeys'));
    this.paint(codeMarks(model, moment, isAtEnd).lines);
  }

  private paint(marks: ReadonlyMap<SourceRef, { readonly lit: string; readonly isLast: boolean }>): void {
    this.lines.forEach((line, index) => {
      const mark = marks.get((index + 1) as SourceRef);
      const kind = index + 1 === this.faultLine ? 'fault' : mark?.lit ? `lit ${mark.lit}` : mark?.isLast === true ? 'last' : '';
      if (line.className !== kind) line.className = kind;
    });
  }

  private changed(): void {
    this.clear();
    this.number();
    try {
      localStorage.setItem(STORED, this.field.value);
    } catch {
      // A browser that keeps nothing keeps nothing.
    }
  }

  private number(): void {
    const count = this.field.value.split('\n').length;
    while (this.lines.length > count) this.lines.pop()!.remove();
    while (this.lines.length < count) {
      const line = el('span', {}, String(this.lines.length + 1));
      this.lines.push(line);
      this.numbers.append(line);
    }
    this.follow();
  }

  private follow(): void { this.numbers.scrollTop = this.field.scrollTop; }

  /** Tab indents; after Escape it leaves, as everywhere else. */
  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const leaves = this.mayLeave;
    this.mayLeave = event.key === 'Escape' || (leaves && event.key === 'Shift');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      this.apply(event, opened(this.state));
    } else if (event.key === 'Tab' && !leaves && !event.ctrlKey && !event.altKey) {
      this.apply(event, event.shiftKey ? outdented(this.state) : indented(this.state));
    }
  }

  private get state(): Edit { return { text: this.field.value, from: this.field.selectionStart, to: this.field.selectionEnd }; }

  private apply(event: KeyboardEvent, after: Edit): void {
    event.preventDefault();
    const { text } = this.state;
    let start = 0;
    while (start < Math.min(text.length, after.text.length) && text[start] === after.text[start]) start++;
    let same = 0;
    while (same < Math.min(text.length, after.text.length) - start && text[text.length - 1 - same] === after.text[after.text.length - 1 - same]) same++;
    this.field.setSelectionRange(start, text.length - same);
    const inserted = after.text.slice(start, after.text.length - same);
    // The one way that keeps the browser's undo.
    if (!document.execCommand?.(inserted === '' ? 'delete' : 'insertText', false, inserted)) this.field.value = after.text;
    this.field.setSelectionRange(after.from, after.to);
    this.changed();
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** The editor of a page that has one. */
export function editorIn({ file, text }: Source, submit: () => void): Editor {
  setText(need(document, '#file'), file);
  return new Editor(text, need(document, '#code'), need(document, '#code-foot'), submit);
}
