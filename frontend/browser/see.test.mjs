// What the page says of cause and time: lines and segments, findings, figures, output on the axis.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BASE, labForEach, WIDE } from './lab-fixture.mjs';

const BLOCKING = `import asyncio, time

async def beat():
    await asyncio.sleep(0.2)
    print("beat")

async def ping():
    await asyncio.sleep(0)
    time.sleep(SECONDS)

async def main():
    await asyncio.gather(beat(), ping())

asyncio.run(main())
`;
const blocking = (seconds) => BLOCKING.replace('SECONDS', seconds);

describe('what is to be seen', { timeout: 600_000 }, () => {
  let context;
  let lab;
  labForEach({ viewport: WIDE }, (given) => { ({ context, lab } = given); });

  const launch = async (data) => (await (await context.request.post('/api/runs?wait=20', { data })).json()).id;
  const openProgram = async (source) => {
    await lab.page.goto(`/lab/playground?run=${await launch({ source })}`);
    await lab.settled();
  };
  const chosen = (name) => lab.chosen(name);
  const timeline = () => lab.page.locator('loop-timeline');

  /** A place in the middle of the first segment of a lane in a state. */
  const placeOf = (name, state) => timeline().evaluate((element, [lane, wanted]) => {
    const found = [...element.model.work.lanes].find((each) => each.name === lane);
    const segment = found.track.segments.find((each) => each.state === wanted);
    const { rows, scale } = element.stage;
    const box = element.shadowRoot.querySelector('.tl-scroll canvas').getBoundingClientRect();
    return { x: box.left + scale.x((segment.from + segment.to) / 2), y: box.top + rows.byLane.get(found.key).middle };
  }, [name, state]);

  /** Points at the middle of that segment until this is seen: the picture may still be moving under the pointer. */
  const pointAt = async (name, state, wanted) => {
    do {
      const { x, y } = await placeOf(name, state);
      await lab.page.mouse.move(x, y);
      await lab.page.evaluate(() => new Promise(requestAnimationFrame));
    } while (!(await wanted.isVisible()));
  };

  it('lights the line of a segment, and the segments of a line', async () => {
    await openProgram(blocking(0.6));
    await pointAt('Task-2', 'suspended', lab.page.locator('.ed-ink [data-pointed]', { hasText: 'asyncio.sleep(0.2)' }));
    const box = await lab.page.locator('.ed-ink > div > div', { hasText: 'time.sleep(0.6)' }).boundingBox();
    await lab.page.mouse.move(box.x + 60, box.y + box.height / 2);
    await lab.page.waitForFunction(() => document.querySelector('loop-timeline').view.line === 9);
    await lab.page.locator('.ed-ink [data-pointed]').waitFor({ state: 'detached' });
  });

  it('says at once who blocks the loop, in which line, and who waits for it', async () => {
    await lab.page.goto('/playground');
    await lab.page.locator('#program').fill(blocking(60));
    await lab.page.click('#run');
    await lab.page.locator('.findings', { hasText: /loop blocked \d.* by ping, line 9\..*Task-2 waits for the loop\./ }).waitFor();
    await lab.page.locator('.ed-numbers .lit.blocked', { hasText: '9' }).waitFor();
    const run = new URL(lab.page.url()).searchParams.get('run');
    assert.ok((await context.request.post(`/api/runs/${run}/cancel`)).ok());
  });

  it('shows a sleeper that the loop does not wake as one that is due', async () => {
    await openProgram(blocking(1));
    await pointAt('Task-2', 'suspended', timeline().locator('.tip', { hasText: 'sleep(0.2)' }));
    const kinds = await timeline().evaluate(({ model }) => model.work.lanes.find(({ name }) => name === 'Task-2').track.segments.map(({ what }) => what.kind));
    assert.ok(kinds.includes('due'), `${kinds}`);
  });

  it('marks no text but the one that ran', async () => {
    await openProgram(blocking(0.6));
    await lab.page.locator('.ed-ink .tot', { hasText: 's' }).first().waitFor();
    await lab.page.locator('#program').press('Control+End');
    await lab.page.keyboard.type('# changed');
    assert.equal((await lab.page.locator('.ed-ink .tot').allTextContents()).join(''), '');
    assert.equal(await lab.page.locator('.ed-ink .co').last().textContent(), '# changed');
  });

  it('opens all findings, which lead to their lines and to the tasks that had to wait', async () => {
    await lab.page.route(/\/summary$/, async (route) => {
      const answer = await route.fetch();
      const json = await answer.json();
      const starved = json.tasks.filter(({ name }) => name === 'Task-2').map(({ id }) => id);
      const more = { ...json.findings[0], text: { en: 'Something else.', zh: '其他。' }, line: 9, starved };
      await route.fulfill({ response: answer, json: { ...json, findings: [...json.findings, more, more, more] } });
    });
    await openProgram(blocking(0.6));
    await lab.page.getByRole('button', { name: /\d more/ }).click();
    const sheet = lab.page.getByRole('dialog', { name: 'What the run showed' });
    const last = sheet.locator('li', { hasText: 'Something else.' }).last();
    await last.getByRole('button', { name: 'Task-2' }).click();
    await chosen('Task-2').waitFor();
    await lab.page.getByRole('button', { name: /\d more/ }).click();
    await last.getByRole('button', { name: 'line 9' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await lab.page.locator('.ed-ink [data-pointed]', { hasText: 'time.sleep' }).waitFor();
  });

  it('counts where the time of each call went: sorted by a column, narrowed by the filter, led to by a click', async () => {
    await lab.page.goto(`/lab/thread-pool-2?run=${await launch({ scenario: 'thread-pool-2', parameters: { seconds: 0.4 } })}`);
    await lab.settled();
    await lab.page.locator('.ins').getByRole('button', { name: 'Figures' }).click();
    const rows = lab.page.locator('#figures tbody tr');
    await rows.nth(2).waitFor();
    await lab.page.locator('#figures thead').getByRole('button', { name: 'Queued' }).click();
    await lab.page.locator('#figures th[aria-sort="descending"]', { hasText: 'Queued' }).waitFor();
    assert.match(await rows.first().textContent(), /^call 3/);
    await rows.filter({ hasText: 'call 2' }).click();
    await chosen('call 2').waitFor();
    await lab.page.locator('#figures').getByRole('img', { name: /Wait for a turn: \d+ times/ }).waitFor();
    await lab.page.keyboard.press('/');
    await lab.page.keyboard.type('call 1');
    await lab.page.keyboard.press('Enter');
    await rows.nth(1).waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'call 1' }).waitFor();
  });

  it('draws what the end of a run depended on: the call that had to wait', async () => {
    await lab.page.goto(`/lab/thread-pool-2?run=${await launch({ scenario: 'thread-pool-2', parameters: { seconds: 0.4 } })}`);
    await lab.settled();
    await lab.page.locator('#legend', { hasText: 'longest path' }).waitFor();
    const third = await timeline().evaluate(({ model, view }) => view.path.some(({ id }) => model.work.lane(id)?.name === '3'));
    assert.ok(third, 'the third call is on it');
  });

  it('has what the program printed on the time axis', async () => {
    await openProgram('print("one")\nimport time\ntime.sleep(0.5)\nprint("two")\n');
    const place = await timeline().evaluate((element) => {
      const { scale, health } = element.stage;
      const row = health.find(({ of }) => of === 'output');
      const box = element.shadowRoot.querySelector('.tl-head canvas').getBoundingClientRect();
      return { x: box.left + scale.x(element.model.program.output[1].at), y: box.top + row.top + row.height / 2 };
    });
    await lab.page.mouse.move(place.x, place.y);
    await timeline().locator('.tip', { hasText: 'two' }).waitFor();
  });

  it('names the process of a line that was printed where there are several, and the whole thread where there is one', async () => {
    await lab.page.setViewportSize({ width: 2200, height: 1000 });
    const isShown = async (source) => {
      await openProgram(source);
      return lab.page.locator('.con .pid').first().isVisible();
    };
    const [one, several] = [
      'from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(1) as pool:\n    pool.submit(print, "one").result()\n',
      'from concurrent.futures import ProcessPoolExecutor\nif __name__ == "__main__":\n    with ProcessPoolExecutor(1) as pool:\n        pool.submit(print, "one").result()\n',
    ];
    assert.equal(await isShown(one), false);
    const name = lab.page.locator('.con .chip-name').first();
    assert.ok(await name.evaluate((element) => element.scrollWidth <= element.clientWidth), `cut: ${await name.textContent()}`);
    assert.equal(await isShown(several), true);
    await lab.page.setViewportSize(WIDE);
  });

  it('finds lanes by the words that are shown in Chinese too', async () => {
    await context.addCookies([{ name: 'lang', value: 'zh', url: BASE }]);
    await lab.page.goto(`/lab/thread-pool-2?run=${await launch({ scenario: 'thread-pool-2', parameters: { seconds: 0.1 } })}`);
    await lab.settled();
    await lab.page.locator('body').click({ position: { x: 5, y: 5 } });
    await lab.page.keyboard.press('/');
    await lab.page.keyboard.type('调用 2');
    await timeline().locator('.row').nth(1).waitFor({ state: 'detached' });
    assert.match(await timeline().locator('.row .nm').textContent(), /调用 2/);
  });
});
