// Moving in time, in a real browser against a running server: freeze, replay, steps, map, marks, measuring, what ended a wait.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BASE, labForEach, WIDE } from './lab-fixture.mjs';

/** Where a run that is over begins in the plot, and what is kept free on its right. */
const [LEFT_INSET, RIGHT_INSET] = [30, 148];

describe('moving in time', { timeout: 600_000 }, () => {
  let lab;
  let timeline;
  let pool;

  before(async () => {
    const started = await fetch(new URL('/api/runs?wait=20', BASE), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ scenario: 'thread-pool-2', parameters: { seconds: 0.3, workers: 2 } }) });
    pool = (await started.json()).id;
  });
  after(async () => { await fetch(new URL(`/api/runs/${pool}/cancel`, BASE), { method: 'POST' }); });

  labForEach({ viewport: WIDE, reducedMotion: 'no-preference' }, (given) => {
    ({ lab } = given);
    timeline = lab.page.locator('loop-timeline');
  });

  /** The run of three calls for two workers, at its end. */
  async function openPool() {
    await lab.page.goto(`/lab/thread-pool-2?run=${pool}`);
    await lab.settled();
    await lab.lane('call 3').waitFor();
  }

  const press = (key) => lab.page.keyboard.press(key);
  const seen = () => timeline.evaluate(({ view, horizon, now, isReplay }) => ({ cursor: view.cursor, range: view.range, zoomed: view.zoomed, marks: view.marks, horizon, now, isReplay }));

  /** Waits, frame by frame, until what is seen is so. */
  async function until(condition) {
    for (;;) {
      const found = await seen();
      if (condition(found)) return found;
      await lab.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  /** A share of the time that the third call waits for a worker, as a share of the whole run. */
  const waiting = (share) => timeline.evaluate(({ model, now }, part) => {
    const { from, to } = model.work.lanes[2].track.segments.find(({ state }) => state === 'queued');
    return (from + part * (to - from)) / now;
  }, share);

  /** A point of the plot: a share of the whole run, at the height of a lane. */
  async function point(share, lane) {
    const canvas = await timeline.locator('.tl-body canvas').boundingBox();
    const row = await lab.lane(lane).boundingBox();
    return [canvas.x + LEFT_INSET + share * (canvas.width - LEFT_INSET - RIGHT_INSET), row.y + row.height / 2];
  }

  /** The lane of that name becomes the chosen one. */
  const chosen = (name) => lab.chosen(name).waitFor();

  async function drag([x, y], [toX, toY]) {
    await lab.page.mouse.move(x, y);
    await lab.page.mouse.down();
    await lab.page.mouse.move((x + toX) / 2, (y + toY) / 2);
    await lab.page.mouse.move(toX, toY);
    await lab.page.mouse.up();
  }

  it('freezes a run that goes on being captured, plays on from there, and goes back to live with one key', async () => {
    await lab.open('gather-tasks');
    await lab.run({ seconds: 2 });
    await lab.lane('task2').waitFor();
    await press('Space');
    const frozen = await seen();
    assert.ok(frozen.cursor > 0, 'the space bar freezes, it does not press Stop');
    await until(({ now }) => now > frozen.cursor + 3e8);
    assert.equal((await seen()).cursor, frozen.cursor, 'the cursor stands while time goes on');
    await press('Space');
    await until(({ cursor, isReplay }) => cursor > frozen.cursor + 1e8 && isReplay);
    await press('l');
    await until(({ cursor, isReplay }) => cursor === null && !isReplay);
    await lab.settled();
  });

  it('replays a run that is over, hides what comes later, and shows the whole of it in the end', async () => {
    await openPool();
    await timeline.getByRole('button', { name: /Speed of the replay/ }).click();
    const slowest = timeline.getByRole('radio').first();
    await timeline.getByRole('radio', { checked: true }).press('ArrowLeft');
    await timeline.getByRole('radio', { checked: true }).press('Home');
    await slowest.check({ force: true });
    await press('Enter');
    await timeline.getByRole('button', { name: 'Speed of the replay: 0.1' }).waitFor();
    await timeline.getByRole('button', { name: 'Play again' }).click();
    await until(({ cursor, horizon, now, isReplay }) => isReplay && cursor > 1e6 && horizon === cursor && horizon < now / 2);
    assert.equal(await lab.phase(), 'running', 'the headline does not give away how it ends');
    await timeline.getByRole('button', { name: 'Freeze' }).click();
    const { cursor } = await seen();
    await press('ArrowRight');
    await until((found) => found.cursor > cursor && found.isReplay);
    for (let step = 0; step < 6; step++) await press('Shift+Period');
    await timeline.getByRole('button', { name: 'Speed of the replay: 10' }).waitFor();
    await timeline.getByRole('button', { name: 'Play on from the cursor' }).click();
    await until(({ cursor, isReplay }) => cursor === null && !isReplay);
    await lab.settled();
  });

  it('steps from event to event and from segment to segment, and undoes moves of the view', async () => {
    await openPool();
    await lab.lane('call 3').click();
    const { now } = await seen();
    await press('Comma');
    const { cursor: last } = await seen();
    assert.ok(last < now);
    await press('Comma');
    const { cursor: before } = await seen();
    assert.ok(before < last, 'the segment before');
    await press('Period');
    assert.equal((await seen()).cursor, last);
    await press('ArrowLeft');
    const { cursor: back } = await seen();
    assert.ok(back < last);
    await press('ArrowRight');
    assert.equal((await seen()).cursor, last);
    await press('w');
    const { zoomed } = await seen();
    await press('d');
    assert.notDeepEqual((await seen()).zoomed, zoomed);
    await press('Control+z');
    assert.deepEqual((await seen()).zoomed, zoomed);
    await press('0');
    assert.equal((await seen()).zoomed, null);
    await press('f');
    await press('f');
    const fitted = (await seen()).zoomed;
    assert.ok(fitted.to - fitted.from < now, 'the segment fills the plot');
    await press('Escape');
    assert.equal((await seen()).cursor, null);
  });

  it('moves and draws the window of the map', async () => {
    await openPool();
    const map = await timeline.locator('.tl-foot canvas').boundingBox();
    const at = (share) => [map.x + share * map.width, map.y + map.height / 2];
    await drag(at(0.3), at(0.5));
    const { zoomed: drawn, now } = await seen();
    assert.ok(drawn.to - drawn.from < now * 0.3, `a fifth of ${now}: ${JSON.stringify(drawn)}`);
    await drag(at(0.4), at(0.6));
    const { zoomed: moved } = await seen();
    assert.ok(moved.from > drawn.from && Math.abs(moved.to - moved.from - (drawn.to - drawn.from)) < 1_000, 'moved, as long as before');
    await drag(at(0.5), at(0.4));
    assert.ok((await seen()).zoomed.from < moved.from, 'taken by its left end');
    await lab.page.mouse.dblclick(...at(0.55));
    assert.equal((await seen()).zoomed, null);
  });

  it('sets marks, names them, and leads back to them', async () => {
    await openPool();
    await lab.lane('call 3').click();
    await press('Comma');
    const { cursor } = await seen();
    await press('m');
    await press('m');
    await timeline.getByRole('textbox', { name: 'Name of the mark' }).fill('free at last');
    await press('Enter');
    assert.deepEqual((await seen()).marks, [{ at: cursor, name: 'free at last' }]);
    await press('Escape');
    await timeline.getByRole('button', { name: /Mark free at last/ }).click();
    assert.equal((await seen()).cursor, cursor);
  });

  it('measures a range with the pointer and with keys', async () => {
    await openPool();
    await lab.page.keyboard.down('Shift');
    const [begin, end] = [await waiting(0.1), await waiting(0.9)];
    await drag(await point(begin, 'call 1'), await point(end, 'call 1'));
    await lab.page.keyboard.up('Shift');
    const card = timeline.locator('.measured');
    await card.getByText('queued for pool').waitFor();
    const { range, now } = await seen();
    assert.ok(Math.abs(range.to - range.from - (end - begin) * now) < 0.02 * now);
    const [all, time, count] = await card.evaluate((box) => { // at once: the card follows the pointer
      const row = [...box.querySelectorAll('tr')].find(({ textContent }) => textContent.includes('queued for pool'));
      return [box.querySelector('header b'), ...row.querySelectorAll('td')].map(({ textContent }) => textContent);
    });
    assert.equal(time, all, 'call 3 waits all the time');
    assert.equal(count, '1\u00a0×');
    await card.getByRole('button', { name: 'Zoom in to it' }).click();
    assert.deepEqual((await seen()).zoomed, range);
    await press('Escape');
    await card.waitFor({ state: 'hidden' });
    await press('Shift+ArrowLeft');
    await press('Shift+ArrowLeft');
    await card.waitFor();
    assert.equal((await seen()).range.from, (await seen()).cursor);
  });

  it('says what ended a wait that is clicked, and leads there', async () => {
    await openPool();
    await lab.page.mouse.click(...await point(await waiting(0.5), 'call 3'));
    const card = timeline.locator('.ended');
    await card.getByText(/ThreadPool-0_[01] took it at 0\.\d+\ss, when call [12] had ended there\./).waitFor();
    const name = /call [12]/.exec(await card.textContent().then((text) => text.replace(/call 3/, '')))[0];
    await card.getByRole('button', { name: 'Go there' }).click();
    await chosen(name);
    const { cursor } = await seen();
    await press(']');
    await chosen('call 3');
    await press('[');
    await chosen(name);
    assert.equal((await seen()).cursor, cursor);
    await press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  it('finds anything by its name', async () => {
    await openPool();
    const find = async (text) => {
      await press('Control+k');
      await lab.page.getByRole('combobox', { name: 'Find anything' }).fill(text);
      await press('Enter');
    };
    await find('call 2');
    await chosen('call 2');
    await find('end ping www.qq.com');
    await until(({ cursor }) => cursor !== null);
    await find('fit the whole run');
    await find('Everything together');
    await lab.page.waitForURL('**/lab/mixed-gather');
  });
});
