// The pages by keyboard alone, the focus in sight all the time; and with less motion.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { labForEach, WIDE } from './lab-fixture.mjs';

const POOL = 'thread-pool-2';
const MOST_TABS = 80;

describe('by keyboard alone', { timeout: 600_000 }, () => {
  let context;
  let lab;
  let page;
  labForEach({ viewport: WIDE, reducedMotion: 'reduce' }, (given) => {
    ({ context, lab, page } = given);
    page.setDefaultTimeout(10_000);
  });

  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };

  /** What has the focus, also inside the timeline: what it is, and how the focus shows. */
  const focused = () => page.evaluate(() => {
    const outer = document.activeElement;
    const at = outer?.shadowRoot?.activeElement ?? outer;
    if (at === null || at === document.body) return null;
    const { left, top, width, height } = at.getBoundingClientRect();
    const within = (element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1.5;
    };
    const [x, y] = [left + width / 2, top + Math.min(height, innerHeight) / 2];
    const top1 = document.elementFromPoint(x, y);
    const seen = top1?.shadowRoot?.elementFromPoint(x, y) ?? top1;
    const field = at.closest('.field, .speeds label, .pick-chips label, .pick-runs label');
    return {
      name: at.id || at.getAttribute('aria-label') || at.textContent.trim().slice(0, 40) || at.className,
      isInSight: width > 0 && height > 0 && x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight && (at.contains(seen) || seen?.contains(at) === true),
      hasRing: within(at) || (field !== null && within(field)) || (at.nextElementSibling !== null && at.matches('.speeds input') && within(at.nextElementSibling)),
    };
  });

  /** The focus is in sight, and shows. */
  const seen = async (what) => {
    const at = await focused();
    assert.ok(at !== null && at.isInSight && at.hasRing, `${what}: the focus should be seen: ${JSON.stringify(at)}`);
    return at.name;
  };

  /** Walks with Tab until something has the focus, which is seen at every step. */
  const tabTo = async (name) => {
    const passed = [];
    for (let step = 0; step < MOST_TABS; step++) {
      await press('Tab');
      const isOutside = await page.evaluate(() => document.activeElement === document.body);
      const at = isOutside ? 'the browser itself' : await seen(`after ${passed.at(-1)}`);
      if (name.test(at)) return;
      passed.push(at);
    }
    assert.fail(`Tab does not lead to ${name}, but to ${passed.join(' | ')}`);
  };

  /** Opens something from what has the focus, closes it with Esc, and the focus is where it was. */
  const opensAndCloses = async (key, opened, name) => {
    await press(key);
    await page.locator(opened).waitFor();
    await seen(opened);
    await press('Escape');
    await page.locator(opened).waitFor({ state: 'hidden' });
    assert.match(await seen(`${opened} is closed`), name, 'the focus is back');
  };

  it('a scenario is found in the catalogue, set up, and run; every step of the way is seen', async () => {
    await page.goto('/');
    await tabTo(/^Start with lesson 1$/);
    await press('Control+k');
    await page.keyboard.type('thread pool of two');
    await press('Enter');
    await page.waitForURL(`**/lab/${POOL}`);
    await page.locator('.choices button').first().waitFor();
    await tabTo(/^parameter-seconds$/);
    await page.keyboard.type('0.3');
    await tabTo(/^Live$/);
    await press('ArrowRight', 'ArrowRight');
    assert.equal(await page.locator('[data-pace="instant"]').getAttribute('aria-checked'), 'true');
    await tabTo(/^run$/);
    await press('Enter');
    await page.waitForURL(/[?&]run=/);
    await lab.settled();
    assert.equal(await page.inputValue('#parameter-seconds'), '0.3');
  });

  describe('after a run', () => {
    beforeEach(async () => {
      const run = await (await context.request.post('/api/runs?wait=10', { data: { scenario: POOL, time: 'virtual' } })).json();
      await page.goto(`/lab/${POOL}?run=${run.id}`);
      await lab.settled();
    });

    it('every menu and dialog opens, and gives the focus back', async () => {
      await tabTo(/^switcher$/);
      await opensAndCloses('Enter', '#scenarios', /^switcher$/);
      await tabTo(/^compare$/);
      await opensAndCloses('Enter', 'dialog.picker', /^compare$/);
      await tabTo(/^share$/);
      await opensAndCloses('Enter', '#share-menu', /^share$/);
      await opensAndCloses('Control+k', 'dialog.palette', /^share$/);
      await tabTo(/^help$/);
      await opensAndCloses('Enter', 'dialog.help', /^help$/);
      await opensAndCloses('?', 'dialog.help', /^help$/);
      await tabTo(/\d more$/);
      await opensAndCloses('Enter', '.all-findings', /\d more$/);
    });

    it('everything has its turn with Tab, the lanes and the panes too, and nothing keeps the focus', async () => {
      await press('Tab');
      assert.match(await seen('the first stop'), /^Skip to the timeline$/);
      for (const stop of [/^switcher$/, /^parameter-seconds$/, /^run$/, /^help$/, /^Java$/, /^code$/, /^Fit the whole run$/, /^MainThread/, /^call 1/, /^call 3/, /^Speed/, /^console$/, /^Figures$/]) await tabTo(stop);
      await press('Enter');
      await page.locator('#figures tbody tr').first().waitFor();
      await tabTo(/^Lane|^Task|^Name/);
      await tabTo(/^call 2/);
      await press('Enter');
      await lab.chosen('call 2').waitFor();
    });

    it('lanes are walked, a moment marked and named, a range measured, lanes filtered, the table read', async () => {
      await press('ArrowUp', 'ArrowUp', 'ArrowDown');
      await lab.chosen('call 2').waitFor();
      await press('ArrowLeft', 'm', 'm');
      await seen('the name of a mark');
      await page.keyboard.type('here');
      await press('Enter');
      assert.deepEqual(await page.locator('loop-timeline').evaluate(({ view }) => view.marks.map(({ name }) => name)), ['here']);
      await press('Shift+ArrowLeft');
      await page.locator('loop-timeline .measured table').waitFor();
      await press('Escape');
      await page.locator('loop-timeline .measured').waitFor({ state: 'hidden' });
      await press('/');
      await seen('the filter');
      await page.keyboard.type('call 1');
      await press('Enter');
      await lab.lane('call 2').waitFor({ state: 'detached' });
      await press('Escape');
      await lab.lane('call 2').waitFor();
      await press('t');
      await page.locator('loop-timeline table caption').waitFor();
      await press('t');
      await page.locator('loop-timeline table caption').waitFor({ state: 'hidden' });
    });

    it('the speed is chosen, and the focus comes back to its button', async () => {
      await tabTo(/^Speed/);
      await press('Enter');
      await seen('the speeds');
      await press('ArrowRight', 'Enter');
      assert.match(await seen('the chosen speed'), /^Speed of the replay: 2/);
      await opensAndCloses('Enter', 'loop-timeline .speeds', /^Speed of the replay: 2/);
    });

    it('with less motion nothing moves by itself', async () => {
      assert.deepEqual(await page.evaluate(() => document.getAnimations().length), 0);
      const durations = await page.evaluate(() => [...document.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])])
        .map((element) => getComputedStyle(element)).filter(({ transitionDuration, animationName, scrollBehavior }) => transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto').length);
      assert.equal(durations, 0);
      const drawn = () => page.locator('loop-timeline').evaluate((element) => new Promise((told) => {
        let frames = 0;
        element.addEventListener('frame', () => { frames++; });
        setTimeout(() => told(frames), 500);
      }));
      assert.equal(await drawn(), 0, 'a run that is over is not drawn again');
      await press('Home', 'Space');
      assert.ok(await drawn() <= 4, 'a replay that was asked for is drawn four times a second at most');
    });
  });
});
