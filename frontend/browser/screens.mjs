// Takes the Lab of every scenario, on a projector too, the catalogue, runs side by side, and every menu, sheet and pane, in both sizes,
// themes and languages, into a folder; or only the states that are named:
//   LOOPSCOPE_URL=http://localhost:8080 node browser/screens.mjs FOLDER [STATE ...]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './chromium.mjs';
import { Lab } from './lab-page.mjs';
import { STATES } from './screen-states.mjs';

const base = process.env.LOOPSCOPE_URL ?? 'http://localhost:8080';
const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('say into which folder: node browser/screens.mjs FOLDER');
mkdirSync(folder, { recursive: true });

const SIZES = [[1440, 900], [1280, 720]];
const LIVE_AT = '1.2';
/** The same work in several ways. */
const SIBLINGS = ['call-soon-threadsafe', 'thread-pool-2', 'process-pool'];

const browser = await openBrowser();
if (wanted.length === 0) await takeRuns();
for (const name of wanted.length === 0 ? Object.keys(STATES) : wanted) await inAllWays((theme, lang, size) => takeState(theme, lang, size, name));
await browser.close();

async function takeRuns() {
  const runs = new Map();
  for (const { id } of await (await fetch(new URL('/api/scenarios', base))).json()) {
    const address = await runIn('light', 'en', SIZES[0], id);
    await inAllWays((theme, lang, size) => take(theme, lang, size, address, `lab-${id}`));
    await inAllWays((theme, lang, size) => take(theme, lang, size, `${address}&present=1`, `present-${id}`));
    runs.set(id, new URL(address).searchParams.get('run'));
  }
  await inAllWays((theme, lang, size) => take(theme, lang, size, '/', 'catalogue'));
  await inAllWays((theme, lang, size) => take(theme, lang, size, `/compare?runs=${SIBLINGS.map((id) => runs.get(id)).join()}`, 'compare'));
}

async function inAllWays(use) {
  for (const size of SIZES) for (const theme of ['light', 'dark']) for (const lang of ['en', 'zh']) await use(theme, lang, size);
}

async function launch(what) {
  const answer = await fetch(new URL('/api/runs?wait=20', base), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(what) });
  return (await answer.json()).id;
}

function takeState(theme, lang, size, name) {
  return inPage(theme, lang, size, async (lab) => {
    await STATES[name](lab, launch);
    await picture(lab, theme, lang, size, name);
    await end(new URL(lab.page.url()).searchParams.get('run'));
  });
}

/** A run that is paused, or idle, would keep its place on the server. */
async function end(run) {
  if (run !== null) await fetch(new URL(`/api/runs/${run}/cancel`, base), { method: 'POST' });
}

async function picture({ page }, theme, lang, size, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}-${theme}-${lang}-${size[0]}.png`) });
}

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
    await picture(lab, theme, lang, size, name);
  });
}
