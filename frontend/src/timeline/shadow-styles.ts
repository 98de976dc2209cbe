import tokens from '../tokens.css?inline';
import base from '../base.css?inline';
import timeline from './timeline.css?inline';

let shared: readonly CSSStyleSheet[] | null = null;
const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** Gives a shadow root the timeline's looks; a page that has no tokens of the design gets them too. */
export function adoptStyles(root: ShadowRoot): void {
  shared ??= [sheetOf(base), sheetOf(timeline)];
  root.adoptedStyleSheets = [...shared];
  if (getComputedStyle(document.documentElement).getPropertyValue('--onloop-fill') === '') {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(tokens)];
  }
}
