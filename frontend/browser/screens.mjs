// Takes the Lab of every scenario, on a projector too, the catalogue, and runs side by side, in both sizes, themes and languages, into a folder:
//   LOOPSCOPE_URL=http://localhost:8080 node browser/screens.mjs FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './chromium.mjs';
import { Lab } from './lab-page.mjs';

const base = process.env.LOOPSCOPE_URL ?? 'http://localhost:8080';
const folder = process.argv[2];
if (folder === undefined) throw new Error('say into which folder: node browser/screens.mjs FOLDER');
mkdirSync(folder, { recursive: true });

const SIZES = [[1440, 900], [1280, 720]];
const LIVE_AT = '1.2';
/** The same work in several ways. */
const SIBLINGS = ['call-soon-threadsafe', 'thread-pool-2', 'process-pool'];

const browser = await openBrowser();
const scenarios = await (await fetch(new URL('/api/scenarios', base))).json();
const runs = new Map();
for (const { id } of scenarios) {
  const address = await runIn('light', 'en', SIZES[0], id);
  for (const size of SIZES) for (const theme of ['light', 'dark']) for (const lang of ['en', 'zh']) {
    await take(theme, lang, size, address, `lab-${id}`);
    await take(theme, lang, size, `${address}&present=1`, `present-${id}`);
  }
  runs.set(id, new URL(address).searchParams.get('run'));
}
for (const size of SIZES) for (const theme of ['light', 'dark']) for (const lang of ['en', 'zh']) await take(theme, lang, size, '/', 'catalogue');
const side = `/compare?runs=${SIBLINGS.map((id) => runs.get(id)).join()}`;
for (const size of SIZES) for (const theme of ['light', 'dark']) for (const lang of ['en', 'zh']) await take(theme, lang, size, side, 'compare');
await browser.close();

async function inPage(theme, lang, [width, height], use) {
  const context = await browser.newContext({ viewport: { width, height }, baseURL: base });
  await context.addCookies([['theme', theme], ['lang', lang]].map(([name, value]) => ({ name, value, url: base })));
  const lab = await Lab.on(context);
  const result = await use(lab);
  await context.close();
  return result;
}

/** Runs a scenario, takes it in the middle, and answers where the run can be looked at again. */
function runIn(theme, lang, size, id) {
  return inPage(theme, lang, size, async (lab) => {
    await lab.open(id);
    await lab.page.screenshot({ path: join(folder, `lab-${id}-before.png`) });
    await lab.run({});
    await lab.page.waitForFunction((least) => Number(document.querySelector('.figure span')?.textContent) >= least, Number(LIVE_AT)).catch(() => {});
    await lab.page.screenshot({ path: join(folder, `lab-${id}-live.png`) });
    await lab.settled();
    return lab.page.url();
  });
}

function take(theme, lang, size, address, name) {
  return inPage(theme, lang, size, async (lab) => {
    await lab.page.goto(address);
    if (name === 'compare') await lab.page.waitForFunction((wanted) => document.querySelectorAll('.cmp-run[data-settled]').length === wanted, SIBLINGS.length);
    else if (name !== 'catalogue') await lab.settled();
    await lab.page.evaluate(() => document.fonts.ready);
    await lab.page.screenshot({ path: join(folder, `${name}-${theme}-${lang}-${size[0]}.png`) });
  });
}
