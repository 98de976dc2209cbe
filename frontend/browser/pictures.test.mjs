// The main states of the pages, held against pictures of how they should look. What is meant to look different is taken anew
// with `npm run pictures`; where a picture differs, what was seen and where it differs are in target/pictures.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isPinned, openBrowser } from './chromium.mjs';
import { difference } from './pictures/compare.mjs';
import { inState, STATES } from './pictures/states.mjs';

const base = process.env.LOOPSCOPE_URL ?? 'http://localhost:8080';
const REFERENCES = join(import.meta.dirname, 'references');
const SEEN = join(import.meta.dirname, '..', '..', 'target', 'pictures');
/** As many dots may differ, of a million: a font of this machine shows in the name of the other language. */
const MOST_DOTS = 400;
/** So often a page is looked at again before it is said to differ: it may still be drawing. */
const LOOKS = 5;
const CHINESE_FONT = /Noto Sans CJK/;

const hasChineseFont = () => CHINESE_FONT.test(spawnSync('fc-match', ['Noto Sans CJK SC']).stdout?.toString() ?? '');

/** Why a picture cannot be compared on this machine, false where it can. */
function reasonToSkip({ lang }) {
  if (!isPinned()) return 'the references were taken with the Chromium that npm ci brings along on Linux x64';
  return lang === 'zh' && !hasChineseFont() && 'the reference was taken with Noto Sans CJK';
}

describe('the pages look as they should', { timeout: 600_000 }, () => {
  let browser;

  before(async () => { browser = await openBrowser(); });
  after(async () => { await browser?.close(); });

  for (const state of STATES) {
    it(`${state.name}, ${state.size.width} × ${state.size.height}, ${state.theme}, ${state.lang}`, { skip: reasonToSkip(state) }, async () => {
      const reference = readFileSync(join(REFERENCES, `${state.name}.png`));
      const { seen, dots, picture } = await inState(state, browser, base, (page) => looked(page, reference));
      if (dots <= MOST_DOTS) return;
      mkdirSync(SEEN, { recursive: true });
      writeFileSync(join(SEEN, `${state.name}.png`), seen);
      writeFileSync(join(SEEN, `${state.name}-differs.png`), picture);
      assert.fail(`${dots} dots differ from browser/references/${state.name}.png, see target/pictures/${state.name}-differs.png; if it should look so: npm run pictures -- ${state.name}`);
    });
  }

  /** What is seen, and how it differs, as soon as it does not differ or in the end. */
  async function looked(page, reference) {
    for (let look = 1; ; look++) {
      const seen = await page.screenshot();
      const { dots, picture } = difference(seen, reference);
      if (dots <= MOST_DOTS || look === LOOKS) return { seen, dots, picture };
    }
  }
});
