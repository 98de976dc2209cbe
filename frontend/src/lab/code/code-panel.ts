import type { Source } from '../../stream/api.ts';
import { shortName } from '../../timeline/labels.ts';
import { sourceFile, sourceLine, type SourceRef } from '../../trace/units.ts';
import { el, setText } from '../../words/elements.ts';
import { runState } from '../../words/run-state.ts';
import type { Words } from '../../words/words.ts';
import type { PageMoment } from '../page-moment.ts';
import { FileTabs } from './file-tabs.ts';
import { foldsOf, type Fold } from './folds.ts';
import { highlightJava, type Token } from './highlight.ts';
import { highlightPython } from './highlight-python.ts';
import { bringInSight } from './in-sight.ts';
import { chipElements, markClass, markKey, totalText } from './line-signs.ts';
import { blamedLines, codeMarks, NO_MARKS, type CodeMarks, type LastLine, type LineMark } from './marks.ts';

const MARGIN_LINES = 3;
const HANGING = 2;

interface LineElements { readonly row: HTMLElement; readonly chips: HTMLElement; readonly total: HTMLElement; shown: string }

interface FoldElements { readonly button: HTMLButtonElement; readonly from: number; readonly methods: number }

/** The program's listing, with what is happening at its lines. */
export class CodePanel {
  private file = 0;
  private lines: LineElements[] = [];
  private folds: readonly FoldElements[] = [];
  private scrolledTo = '';
  private wasAtEnd = false;
  private viewerChose = false;
  private pointed = 0 as SourceRef;
  private isOther = false;
  private readonly tabs: FileTabs;

  /** `pointed` is told the line under the pointer, 0 for none. */
  constructor(private sources: readonly Source[], tabs: HTMLElement, private readonly name: HTMLElement, private readonly body: HTMLElement, private readonly foot: HTMLElement, pointed: (line: SourceRef) => void) {
    body.addEventListener('pointerover', (event) => pointed(this.lineUnder(event)));
    body.addEventListener('pointerleave', () => pointed(0 as SourceRef));
    this.tabs = new FileTabs(tabs, (file) => {
      this.viewerChose = true;
      this.open(file);
    });
    this.read(sources);
  }

  /** Lists this program in place of the one before. */
  read(sources: readonly Source[]): void {
    this.sources = sources;
    this.viewerChose = false;
    this.tabs.list(sources.map((source) => source.file));
    this.open(0);
  }

  /** Brings a line into sight. */
  reveal(line: SourceRef): void {
    this.viewerChose = true;
    if (sourceFile(line) !== this.file) this.open(sourceFile(line));
    const row = this.lines[sourceLine(line) - 1]?.row;
    if (row?.hidden === true) for (const { button } of this.folds) button.click();
    row?.scrollIntoView({ block: 'center' });
    this.point(line);
  }

  show(page: PageMoment): void {
    this.isOther = page.session?.run != null && page.session.run.language !== this.sources[0]?.language;
    const marks = this.isOther ? NO_MARKS : codeMarks(page.model, page.moment, page.isAtEnd, page.summary?.findings);
    if (!page.isAtEnd) this.openAt(marks);
    else if (!this.wasAtEnd && !this.viewerChose) this.open(0);
    this.wasAtEnd = page.isAtEnd;
    if (page.isAtEnd) this.openBlamed(page);
    this.lines.forEach((line, index) => this.mark(line, marks.lines.get(this.source(index + 1))));
    this.footer(marks, page);
    this.point(this.isOther ? 0 as SourceRef : page.line);
    for (const fold of this.folds) setText(fold.button, page.words.say('folded', { n: fold.methods }));
  }

  private lineUnder({ target }: Event): SourceRef {
    const row = (target as Element).closest('.cl');
    const index = this.lines.findIndex((line) => line.row === row);
    return index < 0 || this.isOther ? 0 as SourceRef : this.source(index + 1);
  }

  private source(line: number): SourceRef { return ((this.file << 16) | line) as SourceRef; }

  private open(file: number): void {
    const source = this.sources[file];
    if (source === undefined) return;
    this.file = file;
    this.scrolledTo = '';
    setText(this.name, this.sources.length < 2 ? source.file : '');
    this.tabs.open(file);
    this.lines = (source.language === 'script' ? highlightPython : highlightJava)(source.text.replace(/\n$/, '')).map((tokens, index) => {
      const [chips, total] = [el('span', { class: 'pk' }), el('span', { class: 'tot' })];
      const text = codeText(tokens);
      const row = el('div', { class: 'cl', hidden: index + 1 < source.firstLine }, chips, el('span', { class: 'no' }, String(index + 1)), text, total);
      return { row, chips, total, shown: '' };
    });
    this.folds = foldsOf(source.text.split('\n')).map((fold) => this.fold(fold));
    this.body.replaceChildren(...this.lines.map((line) => line.row));
    for (const { button, from } of this.folds) this.lines[from - 1]!.row.before(button);
    this.body.scrollTop = 0;
  }

  /** What only describes the scenario is put away until somebody wants to read it. */
  private fold({ from, to, methods }: Fold): FoldElements {
    const button = el('button', { class: 'fold', type: 'button' });
    const rows = this.lines.slice(from - 1, to).map((line) => line.row);
    for (const row of rows) row.hidden = true;
    button.addEventListener('click', () => {
      for (const row of rows) row.hidden = false;
      button.remove();
    });
    return { button, from, methods };
  }

  private mark(line: LineElements, mark: LineMark | undefined): void {
    const key = markKey(mark);
    if (line.shown === key) return;
    line.shown = key;
    line.row.className = `cl ${markClass(mark)}`.trim();
    if (mark?.lit) line.row.setAttribute('aria-current', 'true');
    else line.row.removeAttribute('aria-current');
    setText(line.total, totalText(mark));
    line.chips.replaceChildren(...chipElements(mark));
  }

  /** Lights the line of the segment that is pointed at; where that is in another file, its tab. */
  private point(line: SourceRef): void {
    if (line === this.pointed) return;
    this.pointed = line;
    this.body.querySelector('.cl[data-pointed]')?.removeAttribute('data-pointed');
    this.tabs.point(line === 0 || sourceFile(line) === this.file ? null : sourceFile(line));
    const row = line === 0 || sourceFile(line) !== this.file ? undefined : this.lines[sourceLine(line) - 1]?.row;
    if (row === undefined) return;
    row.setAttribute('data-pointed', '');
    bringInSight(this.body, row);
  }

  private footer({ last }: CodeMarks, { session, isAtEnd, words }: PageMoment): void {
    const state = session?.run == null || !isAtEnd ? null : runState(session.run.state, words);
    const text = session?.run == null || (last === null && !isAtEnd) ? words.say('notStarted') : state !== null ? (session.run.state === 'idle' ? words.say('idleState') : state.word) : this.whereText(last!, words);
    if (this.foot.textContent === text) return;
    this.foot.title = (state === null ? last?.thread : state.inApi) ?? '';
    this.foot.replaceChildren(el('i', { class: isAtEnd || last?.isNow !== true ? 'rest' : last.onLoop ? 'loop' : 'thread' }), el('span', {}, text));
  }

  private whereText({ source, thread, task, isNow }: LastLine, words: Words): string {
    const where = [this.lineName(source, words), shortName(thread), task].filter((part) => part !== '').join(' · ');
    return isNow ? where : words.say('lastWhere', { where });
  }

  /** A line of another file than the open one is told with its file. */
  private lineName(source: SourceRef, words: Words): string {
    const line = sourceLine(source);
    const name = this.sources[sourceFile(source)]?.file;
    return sourceFile(source) === this.file || name === undefined ? words.say('lastLine', { line }) : words.say('atLine', { name, line });
  }

  /** Brings the line that did most harm into sight, once. */
  private openBlamed({ session, summary }: PageMoment): void {
    const [worst] = this.isOther ? [] : blamedLines(summary?.findings ?? []);
    const key = `${session?.id} ${worst}`;
    if (worst === undefined || this.viewerChose || this.scrolledTo === key) return;
    if (sourceFile(worst) !== this.file) this.open(sourceFile(worst));
    this.scrolledTo = key;
    const row = this.lines[sourceLine(worst) - 1]?.row;
    if (row !== undefined) bringInSight(this.body, row);
  }

  /** Keeps the line at work in sight; where it is in another file, opens that one. */
  private openAt({ lines, last }: CodeMarks): void {
    const lit = [...lines].find(([, mark]) => mark.lit !== '')?.[0] ?? last?.source;
    if (lit === undefined || this.scrolledTo === String(lit)) return;
    if (sourceFile(lit) !== this.file && !this.viewerChose) this.open(sourceFile(lit));
    if (sourceFile(lit) !== this.file) return;
    this.scrolledTo = String(lit);
    const row = this.lines[sourceLine(lit) - 1]?.row;
    if (row === undefined) return;
    const y = row.offsetTop - this.body.offsetTop;
    const margin = MARGIN_LINES * row.offsetHeight;
    if (y < this.body.scrollTop || y > this.body.scrollTop + this.body.clientHeight - margin) this.body.scrollTop = y - this.body.clientHeight * 0.6;
  }
}

/** A line wraps under its own indentation, which is drawn half as deep as it is written: the panel is narrow. */
function codeText(tokens: readonly Token[]): HTMLElement {
  const isIndented = /^\s+$/.test(tokens[0]?.text ?? '');
  const depth = isIndented ? tokens[0]!.text.length / 2 : 0;
  const shown = isIndented ? tokens.slice(1) : tokens;
  const text = el('span', { class: 'tx' }, ...shown.flatMap(({ text: words, kind }) => (kind === '' ? breakable(words) : [el('span', { class: kind }, words)])));
  text.style.paddingLeft = `calc(13px + ${depth + HANGING}ch)`;
  text.style.textIndent = `-${HANGING}ch`;
  return text;
}

/** A long line breaks before a dot or after a bracket rather than in a word. */
function breakable(words: string): readonly (string | HTMLElement)[] {
  if (words === '.') return [el('wbr'), words];
  return words === '(' ? [words, el('wbr')] : [words];
}
