// A page that is loaded again shows what it showed; in a real browser against a running server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labForEach, WIDE } from './lab-fixture.mjs';

describe('a reload', { timeout: 600_000 }, () => {
  let context;
  let lab;
  let page;
  labForEach({ viewport: WIDE }, (given) => { ({ context, lab, page } = given); });

  const launched = async (scenario, parameters) => (await (await context.request.post('/api/runs?wait=20', { data: { scenario, parameters } })).json()).id;
  const view = () => page.locator('loop-timeline').evaluate(({ view: { zoomed, cursor, range, selected, filter, marks } }) => ({ zoomed, cursor, range, selected, filter, marks }));
  const choices = () => page.locator('.choices button').allTextContents();

  it('keeps the part of the run that is looked at, with cursor, range, lane, filter and marks', async () => {
    await page.goto(`/lab/thread-pool-2?run=${await launched('thread-pool-2', { seconds: 0.1, workers: 3 })}`);
    await lab.settled();
    await lab.lane('call 2').click();
    await page.keyboard.press('m');
    await page.locator('loop-timeline').evaluate(({ view }) => {
      view.show({ from: 1e6, to: 9e7 });
      view.cursor = 7e7;
      view.range = { from: 2e7, to: 4e7 };
      view.filter = 'call';
    });
    await page.keyboard.press('m');
    await page.locator('loop-timeline').evaluate(({ view }) => { view.cursor = 2e7; });
    await page.locator('[data-tab="figures"]:visible').click();
    const shown = await view();
    assert.equal(shown.marks.length, 2);

    await page.reload();
    await lab.settled();
    assert.deepEqual(await view(), shown);
    await page.locator('#figures table').waitFor();
    await page.locator('loop-timeline .mark', { hasText: 'B' }).waitFor();
    await page.keyboard.press('Control+z');
    assert.equal((await view()).zoomed, null);
  });

  it('keeps what the fields of the next run were given, beside a run of other values', async () => {
    await page.goto(`/lab/thread-pool-2?run=${await launched('thread-pool-2', { seconds: 0.1, workers: 3 })}`);
    await lab.settled();
    await page.fill('#parameter-workers', '1');
    await page.locator('#languages button', { hasText: 'Python' }).click();
    await page.click('[data-pace="instant"]');
    await page.reload();
    await lab.lane('call 2').waitFor();
    assert.equal(await page.inputValue('#parameter-workers'), '1');
    assert.equal(await page.inputValue('#parameter-seconds'), '0.1');
    assert.equal(await page.locator('#languages [aria-selected="true"]').textContent(), 'Python');
    assert.equal(await page.locator('#pace [aria-checked="true"]').getAttribute('data-pace'), 'instant');
  });

  it('keeps the votes, before the run and after it', async () => {
    await lab.open('thread-pool-2');
    await page.fill('#parameter-seconds', '0.7');
    await page.locator('.choices b', { hasText: '2.1' }).waitFor();
    for (let hands = 0; hands < 3; hands++) await page.locator('.choices button', { hasText: '1.4' }).click();
    const said = await choices();
    await page.reload();
    await page.locator('.choices b', { hasText: '2.1' }).waitFor();
    assert.deepEqual(await choices(), said);

    await page.click('#run');
    await lab.settled();
    const verdict = await page.locator('.guess').textContent();
    assert.match(verdict, /3 of 3/);
    await page.reload();
    await lab.settled();
    assert.equal(await page.locator('.guess').textContent(), verdict);
    await page.locator('loop-timeline .mark', { hasText: '✓ 1.4' }).waitFor();
    assert.equal(await page.locator('loop-timeline .mark').count(), 1);
  });

  it('keeps a program that was written on after its run, and its lines are not those that ran', async () => {
    await page.goto('/playground');
    const ran = 'import asyncio\n\nasync def nap():\n    await asyncio.sleep(0.1)\n    print("back")\n\nasync def main():\n    await asyncio.gather(nap(), nap())\n\nasyncio.run(main())\n';
    const totals = () => page.locator('.ed-ink .tot').evaluateAll((all) => all.map((each) => each.textContent).filter((text) => text !== ''));
    await page.locator('#program').fill(ran);
    await page.click('#run');
    await lab.settled();
    assert.notDeepEqual(await totals(), []);
    const written = `# slower\n${ran}`;
    await page.locator('#program').fill(written);
    await page.reload();
    await lab.settled();
    assert.equal(await page.inputValue('#program'), written);
    assert.deepEqual(await totals(), []);
  });

  it('keeps a live run where it is, with its cursor', async () => {
    await lab.open('single-task');
    await lab.run({ seconds: 4 });
    await lab.laneNames().first().waitFor();
    await page.keyboard.press('Space');
    const { cursor } = await view();
    assert.ok(cursor > 0);
    await page.reload();
    await lab.laneNames().first().waitFor();
    assert.equal((await view()).cursor, Math.round(cursor));
    await lab.settled();
  });

  it('is not a new visit, which finds the page as it was made', async () => {
    await lab.open('thread-pool-2');
    await page.fill('#parameter-workers', '7');
    await page.goto('/');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#parameter-workers')?.value === '7');
    await page.goto('/');
    await lab.open('thread-pool-2');
    assert.equal(await page.inputValue('#parameter-workers'), '2');
  });
});
