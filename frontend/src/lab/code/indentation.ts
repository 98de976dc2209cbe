/** A text with what is selected in it. */
export interface Edit { readonly text: string; readonly from: number; readonly to: number }

const INDENT = '    ';

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Four blanks at the cursor, or before every selected line. */
export function indented({ text, from, to }: Edit): Edit {
  if (from === to) {
    const blanks = INDENT.slice((from - lineStart(text, from)) % INDENT.length);
    return { text: text.slice(0, from) + blanks + text.slice(to), from: from + blanks.length, to: from + blanks.length };
  }
  const start = lineStart(text, from);
  const lines = text.slice(start, to).split('\n');
  const block = lines.map((line) => INDENT + line).join('\n');
  return { text: text.slice(0, start) + block + text.slice(to), from: from + INDENT.length, to: to + INDENT.length * lines.length };
}

/** Up to four blanks less before every selected line. */
export function outdented({ text, from, to }: Edit): Edit {
  const start = lineStart(text, from);
  const lines = text.slice(start, to).split('\n');
  const less = lines.map((line) => line.replace(/^ {1,4}/, ''));
  const after = less.join('\n');
  const first = lines[0]!.length - less[0]!.length;
  return { text: text.slice(0, start) + after + text.slice(to), from: Math.max(start, from - first), to: Math.max(start, start + after.length) };
}

/** A new line that is as deep as the one before, deeper after a colon. */
export function opened({ text, from, to }: Edit): Edit {
  const before = text.slice(lineStart(text, from), from);
  const depth = /^ */.exec(before)![0] + (/:\s*(#.*)?$/.test(before) ? INDENT : '');
  const at = from + 1 + depth.length;
  return { text: `${text.slice(0, from)}\n${depth}${text.slice(to)}`, from: at, to: at };
}
