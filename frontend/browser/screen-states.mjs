// The states of the pages that a picture of a whole run does not show: menus, sheets, panes, and what goes wrong.

const POOL = 'thread-pool-2';

const BLOCKING = `import asyncio
import time


async def beat():
    for turn in range(10):
        await asyncio.sleep(0.2)
        print("beat", turn)


async def ping():
    await asyncio.sleep(0.3)
    time.sleep(1.5)


async def main():
    await asyncio.gather(beat(), ping())


asyncio.run(main())
`;

const FAILING = `import asyncio


async def fetch(name):
    await asyncio.sleep(0.4)
    raise ValueError(f"{name} does not answer")


async def main():
    forgotten = asyncio.create_task(asyncio.sleep(60), name="forgotten")
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("one"))
        group.create_task(asyncio.sleep(5))


asyncio.run(main())
`;

/** A run of the pool, looked at after its end, and what is done there. */
const ofPool = (act) => async (lab, launch) => {
  await lab.page.goto(`/lab/${POOL}?run=${await launch({ scenario: POOL, time: 'virtual' })}`);
  await lab.settled();
  await act(lab.page);
};

const ofProgram = (source) => async (lab, launch) => {
  await lab.page.goto(`/lab/playground?run=${await launch({ source })}`);
  await lab.settled();
};

const tab = (name) => (page) => page.locator(`.pane:visible .tabs [data-tab="${name}"]`).first().click();

/** Where the third call of the pool waits for a worker. */
const waiting = (page) => page.locator('loop-timeline').evaluate(({ model, stage, shadowRoot }) => {
  const lane = model.work.lanes[2];
  const { from, to } = lane.track.segments.find(({ state }) => state === 'queued');
  const box = shadowRoot.querySelector('.tl-scroll canvas').getBoundingClientRect();
  return [box.left + stage.scale.x((from + to) / 2), box.top + stage.rows.byLane.get(lane.key).middle];
});

/** Each state's name, and how a page is led to it. `launch` answers the id of a run once it has settled. */
export const STATES = {
  question: async (lab) => {
    await lab.open(POOL);
    for (const place of [1, 1, 0]) await lab.page.locator('.choices button').nth(place).click();
  },
  refused: async (lab) => {
    await lab.open(POOL);
    await lab.page.fill('#parameter-workers', '99');
    await lab.page.click('#run');
    await lab.page.locator('#parameter-workers-refusal').waitFor();
  },
  paused: async (lab) => {
    await lab.open('gather-tasks');
    await lab.page.locator('[data-pace="step"]').click();
    await lab.run({});
    await lab.page.locator('.stepper [data-does="next"]').click();
    await lab.page.locator('#loop .chip').first().waitFor({ state: 'attached' });
  },
  'present-question': async (lab) => {
    await lab.page.goto(`/lab/${POOL}?present=1`);
    await lab.page.locator('.choices button').first().waitFor();
  },
  figures: ofPool(tab('figures')),
  table: ofPool((page) => page.keyboard.press('t')),
  tooltip: ofPool(async (page) => page.mouse.move(...await waiting(page))),
  'wait-ended': ofPool(async (page) => page.mouse.click(...await waiting(page))),
  cursor: ofPool((page) => page.locator('loop-timeline').evaluate(({ view }) => { view.cursor = 1.4e9; })),
  share: ofPool((page) => page.click('#share')),
  find: ofPool((page) => page.keyboard.press('Control+k')),
  keys: ofPool((page) => page.keyboard.press('?')),
  switcher: ofPool((page) => page.click('#switcher')),
  siblings: ofPool(async (page) => {
    await page.keyboard.press('c');
    await page.locator('dialog.picker').waitFor();
  }),
  paper: ofPool(async (page) => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
  }),
  blocked: ofProgram(BLOCKING),
  failed: ofProgram(FAILING),
  findings: async (lab, launch) => {
    await ofProgram(FAILING)(lab, launch);
    await lab.page.locator('.findings .more').click();
  },
  playground: async (lab) => {
    await lab.page.goto('/playground');
    await lab.page.locator('#program').waitFor();
  },
  'playground-fault': async (lab) => {
    await lab.page.goto('/playground');
    await lab.page.locator('#program').fill('async def main()\n    print("x")\n');
    await lab.page.click('#run');
    await lab.page.locator('#program-fault').waitFor();
  },
  'compare-none': async (lab) => {
    await lab.page.goto('/compare');
    await lab.page.locator('#none').waitFor();
  },
  'no-such-run': async (lab) => {
    await lab.page.goto(`/lab/${POOL}?run=nobody`);
    await lab.page.locator('#headline[data-phase~="refused"]').waitFor();
  },
  'no-such-scenario': (lab) => lab.page.goto('/lab/nothing'),
  interface: async (lab) => {
    await lab.page.goto('/api');
    await lab.page.locator('#interface .opblock-tag').first().waitFor();
  },
};
