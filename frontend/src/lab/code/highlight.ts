/** A stretch of a line with the class that colours it; none for plain text. */
export interface Token { readonly text: string; readonly kind: '' | 'k' | 'st' | 'nu' | 'co' | 'df' }

const KEYWORDS = new Set(`abstract assert boolean break byte case catch char class continue default do double else enum extends final finally
float for if implements import instanceof int interface long native new null package permits private protected public record return sealed
short static super switch synchronized this throw throws transient true false try var void volatile while yield when non-sealed`.split(/\s+/));

/** Words, numbers, strings, comments, and everything else a character at a time. A text block or comment may stay open. */
const PARTS = /\/\/.*|\/\*.*?(?:\*\/|$)|"""|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\b\d[\w.]*|[A-Za-z_$][\w$]*|\s+|./gy;
const DECLARES = /^\s*(?:[\w<>[\],.?]+\s+)+$/;

type Mode = 'code' | 'comment' | 'text-block';

/** Colours the lines of a Java file. */
export function highlightJava(source: string): readonly (readonly Token[])[] {
  let mode: Mode = 'code';
  return source.split('\n').map((line) => {
    const [tokens, next] = highlightLine(line, mode);
    mode = next;
    return tokens;
  });
}

function highlightLine(line: string, mode: Mode): readonly [readonly Token[], Mode] {
  if (mode !== 'code') return openLine(line, mode);
  const tokens: Token[] = [];
  PARTS.lastIndex = 0;
  for (let match = PARTS.exec(line); match !== null && PARTS.lastIndex <= line.length; match = PARTS.exec(line)) {
    const text = match[0];
    if (text === '"""') return [[...tokens, { text: line.slice(match.index), kind: 'st' }], 'text-block'];
    if (text.startsWith('/*') && !text.endsWith('*/')) return [[...tokens, { text, kind: 'co' }], 'comment'];
    tokens.push({ text, kind: kindOf(text, line, match.index) });
    if (PARTS.lastIndex === line.length) break;
  }
  return [tokens, 'code'];
}

/** A line that begins inside a comment or a text block. */
function openLine(line: string, mode: 'comment' | 'text-block'): readonly [readonly Token[], Mode] {
  const end = mode === 'comment' ? '*/' : '"""';
  const kind = mode === 'comment' ? 'co' : 'st';
  const at = line.indexOf(end);
  if (at < 0) return [[{ text: line, kind }], mode];
  const cut = at + end.length;
  const [rest, next] = highlightLine(line.slice(cut), 'code');
  return [[{ text: line.slice(0, cut), kind }, ...rest], next];
}

function kindOf(text: string, line: string, at: number): Token['kind'] {
  if (text.startsWith('//') || text.startsWith('/*')) return 'co';
  if (text.startsWith('"') || text.startsWith("'")) return 'st';
  if (/^\d/.test(text)) return 'nu';
  if (KEYWORDS.has(text)) return 'k';
  const before = line.slice(0, at);
  const isDeclared = line[at + text.length] === '(' && DECLARES.test(before) && !/\b(?:new|return|throw|else|yield)\s+$/.test(before);
  return isDeclared || /\b(?:class|record|interface|enum)\s+$/.test(before) ? 'df' : '';
}
