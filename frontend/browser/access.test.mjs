// Every page as axe judges it, in both themes and languages.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { openBrowser } from './chromium.mjs';
import { Lab } from './lab-page.mjs';

const base = process.env.LOOPSCOPE_URL ?? 'http://localhost:8080';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const POOL = 'thread-pool-2';
const BLOCKING = `import asyncio, time

async def nap():
    await asyncio.sleep(0.2)

async def main():
    napping = asyncio.create_task(nap())
    await asyncio.sleep(0)
    time.sleep(1)
    await napping

asyncio.run(main())
`;

describe('every page is for everybody', { timeout: 600_000 }, () => {
  let axe;
  let browser;
  let context;
  let lab;
  let page;

  before(async () => {
    axe = await readFile(AXE, 'utf8');
    browser = await openBrowser();
  });
  after(async () => { await browser?.close(); });

  const open = async (theme, lang, options = {}) => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', baseURL: base, ...options });
    await context.addCookies(Object.entries({ theme, lang }).map(([name, value]) => ({ name, value, url: base })));
    lab = await Lab.on(context);
    page = lab.page;
    page.setDefaultTimeout(10_000);
  };
  afterEach(async () => {
    const complaints = lab.complaints;
    await context.close();
    assert.deepEqual(complaints, [], 'the browser complained');
  });

  const launched = async (data, wait = 10) => (await (await context.request.post(`/api/runs?wait=${wait}`, { data })).json()).id;

  /** A run that is over, in the Lab. */
  const openFinished = async () => {
    await page.goto(`/lab/${POOL}?run=${await launched({ scenario: POOL, time: 'virtual' })}`);
    await lab.settled();
  };

  /** What axe finds on the page as it stands now, or in a part of it; what it calls minor does not count. */
  const judge = async (what, { part, impacts = ['moderate', 'serious', 'critical'] } = {}) => {
    await page.evaluate(`window.axe === undefined && (() => { ${axe} })()`);
    const found = await page.evaluate(async ([within, counted]) => {
      const { violations } = await globalThis.axe.run(within ?? document, { resultTypes: ['violations'] });
      return violations.filter(({ impact }) => counted.includes(impact)).flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `${impact} ${id}: ${target.join(' ')}: ${failureSummary}`));
    }, [part, impacts]);
    assert.deepEqual(found, [], `${what}, ${await page.evaluate(() => document.documentElement.lang)}`);
  };

  /** Opens something, has it judged, and closes it with Esc. */
  const judgeOpened = async (what, key, opened) => {
    await page.keyboard.press(key);
    await page.locator(opened).waitFor();
    await judge(what, { part: opened });
    await page.keyboard.press('Escape');
    await page.locator(opened).waitFor({ state: 'hidden' });
  };

  for (const [theme, lang] of [['light', 'en'], ['dark', 'zh']]) {
    describe(`in the ${theme} theme, ${lang}`, () => {
      beforeEach(() => open(theme, lang));

      it('the catalogue', async () => {
        await page.goto('/');
        await page.locator('#hero canvas').waitFor();
        await judge('the catalogue');
      });

      it('the Lab while a run is live', async () => {
        await lab.open(POOL);
        await lab.run({ seconds: 20 });
        await lab.lane(lang === 'zh' ? '调用 3' : 'call 3').click();
        await judge('live');
        await page.keyboard.press('r');
      });

      it('the Lab after a run, marked and measured, with its figures', async () => {
        await openFinished();
        for (const key of ['ArrowLeft', 'm', 'Shift+ArrowLeft']) await page.keyboard.press(key);
        await page.locator('loop-timeline .measured table').waitFor();
        await page.locator('.ins [data-tab="figures"]').click();
        await page.locator('#figures tbody tr').first().waitFor();
        await judge('marked and measured, with the figures');
      });

      it('a program of one\'s own that blocks the loop', async () => {
        await page.goto(`/lab/playground?run=${await launched({ source: BLOCKING, time: 'virtual' })}`);
        await lab.settled();
        await judge('a blocked loop');
      });

      it('runs side by side', async () => {
        const runs = await Promise.all(['on the loop', 'ThreadPool'].map((executor) => launched({ scenario: POOL, parameters: { executor }, time: 'virtual' })));
        await page.goto(`/compare?runs=${runs.join()}`);
        await page.waitForFunction(() => document.querySelectorAll('.cmp-run[data-settled]').length === 2);
        await judge('compared');
      });
    });
  }

  describe('in the dark theme', () => {
    beforeEach(() => open('dark', 'en'));

    it('the Lab before a run', async () => {
      await lab.open(POOL);
      await page.locator('.choices button').first().waitFor();
      await judge('before a run');
    });

    it('all that can be opened in the Lab', async () => {
      await openFinished();
      await judgeOpened('the sheet of keys', '?', 'dialog.help');
      await judgeOpened('the palette', 'Control+k', 'dialog.palette');
      await judgeOpened('what to compare', 'c', 'dialog.picker');
      await page.locator('#share').focus();
      await judgeOpened('the share menu', 'Enter', '#share-menu');
      await page.locator('#switcher').focus();
      await judgeOpened('the scenarios', 'Enter', '#scenarios');
      await page.getByRole('button', { name: /\d more/ }).focus();
      await judgeOpened('all findings', 'Enter', '.all-findings');
      await page.keyboard.press('t');
      await page.locator('loop-timeline .tbl').waitFor();
      await judge('the table');
      await page.keyboard.press('Escape');
      await page.keyboard.press('p');
      await judge('on a projector');
    });

    it('the REST interface', async () => {
      await page.goto('/api');
      await page.locator('#operations-scenarios-listScenarios').waitFor();
      await judge('the REST interface', { impacts: ['serious', 'critical'] });
      await page.locator('#operations-runs-launchRun .opblock-summary-control').first().click();
      await page.locator('#operations-scenarios-listScenarios .opblock-summary-control').click();
      await page.getByRole('button', { name: 'Try it out' }).last().click();
      await page.getByRole('button', { name: 'Try it out' }).first().click();
      await page.getByRole('button', { name: 'Execute' }).first().click();
      await page.locator('.live-responses-table').getByText('thread-pool-2').first().waitFor();
      await judge('opened operations', { impacts: ['serious', 'critical'] });
      await page.locator('#theme').click();
      await judge('opened operations in the other theme', { impacts: ['serious', 'critical'] });
    });
  });
});
