import type { SourceRef } from '../../trace/units.ts';
import { el, setText } from '../../words/elements.ts';
import { highlightPython } from './highlight-python.ts';
import { chipElements, markClass, markKey, totalText } from './line-signs.ts';
import type { CodeMarks } from './marks.ts';

const PADDING = 10;
const LINE_HEIGHT = 20;

interface Line {
  readonly number: HTMLElement;
  readonly chips: HTMLElement;
  readonly ink: HTMLElement;
  readonly code: HTMLElement;
  readonly total: HTMLElement;
  text: string;
  mark: string;
}

/** What is seen of a written program: its text in colours, and beside every line its number and who waits there. */
export class EditorLines {
  readonly numbers = el('div', { class: 'ed-numbers', 'aria-hidden': 'true' });
  readonly ink = el('div', { class: 'ed-ink', 'aria-hidden': 'true' });
  private readonly sheet = el('div');
  private readonly lines: Line[] = [];
  private faultLine = 0;
  private pointed = 0;

  constructor() {
    this.ink.append(this.sheet);
  }

  /** The line that is wrong, 0 for none. */
  set fault(line: number) {
    this.flag(this.faultLine, 'fault', false);
    this.faultLine = line;
    this.flag(line, 'fault', true);
  }

  /** Only lines that are others now are made anew. */
  write(text: string): void {
    const lines = highlightPython(text);
    while (this.lines.length > lines.length) remove(this.lines.pop()!);
    while (this.lines.length < lines.length) this.add();
    lines.forEach((tokens, index) => {
      const line = this.lines[index]!;
      const shown = tokens.map((token) => `${token.kind}${token.text}`).join('\u0000');
      if (line.text === shown) return;
      line.text = shown;
      line.code.replaceChildren(...tokens.map(({ text: words, kind }) => (kind === '' ? words : el('span', { class: kind }, words))));
    });
  }

  mark({ lines }: CodeMarks): void {
    this.lines.forEach((line, index) => {
      const mark = lines.get((index + 1) as SourceRef);
      const key = markKey(mark);
      if (line.mark === key) return;
      line.mark = key;
      for (const element of [line.number, line.ink]) element.className = markClass(mark);
      setText(line.total, totalText(mark));
      line.chips.replaceChildren(...chipElements(mark));
      if (index + 1 === this.faultLine) this.flag(this.faultLine, 'fault', true);
    });
  }

  /** Lights the line that is pointed at, 0 for none; answers whether it is another one. */
  point(line: number): boolean {
    if (line === this.pointed) return false;
    this.lines[this.pointed - 1]?.ink.removeAttribute('data-pointed');
    this.lines[line - 1]?.ink.setAttribute('data-pointed', '');
    this.pointed = line;
    return true;
  }

  /** The height at which a line begins. */
  top(line: number): number { return PADDING + (line - 1) * LINE_HEIGHT; }

  /** The line at a height, 0 for none. */
  lineAt(y: number): number {
    const line = Math.floor((y - PADDING) / LINE_HEIGHT) + 1;
    return line > 0 && line <= this.lines.length ? line : 0;
  }

  scrollTo(left: number, top: number): void {
    this.numbers.scrollTop = top;
    this.sheet.style.transform = `translate(${-left}px, ${-top}px)`;
    this.sheet.style.setProperty('--scrolled', `${left}px`);
  }

  private add(): void {
    const [chips, code, total] = [el('span', { class: 'pk' }), el('span'), el('span', { class: 'tot' })];
    const number = el('span', {}, chips, el('span', { class: 'no' }, String(this.lines.length + 1)));
    const ink = el('div', {}, code, total);
    this.numbers.append(number);
    this.sheet.append(ink);
    this.lines.push({ number, chips, ink, code, total, text: '', mark: '' });
  }

  private flag(line: number, name: string, isOn: boolean): void {
    const found = this.lines[line - 1];
    found?.number.classList.toggle(name, isOn);
    found?.ink.classList.toggle(name, isOn);
  }
}

function remove({ number, ink }: Line): void {
  number.remove();
  ink.remove();
}
