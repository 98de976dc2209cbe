// Runs side by side, and the page on a projector, in a real browser against a running server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labForEach, NARROW } from './lab-fixture.mjs';

const POOL = 'thread-pool-2';

describe('runs side by side', { timeout: 600_000 }, () => {
  let context;
  let lab;
  let page;
  labForEach({ viewport: NARROW }, (given) => { ({ context, lab, page } = given); });

  const launch = async (parameters, wait = 10) => (await (await context.request.post(`/api/runs?wait=${wait}`, { data: { scenario: POOL, parameters } })).json()).id;
  const row = (id) => page.locator(`.cmp-run[data-run="${id}"]`);
  const settled = async (count) => page.waitForFunction((wanted) => document.querySelectorAll('.cmp-run[data-settled]').length === wanted, count);

  it('stand on one scale, held against the slowest, with what was expected', async () => {
    const [blocked, pool] = [await launch({ seconds: 0.5, executor: 'on the loop' }), await launch({ seconds: 0.5, workers: 2 })];
    await page.goto(`/compare?runs=${blocked},${pool}`);
    await settled(2);
    assert.equal(await page.locator('h1').textContent(), '2 runs of Thread pool of two');
    assert.equal(await row(blocked).locator('h2').textContent(), 'On the loop');
    assert.equal(await row(blocked).locator('.delta').textContent(), 'baseline');
    assert.match(await row(pool).locator('.delta').textContent(), /^−0\.\d.s, 1\.\d.×$/);
    assert.match(await row(pool).locator('canvas').getAttribute('aria-label'), /^ThreadPool\(2\), \d\.\d\d.s, expected [\d.]+.s: 2 rounds × 0\.\d+.s$/);
    const atOnce = page.locator('#figures tr', { hasText: 'at the same time' }).locator('td');
    assert.deepEqual(await atOnce.allTextContents(), ['1', '2']);
  });

  it('are not called faster where they failed', async () => {
    const program = (end) => `import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    ${end}\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n`;
    const launched = async (end) => (await (await context.request.post('/api/runs?wait=10', { data: { source: program(end), time: 'virtual' } })).json()).id;
    const [failed, one, other] = [await launched('raise ValueError("no")'), await launched('pass'), await launched('await asyncio.sleep(1)')];
    await page.goto(`/compare?runs=${[failed, one, other].join()}`);
    await settled(3);
    assert.equal(await row(other).locator('.delta').textContent(), 'baseline');
    assert.match(await row(one).locator('.delta').textContent(), /1\.5.×$/);
    assert.equal(await row(failed).locator('.delta').textContent(), '');
  });

  it('can be taken away, and come back with the address', async () => {
    const ids = [await launch({ seconds: 0.05 }), await launch({ seconds: 0.1 })];
    await page.goto(`/compare?runs=${ids.join()}`);
    await settled(2);
    await row(ids[0]).getByRole('button', { name: 'Take away' }).click();
    await row(ids[0]).waitFor({ state: 'detached' });
    assert.equal(new URL(page.url()).searchParams.get('runs'), ids[1]);
    await page.goBack();
    await row(ids[0]).waitFor();
  });

  it('are drawn while they run, and judged only when all have settled', async () => {
    const [done, live] = [await launch({ seconds: 0.1 }), await launch({ seconds: 2 }, 0)];
    await page.goto(`/compare?runs=${done},${live}`);
    await settled(1);
    const figure = async () => Number(await row(live).locator('.big > span').first().textContent());
    const first = await figure();
    await page.waitForFunction(([id, least]) => Number(document.querySelector(`.cmp-run[data-run="${id}"] .big > span`).textContent) > least, [live, first]);
    assert.equal(await row(done).locator('.delta').textContent(), '', 'nothing to be held against yet');
    await settled(2);
    assert.equal(await row(live).locator('.delta').textContent(), 'baseline');
  });

  it('say of an id that the server does not have that it has none, and show the others', async () => {
    const id = await launch({ seconds: 0.05 });
    await page.goto(`/compare?runs=nosuchrun,${id}`);
    await row('nosuchrun').getByText('The server has no run with this id').waitFor();
    await settled(1);
    lab.forgive(/404|WebSocket/);
  });

  it('are chosen from what the server remembers where the address names none', async () => {
    const ids = [await launch({ seconds: 0.05 }), await launch({ seconds: 0.1 })];
    await page.goto('/compare');
    await page.getByText('No runs to compare yet.').waitFor();
    await page.click('#choose');
    for (const id of ids) await page.check(`dialog.picker input[value="${id}"]`);
    await page.getByRole('button', { name: 'Compare these 2' }).click();
    await settled(2);
  });

  it('are launched in several ways from the Lab with C', async () => {
    await lab.open(POOL);
    await page.fill('#parameter-seconds', '0.3');
    await page.locator('#parameter-seconds').blur();
    await page.keyboard.press('c');
    await page.locator('dialog.picker').waitFor();
    for (const other of ['on the loop', 'ProcessPool', 'virtual threads']) await page.uncheck(`dialog.picker input[value="${other}"]`);
    await page.check('dialog.picker input[value="script"]');
    await page.getByRole('button', { name: 'Run all 2 and compare' }).click();
    await page.waitForURL('**/compare?runs=*');
    await settled(2);
    assert.deepEqual(await page.locator('.cmp-run h2').allTextContents(), ['Java', 'Python']);
  });

  it('have a picture for the projector with all lanes of the fullest scenario, without scrolling', async () => {
    await lab.open('mixed-gather');
    await page.fill('#parameter-seconds', '0.4');
    await page.fill('#parameter-sleep', '0.1');
    await page.click('#run');
    await lab.settled();
    await page.keyboard.press('p');
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-present'));
    await page.waitForFunction(() => document.querySelector('loop-timeline').shadowRoot.querySelectorAll('.row').length === 13);
    const { scroll, room, name, figure } = await page.evaluate(() => {
      const shadow = document.querySelector('loop-timeline').shadowRoot;
      const size = (element) => Number.parseFloat(getComputedStyle(element).fontSize);
      const box = shadow.querySelector('.tl-scroll');
      return { scroll: box.scrollHeight, room: box.clientHeight, name: size(shadow.querySelector('.row')), figure: size(document.querySelector('.figure')) };
    });
    assert.ok(scroll <= room, `${scroll} px of lanes in ${room} px`);
    assert.deepEqual([name, figure], [18.5, 66]);
    assert.equal(await page.locator('.dock').isVisible() || await page.locator('.code').isVisible(), false);
    assert.equal(new URL(page.url()).searchParams.get('present'), '1');
    await page.keyboard.press('Escape');
    await page.locator('.dock').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('present'), null);
  });
});
