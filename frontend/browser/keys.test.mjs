// Every key that the sheet lists does what it says, in a real browser against a running server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labForEach, WIDE } from './lab-fixture.mjs';

describe('the keys', { timeout: 600_000 }, () => {
  let context;
  let lab;
  let page;
  labForEach({ viewport: WIDE }, (given) => { ({ context, lab, page } = given); });

  /** A run on virtual time, which is the same every time. */
  const settledRun = async () => {
    const { id } = await (await context.request.post('/api/runs?wait=20', { data: { scenario: 'thread-pool-2', parameters: { seconds: 2, workers: 2 }, time: 'virtual' } })).json();
    await page.goto(`/lab/thread-pool-2?run=${id}`);
    await lab.settled();
    await lab.lane('call 3').click();
  };
  const view = () => page.locator('loop-timeline').evaluate(({ view: { zoomed, cursor, range, selected, filter, marks, isClear } }) => ({ zoomed, cursor, range, selected, filter, marks: marks.map(({ name }) => name), isClear }));
  const span = async () => { const { zoomed } = await view(); return zoomed === null ? null : zoomed.to - zoomed.from; };
  const chosen = async () => (await view()).selected;
  const press = (key) => page.keyboard.press(key);

  it('of the view zoom, move, centre, fit, and undo each move', async () => {
    await settledRun();
    await press('w');
    const first = await span();
    await press('+');
    assert.ok(await span() < first);
    await press('-');
    await press('s');
    assert.ok(await span() === null || await span() >= first);
    await press('w');
    const before = (await view()).zoomed;
    await press('d');
    assert.ok((await view()).zoomed.from > before.from);
    await press('a');
    await press('a');
    assert.ok((await view()).zoomed.from < before.from);
    await press('f');
    const centred = await span();
    await press('f');
    assert.notEqual(await span(), centred);
    await press('0');
    assert.equal(await span(), null);
    await press('Control+z');
    assert.notEqual(await span(), centred);
    await press('Control+z');
    assert.equal(await span(), centred);
    for (let move = 0; move < 12; move++) await press('Control+z');
    assert.equal(await span(), null);
  });

  it('undo what a jump to a moment out of sight moved', async () => {
    await settledRun();
    await page.locator('loop-timeline').evaluate(({ view: shown }) => shown.show({ from: 1e8, to: 2e8 }));
    await press('ArrowLeft');
    await press('ArrowLeft');
    assert.notEqual((await view()).zoomed.from, 1e8);
    await press('Control+z');
    assert.deepEqual((await view()).zoomed, { from: 1e8, to: 2e8 });
  });

  it('of time go along events, segments, arrows and lanes', async () => {
    await settledRun();
    await press('ArrowLeft');
    const { cursor } = await view();
    await press('ArrowLeft');
    assert.ok((await view()).cursor < cursor);
    await press('ArrowRight');
    assert.equal((await view()).cursor, cursor);
    await press(',');
    const segment = (await view()).cursor;
    assert.ok(segment < cursor);
    await press('.');
    assert.ok((await view()).cursor > segment);
    await press('Shift+ArrowLeft');
    assert.notEqual((await view()).range, null);
    await press('Shift+ArrowRight');
    assert.equal((await view()).range, null);
    await press('l');
    assert.equal((await view()).cursor, null);
    const lane = await chosen();
    await press('[');
    assert.notEqual(await chosen(), lane);
    assert.notEqual((await view()).cursor, null);
    const woken = await chosen();
    await press(']');
    assert.notEqual(await chosen(), woken);
    await press('ArrowDown');
    const below = await chosen();
    await press('ArrowUp');
    assert.notEqual(await chosen(), below);
  });

  it('play, freeze and change the speed', async () => {
    await settledRun();
    await press('<');
    await page.locator('loop-timeline .speed', { hasText: '0.5' }).waitFor();
    await press('>');
    await page.locator('loop-timeline .speed', { hasText: '1' }).waitFor();
    await press('Space');
    await page.waitForFunction(() => document.querySelector('loop-timeline').view.cursor > 0);
    await press('Space');
    const { cursor } = await view();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.equal((await view()).cursor, cursor);
    await press('l');
    assert.equal((await view()).cursor, null);
  });

  it('mark, filter, show the table, present and clear', async () => {
    await settledRun();
    await press('ArrowLeft');
    await press('m');
    assert.deepEqual((await view()).marks, ['A']);
    await press('m');
    await page.keyboard.type('here');
    await press('Enter');
    assert.deepEqual((await view()).marks, ['here']);
    await press('/');
    await page.keyboard.type('call 2');
    await press('Enter');
    await lab.lane('call 3').waitFor({ state: 'hidden' });
    await press('Escape');
    await lab.lane('call 3').waitFor();
    await press('Escape');
    assert.ok((await view()).isClear);
    await press('t');
    await page.locator('loop-timeline table').waitFor();
    await press('t');
    await page.locator('loop-timeline table').waitFor({ state: 'hidden' });
    await press('p');
    await page.locator('html[data-present]').waitFor();
    await press('Escape');
    assert.equal(await page.locator('html[data-present]').count(), 0);
  });

  it('of the page find, compare, change language and theme, run, stop and go to a scenario', async () => {
    await settledRun();
    await press('Control+k');
    await page.locator('dialog[open] input').waitFor();
    await press('Escape');
    await press('c');
    await page.locator('dialog[open]').waitFor();
    await press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await press('g');
    await page.locator('html[lang="zh-CN"]').waitFor();
    await press('g');
    await press('Shift+D');
    await page.locator('html[data-theme="dark"]').waitFor();
    await press('r');
    await page.locator('#run', { hasText: 'Stop' }).waitFor();
    await press('r');
    await page.locator('#headline', { hasText: 'Stopped at' }).waitFor();
    await press('3');
    await page.waitForURL((url) => url.pathname.startsWith('/lab/') && !url.pathname.endsWith('thread-pool-2'));
  });

  it('have a sheet that lists them all', async () => {
    await lab.open('thread-pool-2');
    await press('?');
    const listed = await page.locator('dialog.help kbd').allTextContents();
    for (const key of ['W', 'S', '+', '-', 'A', 'D', '0', 'F', 'Ctrl', 'Z', 'Shift', 'T', 'P', 'R', '1', '9', '?', 'Space', '←', '→', 'L', '.', ',', '[', ']', '↑', '↓', '/', 'M', 'K', 'C', 'G', 'Esc', '<', '>']) {
      assert.ok(listed.includes(key), `the sheet has no ${key}`);
    }
    await press('Escape');
    await page.locator('dialog.help').waitFor({ state: 'detached' });
  });
});
