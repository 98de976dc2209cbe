import type { Token } from './highlight.ts';

const KEYWORDS = new Set(`False None True and as assert async await break class continue def del elif else except finally for from global if import in
is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/));

/** Comments, strings, words, numbers, and everything else a character at a time. A string in three quotes may stay open. */
const PARTS = /#.*|(?:[rbfuRBFU]{1,2})?(?:"""|'''|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)|\b\d[\w.]*|[\p{L}_][\p{L}\p{N}_]*|\s+|./guy;
const OPENS = /^(?:[rbfu]{1,2})?("""|''')$/i;
/** `match` and `case` are words like others, except where they begin a block. */
const SOFT = /^\s*(?:match|case)\b.*:\s*(?:#.*)?$/;

/** Colours the lines of a Python file. */
export function highlightPython(source: string): readonly (readonly Token[])[] {
  let open = '';
  return source.split('\n').map((line) => {
    const tokens: Token[] = [];
    let at = 0;
    if (open !== '') {
      const end = line.indexOf(open);
      if (end < 0) return [{ text: line, kind: 'st' }];
      at = end + open.length;
      tokens.push({ text: line.slice(0, at), kind: 'st' });
      open = '';
    }
    while (at < line.length) {
      PARTS.lastIndex = at;
      const text = PARTS.exec(line)![0];
      const quotes = OPENS.exec(text)?.[1];
      const whole = quotes === undefined ? text : stringFrom(line, at, text.length, quotes);
      if (quotes !== undefined && !whole.slice(text.length).endsWith(quotes)) open = quotes;
      tokens.push({ text: whole, kind: quotes === undefined ? kindOf(whole, line, at) : 'st' });
      at += whole.length;
    }
    return tokens;
  });
}

/** A string in three quotes, as far as it stands in the line. */
function stringFrom(line: string, at: number, opening: number, quotes: string): string {
  const end = line.indexOf(quotes, at + opening);
  return line.slice(at, end < 0 ? line.length : end + quotes.length);
}

function kindOf(text: string, line: string, at: number): Token['kind'] {
  if (text.startsWith('#')) return 'co';
  if (/^[rbfu]{0,2}["']/i.test(text)) return 'st';
  if (/^\d/.test(text)) return 'nu';
  if (KEYWORDS.has(text)) return 'k';
  const before = line.slice(0, at);
  if (before.trim() === '' && (text === 'match' || text === 'case') && SOFT.test(line)) return 'k';
  return /\b(?:def|class)\s+$/.test(before) ? 'df' : '';
}
