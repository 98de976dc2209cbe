// Takes the reference pictures anew: LOOPSCOPE_URL=http://localhost:8080 npm run pictures [-- NAME ...]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../chromium.mjs';
import { difference } from './compare.mjs';
import { inState, STATES } from './states.mjs';

const base = process.env.LOOPSCOPE_URL ?? 'http://localhost:8080';
const REFERENCES = join(import.meta.dirname, '..', 'references');
const wanted = process.argv.slice(2);

const browser = await openBrowser();
for (const state of STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  writeFileSync(join(REFERENCES, `${state.name}.png`), await inState(state, browser, base, atRest));
  console.log(state.name);
}
await browser.close();

/** The page once nothing changes any more. */
async function atRest(page) {
  let [last, now] = [await page.screenshot(), await page.screenshot()];
  while (difference(last, now).dots > 0) [last, now] = [now, await page.screenshot()];
  return now;
}
