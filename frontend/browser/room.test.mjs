// What the pages show in windows of several sizes, with long names, many parameters and wrong addresses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BASE, labForEach, NARROW } from './lab-fixture.mjs';

const MANY_PARAMETERS = 'thread-pool-2';
const MANY_FILES = 'mixed-gather';

describe('the pages', { timeout: 600_000 }, () => {
  let context;
  let lab;
  labForEach({ viewport: NARROW }, (given) => { ({ context, lab } = given); });

  const runOf = async (scenario, parameters) => (await (await context.request.post('/api/runs?wait=10', { data: { scenario, parameters } })).json()).id;

  for (const [width, height] of [[1024, 768], [1100, 720], [1280, 720], [1440, 900], [1920, 1080]]) {
    for (const lang of ['en', 'zh']) {
      it(`have the whole bar in a window of ${width} × ${height} in ${lang}, and keep its height when the run is idle`, async () => {
        await lab.page.setViewportSize({ width, height });
        await context.addCookies([{ name: 'lang', value: lang, url: BASE }]);
        await lab.open(MANY_PARAMETERS);
        await lab.page.evaluate(() => document.fonts.ready);
        assert.deepEqual(await cutOff(lab.page), []);
        const before = (await lab.page.locator('.bar').boundingBox()).height;
        await lab.page.goto(`/lab/${MANY_PARAMETERS}?run=${await runOf(MANY_PARAMETERS, { seconds: 0.05 })}`);
        await lab.page.locator('#idle-note').waitFor();
        assert.deepEqual(await cutOff(lab.page), []);
        assert.equal((await lab.page.locator('.bar').boundingBox()).height, before);
      });
    }
  }

  it('say what a field at the right edge must be within the window', async () => {
    await lab.page.setViewportSize({ width: 1024, height: 768 });
    await lab.open(MANY_PARAMETERS);
    await lab.page.fill('#parameter-workers', '99');
    await lab.page.click('#run');
    const refusal = lab.page.locator('#parameter-workers-refusal');
    await refusal.waitFor();
    const { x, width } = await refusal.boundingBox();
    assert.ok(x >= 0 && x + width <= 1024, `from ${x} to ${x + width}`);
    await lab.page.click('[data-lang="zh"]');
    await lab.page.getByText('之间的整数').waitFor();
    lab.forgive(/status of 400/);
  });

  it('reach the last file of a program with many', async () => {
    await lab.open(MANY_FILES);
    const last = lab.page.getByRole('tab').last();
    const on = lab.page.getByRole('button', { name: 'Files after these' });
    assert.ok(await on.isEnabled(), 'there are more files than room');
    await lab.page.waitForFunction((button) => {
      button.click();
      return button.disabled;
    }, await on.elementHandle(), { polling: 200 });
    const list = await lab.page.locator('#files').getByRole('tablist').boundingBox();
    const tab = await last.boundingBox();
    assert.ok(tab.x + tab.width <= list.x + list.width + 1, 'the last tab is in sight');
    await last.click();
    assert.equal(await last.getAttribute('aria-selected'), 'true');
  });

  it('cut no line of what a program printed', async () => {
    await lab.page.goto(`/lab/${MANY_FILES}?run=${await runOf(MANY_FILES, { seconds: 0.05, sleep: 0.05 })}`);
    await lab.consoleSays('all after');
    const cut = await lab.page.locator('#console .ms').evaluateAll((lines) => lines.filter((line) => line.scrollWidth > line.clientWidth).map((line) => line.textContent));
    assert.deepEqual(cut, []);
  });

  it('show the filter that is on, beside the picture and over the table, and say when nothing matches', async () => {
    await lab.page.goto(`/lab/gather-tasks?run=${await runOf('gather-tasks', { seconds: 0.05 })}`);
    await lab.settled();
    const timeline = lab.page.locator('loop-timeline');
    await timeline.getByRole('button', { name: 'Filter lanes' }).click();
    await lab.page.keyboard.type('nobody');
    await lab.page.keyboard.press('Enter');
    await timeline.getByText('No lane matches "nobody".').waitFor();
    await timeline.getByRole('button', { name: 'Show as a table' }).click();
    assert.ok(await timeline.getByText('No lane matches "nobody".').isVisible());
    assert.ok(await timeline.locator('.filter-sign', { hasText: 'nobody' }).isVisible());
    await timeline.getByText('Show all lanes').click();
    await timeline.locator('tbody tr').first().waitFor();
    assert.ok(await timeline.locator('.filter-sign').isHidden());
  });

  it('go to a lesson of two digits, and show what is typed', async () => {
    await lab.open('gather-tasks');
    await lab.page.locator('body').click({ position: { x: 5, y: 5 } });
    await lab.page.keyboard.press('1');
    await lab.page.locator('#switcher .no', { hasText: '1_' }).waitFor();
    await lab.page.keyboard.press('6');
    await lab.page.waitForURL('**/lab/two-loops');
  });

  it('say in one sentence that there is no such run, and show the run of another scenario where it belongs', async () => {
    await lab.page.goto('/lab/gather-tasks?run=nobody');
    await lab.page.getByText('The server does not have the run of this address; press Run to make a new one.').waitFor();
    await lab.page.getByText('Nothing has run yet.').waitFor();
    lab.forgive(/WebSocket|404/);
    const id = await runOf('single-task', { seconds: 0.05 });
    await lab.page.goto(`/lab/gather-tasks?run=${id}`);
    await lab.page.waitForURL(`**/lab/single-task?run=${id}`);
    await lab.page.locator('#headline[data-phase^="settled"]').waitFor();
  });

  it('copy a command and say so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(BASE).origin });
    await lab.page.goto('/');
    const row = lab.page.locator('[data-scenario="gather-tasks"]');
    await row.getByRole('button').click();
    await row.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.match(await lab.page.evaluate(() => navigator.clipboard.readText()), /^curl .*gather-tasks/);
  });

  it('tell how the last run ended and what it was given, and lead to it', async () => {
    const last = lab.page.locator('[data-scenario="run-forever-stop"] .tt a');
    let id;
    do { // until nobody else has run it since
      id = await runOf('run-forever-stop', { seconds: 0.05 });
      await lab.page.goto('/');
      await last.waitFor();
    } while (!(await last.getAttribute('href')).includes(id));
    assert.match(await last.textContent(), /last run: finished.*0\.05/);
    await last.click();
    await lab.page.waitForURL(`**/lab/run-forever-stop?run=${id}`);
  });
});

/** What of the bar is not wholly in the window. */
function cutOff(page) {
  return page.locator('.bar > :not(.rule), .bar .field, .bar .end > *').evaluateAll((parts) => parts.filter((part) => {
    const { left, right, bottom, width } = part.getBoundingClientRect();
    return width > 0 && (left < 0 || right > innerWidth || bottom > document.querySelector('.bar').getBoundingClientRect().bottom);
  }).map((part) => part.outerHTML.slice(0, 80)));
}
