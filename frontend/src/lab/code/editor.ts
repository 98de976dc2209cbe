import type { Fault, Source } from '../../stream/api.ts';
import { sourceLine, type SourceRef } from '../../trace/units.ts';
import { el, need, setText } from '../../words/elements.ts';
import type { PageMoment } from '../page-moment.ts';
import { EditorLines } from './editor-lines.ts';
import { indented, opened, outdented, type Edit } from './indentation.ts';
import { codeMarks, NO_MARKS } from './marks.ts';
import type { ProgramListener } from './program-panel.ts';

const STORED = 'loopscope.program';

/**
 * A program that the viewer writes. The text is a field; what is seen of it is painted under the field, with the lines that are
 * at work lit, and the line at fault in red. A text that is not the one that ran has no marks.
 */
export class Editor {
  private readonly field = el('textarea', { id: 'program', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', wrap: 'off' });
  private readonly lines = new EditorLines();
  private readonly fault = el('pre', { class: 'ed-fault', id: 'program-fault', role: 'alert', hidden: true });
  private run: string | null = null;
  private mayLeave = false;

  constructor(beginning: string, body: HTMLElement, private readonly foot: HTMLElement, private readonly listener: Pick<ProgramListener, 'submitted' | 'pointed' | 'edited'>) {
    body.removeAttribute('tabindex');
    body.classList.add('is-editor');
    this.field.setAttribute('aria-describedby', this.fault.id);
    body.replaceChildren(el('div', { class: 'ed' }, this.lines.numbers, this.lines.ink, this.field), this.fault);
    this.field.addEventListener('input', () => this.changed());
    this.field.addEventListener('scroll', () => this.follow());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('pointermove', (event) => this.listener.pointed(this.lineUnder(event)));
    this.field.addEventListener('pointerleave', () => this.listener.pointed(0 as SourceRef));
    this.write(stored() ?? beginning);
  }

  /** The text, which is being run from now on. */
  submitted(): string {
    this.run = this.field.value;
    return this.run;
  }

  /** Puts another program in the place of what stands there. */
  write(text: string): void {
    if (this.field.value !== text) this.field.value = text;
    this.lines.write(text);
    this.follow();
  }

  /** This is the program that runs: what is known of its lines belongs to no other text. */
  ran(text: string): void { this.run = text; }

  reveal(line: SourceRef): void { this.point(sourceLine(line)); }

  /** Shows what is wrong with the program, and where. */
  refuse({ line, column, report }: Fault): void {
    setText(this.fault, report.trimEnd());
    this.fault.hidden = false;
    this.field.setAttribute('aria-invalid', 'true');
    this.lines.fault = line;
    const at = this.field.value.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    this.field.focus();
    this.field.setSelectionRange(at, at);
    this.field.scrollTop = Math.max(0, this.lines.top(line) - this.field.clientHeight / 2);
  }

  /** What is written. */
  get text(): string { return this.field.value; }

  /** Nothing is known to be wrong with the program. */
  clear(): void {
    this.lines.fault = 0;
    this.fault.hidden = true;
    this.field.removeAttribute('aria-invalid');
  }

  show({ model, moment, isAtEnd, summary, line, words }: PageMoment): void {
    this.field.setAttribute('aria-label', words.say('yourProgram'));
    setText(this.foot, words.say('editorKeys'));
    this.lines.mark(this.isRun ? codeMarks(model, moment, isAtEnd, summary?.findings) : NO_MARKS);
    this.point(this.isRun ? sourceLine(line) : 0);
  }

  /** The text is that of the program that ran. */
  get isRun(): boolean { return this.field.value === this.run; }

  private point(line: number): void {
    if (!this.lines.point(line) || line === 0) return;
    const top = this.lines.top(line);
    if (top < this.field.scrollTop || top > this.field.scrollTop + this.field.clientHeight * 0.9) this.field.scrollTop = top - this.field.clientHeight / 2;
  }

  private lineUnder({ clientY }: PointerEvent): SourceRef {
    if (!this.isRun) return 0 as SourceRef;
    return this.lines.lineAt(clientY - this.field.getBoundingClientRect().top + this.field.scrollTop) as SourceRef;
  }

  private changed(): void {
    this.clear();
    this.lines.write(this.field.value);
    if (!this.isRun) this.lines.mark(NO_MARKS);
    this.follow();
    try {
      localStorage.setItem(STORED, this.field.value);
    } catch {
      // A browser that keeps nothing keeps nothing.
    }
    this.listener.edited();
  }

  private follow(): void { this.lines.scrollTo(this.field.scrollLeft, this.field.scrollTop); }

  /** Tab indents; after Escape it leaves, as everywhere else. */
  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const leaves = this.mayLeave;
    this.mayLeave = event.key === 'Escape' || (leaves && event.key === 'Shift');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.listener.submitted();
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
export function editorIn({ file, text }: Source, listener: ProgramListener): Editor {
  setText(need(document, '#file'), file);
  return new Editor(text, need(document, '#code'), need(document, '#code-foot'), listener);
}
