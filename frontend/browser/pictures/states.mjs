// The main states of the pages, of which pictures are kept.
import { Lab } from '../lab-page.mjs';
import { StillRuns } from './still-run.mjs';

const LARGE = { width: 1440, height: 900 };
const SMALL = { width: 1280, height: 720 };
const POOL = 'thread-pool-2';

const BLOCKING = `import asyncio
import time


async def fetch(name):
    await asyncio.sleep(0.5)
    print(name, "is here")


async def main():
    waiting = [asyncio.create_task(fetch(name)) for name in ("first", "second")]
    await asyncio.sleep(0)
    time.sleep(2)
    await asyncio.gather(*waiting)


asyncio.run(main())
`;

const finished = (scenario, what = {}, address = '') => async (lab, runs) => {
  await lab.page.goto(`/lab/${scenario}?run=${await runs.launch({ scenario, ...what })}${address}`);
  await lab.settled();
};

/** Each picture: its name, how the page stands, and how it is led there. */
export const STATES = [
  { name: 'catalogue', size: LARGE, theme: 'light', lang: 'en', lead: async ({ page }) => {
    await page.goto('/');
    await page.locator('#hero canvas').waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('.sc .tt')].every(({ textContent }) => textContent !== ''));
    await page.evaluate(() => {
      for (const origin of document.querySelectorAll('.origin')) origin.textContent = 'localhost:8080';
      for (const inOtherLanguage of document.querySelectorAll('.alt')) inOtherLanguage.hidden = true;
    });
  } },
  { name: 'lab-before', size: SMALL, theme: 'dark', lang: 'en', lead: async (lab) => {
    await lab.open('gather-tasks');
    await lab.page.locator('.choices button').first().waitFor();
  } },
  { name: 'lab-finished', size: LARGE, theme: 'light', lang: 'en', lead: finished(POOL) },
  { name: 'lab-finished-zh', size: LARGE, theme: 'dark', lang: 'zh', lead: finished('mixed-gather', { language: 'script' }) },
  { name: 'lab-blocked', size: LARGE, theme: 'dark', lang: 'en', lead: finished(POOL, { parameters: { executor: 'on the loop' } }) },
  { name: 'present', size: SMALL, theme: 'light', lang: 'en', lead: finished('process-pool', {}, '&present=1') },
  { name: 'playground', size: SMALL, theme: 'light', lang: 'en', lead: async (lab, runs) => {
    await lab.page.goto(`/lab/playground?run=${await runs.launch({ source: BLOCKING })}`);
    await lab.settled();
    await lab.page.waitForFunction((text) => document.querySelector('#program').value === text, BLOCKING);
  } },
  { name: 'compare', size: LARGE, theme: 'light', lang: 'en', lead: async ({ page }, runs) => {
    const ids = [];
    for (const executor of ['on the loop', 'ThreadPool', 'ProcessPool']) ids.push(await runs.launch({ scenario: POOL, parameters: { executor } }));
    await page.goto(`/compare?runs=${ids.join()}`);
    await page.waitForFunction(() => document.querySelectorAll('.cmp-run[data-settled]').length === 3);
  } },
];

/** Leads a page to a state, and hands it to whoever wants to look. */
export async function inState({ size, theme, lang, lead }, browser, base, look) {
  const context = await browser.newContext({ viewport: size, baseURL: base, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    await context.addCookies(Object.entries({ theme, lang }).map(([name, value]) => ({ name, value, url: base })));
    const runs = new StillRuns(context);
    await runs.answer();
    const lab = await Lab.on(context);
    await lead(lab, runs);
    await lab.page.evaluate(() => document.fonts.ready);
    return await look(lab.page);
  } finally {
    await context.close();
  }
}
