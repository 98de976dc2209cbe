// Runs that are paused, stepped, resumed, or over at once, in a real browser against a running server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labForEach, WIDE } from './lab-fixture.mjs';

describe('the pace of a run', { timeout: 600_000 }, () => {
  let lab;
  labForEach({ viewport: WIDE, reducedMotion: 'no-preference' }, (given) => { ({ lab } = given); });

  const sentence = (text) => lab.page.locator('#headline[data-phase="step"] .say p', { hasText: text }).waitFor();
  const does = (what) => lab.page.locator(`.stepper [data-does="${what}"]`);
  const steps = (count) => lab.page.locator('#headline .count', { hasText: new RegExp(`^Step ${count}$`) }).waitFor();

  it('is step by step where that is chosen: what is next is said, the loop is shown as it stands, and Go on ends it', async () => {
    await lab.open('gather-tasks');
    await lab.page.getByRole('radio', { name: 'Step' }).click();
    await lab.run({ seconds: 1 });
    await sentence('The program has not begun.');
    await lab.page.keyboard.press('ArrowRight');
    await sentence('Task-1 is next.');
    await does('next').click();
    await sentence('is next; 1 more');
    await lab.page.locator('#loop .kv', { hasText: 'Ready' }).locator('.chip.ready').nth(1).waitFor();
    assert.equal(await lab.phase(), 'step');
    await does('run').click();
    await lab.settled();
    assert.ok(Number(await lab.figure()) < 2.5, 'the time that it stood still does not count');
  });

  it('of a run that is under way can be taken: Pause stops its clock', async () => {
    await lab.open('gather-tasks');
    await lab.run({ seconds: 5 });
    await does('pause').click();
    await lab.page.locator('#headline[data-phase="step"]').waitFor();
    await does('previous').click();
    await does('next').click();
    await framesPass(lab.page, 30); // the picture has caught up
    const stood = await lab.figure();
    await framesPass(lab.page, 30);
    assert.equal(await lab.figure(), stood);
    await lab.page.click('#run');
    await lab.page.locator('#headline[data-phase^="settled"]').waitFor();
  });

  it('of a program in Python goes line by line, each lit before it runs', async () => {
    await lab.page.goto('/playground');
    await lab.page.locator('textarea').fill('x = 1\ny = 2\nprint(x + y)\n');
    await lab.page.getByRole('radio', { name: 'Step' }).click();
    await lab.page.click('#run');
    await sentence('The program has not begun.');
    await does('next').click();
    await sentence('Line 1 is next.');
    await does('next').click();
    await sentence('Line 2 is next.');
    await does('next').click();
    await sentence('Line 3 is next.');
    await steps(3);
    await does('run').click();
    await lab.consoleSays('3');
  });

  it('is over at once where Instant is chosen, with the whole time in the picture', async () => {
    await lab.open('gather-tasks');
    await lab.page.getByRole('radio', { name: 'Instant' }).click();
    const since = Date.now();
    await lab.run({ seconds: 20 });
    await lab.settled();
    assert.ok(Date.now() - since < 10_000, 'nobody waited 20 s');
    assert.equal(await lab.figure(), '20.00');
  });

  it('of the catalogue’s pictures is instant: each shows a run of its scenario', async () => {
    await lab.page.goto('/');
    await lab.page.waitForFunction(() => {
      const canvas = document.querySelector('[data-scenario="gather-tasks"] canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value, place) => place % 4 === 3 && value > 0) && performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/preview')).length > 10;
    });
  });
});

/** So many pictures later: a clock that ran would have shown it. */
function framesPass(page, count) {
  return page.evaluate((left) => new Promise((resolve) => {
    const frame = () => (left-- > 0 ? requestAnimationFrame(frame) : resolve());
    frame();
  }), count);
}
