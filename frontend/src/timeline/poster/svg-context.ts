import { textOf } from '../paint/brush.ts';
import { SvgPath } from './svg-path.ts';

interface Look {
  fillStyle: string | SvgPattern;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dashes: readonly number[];
  /** How many groups have been opened for where things stand. */
  groups: number;
}

/** A pattern of a picture that is written down: its tile, and how that is turned. */
class SvgPattern {
  turn = '';
  constructor(readonly id: string, readonly tile: HTMLCanvasElement) {}
  setTransform({ a, b, c, d, e, f }: DOMMatrix): void { this.turn = `matrix(${[a, b, c, d, e, f].join(' ')})`; }
}

const PLAIN: Look = {
  fillStyle: '#000', strokeStyle: '#000', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', globalAlpha: 1, font: '12px sans-serif', textAlign: 'left', textBaseline: 'alphabetic', dashes: [], groups: 0,
};
const FONT = /^(\d+) ([\d.]+)px (.+)$/;
const ANCHORS: Readonly<Record<string, string>> = { left: 'start', center: 'middle', right: 'end' };
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Takes what painters draw on a canvas and writes it down as SVG: the part of a canvas that they use. */
export class SvgContext {
  private look: Look = { ...PLAIN };
  private readonly saved: Look[] = [];
  private readonly marks: string[] = [];
  private readonly patterns: SvgPattern[] = [];
  private current = new SvgPath();
  private clips = 0;

  /** `ruler` measures texts as they will be shown. */
  constructor(private readonly width: number, private readonly height: number, private readonly ruler: CanvasRenderingContext2D) {}

  get fillStyle(): string | SvgPattern { return this.look.fillStyle; }
  set fillStyle(value: string | SvgPattern) { this.look.fillStyle = value; }
  get strokeStyle(): string { return this.look.strokeStyle; }
  set strokeStyle(value: string) { this.look.strokeStyle = value; }
  set lineWidth(value: number) { this.look.lineWidth = value; }
  set lineCap(value: string) { this.look.lineCap = value; }
  get lineJoin(): string { return this.look.lineJoin; }
  set lineJoin(value: string) { this.look.lineJoin = value; }
  set globalAlpha(value: number) { this.look.globalAlpha = value; }
  set font(value: string) { this.look.font = value; }
  set textAlign(value: string) { this.look.textAlign = value; }
  set textBaseline(value: string) { this.look.textBaseline = value; }
  setLineDash(dashes: readonly number[]): void { this.look.dashes = dashes; }

  save(): void {
    this.saved.push({ ...this.look });
    this.look.groups = 0;
  }

  restore(): void {
    this.marks.push('</g>'.repeat(this.look.groups));
    this.look = this.saved.pop() ?? { ...PLAIN };
  }

  translate(x: number, y: number): void { this.group(`transform="translate(${x} ${y})"`); }
  rotate(angle: number): void { this.group(`transform="rotate(${(angle * 180) / Math.PI})"`); }
  scale(x: number, y: number): void { this.group(`transform="scale(${x} ${y})"`); }

  /** Nothing is seen outside the path, until what was saved is restored. */
  clip(): void {
    const id = `clip-${++this.clips}`;
    this.marks.push(`<clipPath id="${id}"><path d="${this.current.text}"/></clipPath>`);
    this.group(`clip-path="url(#${id})"`);
  }

  beginPath(): void { this.current = new SvgPath(); }
  moveTo(x: number, y: number): void { this.current.moveTo(x, y); }
  lineTo(x: number, y: number): void { this.current.lineTo(x, y); }
  closePath(): void { this.current.closePath(); }
  rect(x: number, y: number, width: number, height: number): void { this.current.rect(x, y, width, height); }
  roundRect(x: number, y: number, width: number, height: number, radius: number): void { this.current.roundRect(x, y, width, height, radius); }
  arc(x: number, y: number, radius: number): void { this.current.arc(x, y, radius); }

  fill(path?: Path2D | SvgPath): void { this.shape(path, `fill="${this.fillName()}"`); }

  stroke(path?: Path2D | SvgPath): void {
    this.shape(path, `fill="none" ${this.lineLook()}`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath();
    path.rect(x, y, width, height);
    this.fill(path);
  }

  fillText(words: string, x: number, y: number): void { this.text(words, x, y, `fill="${this.fillName()}"`); }
  strokeText(words: string, x: number, y: number): void { this.text(words, x, y, `fill="none" ${this.lineLook()}`); }

  measureText(words: string): TextMetrics {
    this.ruler.font = this.look.font;
    return this.ruler.measureText(words);
  }

  createPattern(tile: HTMLCanvasElement): SvgPattern {
    const pattern = new SvgPattern(`pattern-${this.patterns.length + 1}`, tile);
    this.patterns.push(pattern);
    return pattern;
  }

  /** The picture as it has been drawn so far. */
  toString(): string {
    const patterns = this.patterns.map(({ id, tile, turn }) =>
      `<pattern id="${id}" width="${tile.width}" height="${tile.height}" patternUnits="userSpaceOnUse" patternTransform="${turn}"><image href="${tile.toDataURL()}" width="${tile.width}" height="${tile.height}"/></pattern>`);
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${patterns.join('')}</defs>${this.marks.join('')}${'</g>'.repeat(this.look.groups)}</svg>`;
  }

  private group(attribute: string): void {
    this.marks.push(`<g ${attribute}>`);
    this.look.groups++;
  }

  private shape(path: Path2D | SvgPath | undefined, look: string): void {
    const text = path === undefined ? this.current.text : path instanceof SvgPath ? path.text : textOf(path);
    if (text !== '') this.marks.push(`<path d="${text}" ${look}${this.alpha()}/>`);
  }

  private text(words: string, x: number, y: number, look: string): void {
    if (words === '') return;
    const anchor = ANCHORS[this.look.textAlign] ?? 'start';
    this.marks.push(`<text x="${x}" y="${y}" text-anchor="${anchor}" ${this.letters()} xml:space="preserve" ${look}${this.alpha()}>${escaped(words)}</text>`);
  }

  /** The font as attributes: a page that lets no style in lets these in. */
  private letters(): string {
    const [, weight, size, family] = FONT.exec(this.look.font) ?? ['', '400', '12', 'sans-serif'];
    return `font-weight="${weight}" font-size="${size}" font-family="${escaped(family!)}"`;
  }

  private fillName(): string {
    const { fillStyle } = this.look;
    return fillStyle instanceof SvgPattern ? `url(#${fillStyle.id})` : fillStyle;
  }

  private lineLook(): string {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dashes } = this.look;
    const dashed = dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.join(' ')}"`;
    return `stroke="${strokeStyle}" stroke-width="${lineWidth}" stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"${dashed}`;
  }

  private alpha(): string { return this.look.globalAlpha === 1 ? '' : ` opacity="${this.look.globalAlpha}"`; }
}
