import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync(join(import.meta.dirname, '..', 'src', 'tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
/** What WCAG 2.2 asks of text (1.4.3) and of what has to be seen to be understood (1.4.11). */
const TEXT = 4.5;
const GRAPHICS = 3;

const STATES = ['created', 'starting', 'ready', 'onloop', 'suspended', 'queued', 'inthread', 'inprocess', 'done', 'cancelled', 'failed'] as const;
const GROUNDS = ['bg', 'surface', 'sunken', 'raised', 'accent-wash'] as const;
/** The lines of a program: at rest, and lit in the colour of what is there. */
const CODE_GROUNDS = ['sunken', 'accent-wash', 'bad-wash', 'inthread-wash', 'inprocess-wash'] as const;

/** Which token is written on which ground. */
const TEXTS: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', [...GROUNDS, 'pressed']], ['ink-2', GROUNDS], ['ink-3', GROUNDS],
  ['accent', GROUNDS], ['accent-ink', ['accent']],
  ['good', ['surface', 'sunken', 'raised']], ['warn', ['surface', 'sunken', 'raised']],
  ['bad', ['surface', 'sunken', 'raised', 'bad-wash']],
  ['surface', ['ink', 'warn']],
  ...['code-kw', 'code-str', 'code-num', 'code-com', 'code-def', 'ink'].map((text) => [text, CODE_GROUNDS] as const),
  ['ink-2', CODE_GROUNDS],
  ...STATES.map((state) => [`${state}-text`, [`${state}-fill`]] as const), ['blocked-text', ['blocked-fill']],
];

/** Which token is drawn on which ground, and has to stand out from it. */
const DRAWN: readonly (readonly [line: string, grounds: readonly string[]])[] = [
  ['focus', [...GROUNDS, ...CODE_GROUNDS]],
  ...STATES.map((state) => [`${state}-line`, ['surface', 'raised', 'accent-wash']] as const), ['blocked-fill', ['surface', 'accent-wash']],
  ['accent', ['surface', 'sunken']], ['warn', ['surface']], ['bad', ['surface', 'sunken']], ['good', ['surface']],
];

/** The colour of a token in a theme, as the shares of red, green and blue. */
function color(token: string, theme: (typeof THEMES)[number]): readonly number[] {
  const found = new RegExp(`--${token}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)`).exec(TOKENS);
  if (found === null) throw new Error(`tokens.css has no colour ${token} for both themes`);
  return found[theme === 'light' ? 1 : 2]!.match(/../g)!.map((part) => parseInt(part, 16) / 255);
}

function luminance(parts: readonly number[]): number {
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string, theme: (typeof THEMES)[number]): number {
  const [dark, bright] = [one, other].map((token) => luminance(color(token, theme))).sort((a, b) => a - b);
  return (bright! + 0.05) / (dark! + 0.05);
}

const pairs = (list: readonly (readonly [string, readonly string[]])[]): readonly (readonly [string, string, 'light' | 'dark'])[] =>
  list.flatMap(([token, grounds]) => grounds.flatMap((ground) => THEMES.map((theme) => [token, ground, theme] as const)));

describe('the colours', () => {
  it.each(pairs(TEXTS))('%s can be read on %s in the %s theme', (text, ground, theme) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(pairs(DRAWN))('%s can be seen on %s in the %s theme', (line, ground, theme) => {
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(GRAPHICS);
  });

  it('are compared as WCAG has it', () => {
    expect(contrast('ink', 'surface', 'light')).toBeCloseTo(17.9, 1);
    expect(contrast('ink', 'surface', 'dark')).toBeCloseTo(15.75, 1);
  });
});
