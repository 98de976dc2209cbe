// Predict, then run; and the table on paper; in a real browser against a running server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labForEach, NARROW } from './lab-fixture.mjs';

describe('a class', { timeout: 600_000 }, () => {
  let lab;
  let page;
  labForEach({ viewport: NARROW }, (given) => { ({ lab, page } = given); });

  const choices = () => page.locator('.choices button b');
  const vote = (time) => page.locator('.choices button').filter({ hasText: time }).click();
  const asked = (times) => page.waitForFunction((wanted) => [...document.querySelectorAll('.choices button b')].map((choice) => choice.textContent.replace(/\s/g, ' ')).join() === wanted, times.join());
  const said = async () => (await page.locator('.guess').textContent()).trim().replace(/\u00a0/g, ' ');

  it('votes on answers that follow the parameters, and sees on the axis who was right', async () => {
    await lab.open('thread-pool-2');
    await asked(['2 s', '4 s', '6 s']);
    await page.fill('#parameter-seconds', '0.5');
    await asked(['0.5 s', '1 s', '1.5 s']);
    for (const time of ['1 s', '1 s', '1.5 s']) await vote(time);
    await page.locator('.choices small', { hasText: '2 votes' }).waitFor();
    await page.click('#run');
    await lab.settled();
    assert.equal(await said(), '2 of 3 said 1 s, which is right.');
    await page.locator('loop-timeline .mark', { hasText: '✓ 1' }).waitFor();
    await page.locator('loop-timeline .mark', { hasText: '1.5' }).waitFor();
  });

  it('of one is told whether it was right, and asked again when a parameter changes', async () => {
    await lab.open('gather-tasks');
    await page.fill('#parameter-seconds', '0.3');
    await asked(['0.3 s', '0.6 s']);
    await vote('0.6 s');
    await page.click('#run');
    await lab.settled();
    assert.equal(await said(), 'You said 0.6 s. Not this time.');
    await page.fill('#parameter-seconds', '0.4');
    await asked(['0.4 s', '0.8 s']);
    assert.equal(await lab.phase(), 'predict');
    await page.getByRole('button', { name: 'Back to the verdict' }).click();
    await lab.settled();
    assert.equal(await said(), 'You said 0.6 s. Not this time.');
  });

  it('that does not vote sees the run as ever', async () => {
    await lab.open('single-task');
    await choices().first().waitFor();
    await lab.run({ seconds: 0.2 });
    await lab.settled();
    assert.equal(await said(), '');
    assert.equal(await page.locator('loop-timeline .mark').count(), 0);
  });

  it('votes on a program of one\'s own, whose answers are found by trying it', async () => {
    await page.goto('/playground');
    await asked(['1 s', '2 s', '4 s']);
    const program = (seconds) => `import asyncio\n\nasync def main():\n    await asyncio.gather(asyncio.sleep(${seconds}), asyncio.sleep(0.1))\n\nasyncio.run(main())\n`;
    await page.fill('#program', program(0.3));
    assert.equal(await choices().first().isVisible(), false, 'the answers were those of another program');
    await page.click('.vote-door button');
    await asked(['0.1 s', '0.3 s', '0.4 s']);
    await vote('0.3 s');
    await page.click('#run');
    await lab.settled();
    assert.equal(await said(), 'You said 0.3 s. Right.');
    await page.fill('#program', 'print(1)');
    await page.click('.vote-door button');
    await page.locator('.vote-door', { hasText: 'Nobody can tell' }).waitFor();
    await page.fill('#program', 'if x');
    await page.click('.vote-door button');
    await page.locator('#program-fault', { hasText: "expected ':'" }).waitFor();
    lab.forgive(/400/);
  });

  it('gets the run on paper as a table', async () => {
    await lab.open('gather-tasks');
    await lab.run({ seconds: 0.1 });
    await lab.settled();
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    await page.locator('loop-timeline table tbody tr').first().waitFor();
    assert.ok(await page.locator('loop-timeline table tbody tr').count() > 6);
    assert.equal(await page.locator('loop-timeline .tl-scroll').isVisible() || await page.locator('.dock').isVisible(), false);
  });
});
