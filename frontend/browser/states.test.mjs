// What the Lab shows where something is missing or went wrong, in a real browser against a running server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labForEach, WIDE } from './lab-fixture.mjs';

describe('a page that', { timeout: 120_000 }, () => {
  let context;
  let lab;
  let page;
  labForEach({ viewport: WIDE }, (given) => { ({ context, lab, page } = given); });

  const headline = (text) => page.locator('#headline', { hasText: text }).waitFor();
  const empty = () => page.locator('loop-timeline .empty');

  it('lost its connection says so, keeps what it has, and goes on where it was', async () => {
    const sockets = [];
    let isCut = false;
    await page.routeWebSocket(/\/ws\/runs\//, (socket) => {
      if (isCut) return socket.close({ code: 1011 });
      sockets.push(socket);
      return socket.connectToServer();
    });
    await lab.open('single-task');
    await lab.run({ seconds: 3 });
    await lab.laneNames().filter({ hasText: 'Task-1' }).waitFor();
    isCut = true;
    for (const socket of sockets) await socket.close({ code: 1011 });
    await page.locator('#lost', { hasText: 'Connection lost at' }).waitFor();
    assert.ok(await page.locator('#run').isDisabled());
    assert.ok(await lab.lane('Task-1').isVisible());
    isCut = false;
    await page.locator('#lost').waitFor({ state: 'hidden' });
    await lab.settled();
    assert.equal(await page.locator('loop-timeline').evaluate(({ model }) => model.gaps.length), 0);
  });

  it('shows a run that a server has forgotten keeps what it has, and can run it anew', async () => {
    const sockets = [];
    let isForgotten = false;
    await page.routeWebSocket(/\/ws\/runs\//, (socket) => {
      if (isForgotten) return socket.close({ code: 4004 });
      sockets.push(socket);
      return socket.connectToServer();
    });
    await lab.open('single-task');
    await lab.run({ seconds: 5 });
    await lab.laneNames().filter({ hasText: 'Task-1' }).waitFor();
    isForgotten = true;
    for (const socket of sockets) await socket.close({ code: 1011 });
    await page.locator('#lost', { hasText: 'The server does not have this run any more' }).waitFor();
    assert.ok(await lab.lane('Task-1').isVisible());
    isForgotten = false;
    const before = page.url();
    await page.locator('#run', { hasText: 'Run' }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.locator('#lost').waitFor({ state: 'hidden' });
  });

  it('has the address of no run says so, in the headline and in the picture', async () => {
    await page.goto('/lab/gather-tasks?run=none');
    await headline('The server does not have the run of this address');
    await empty().filter({ hasText: 'Nothing has run yet' }).waitFor();
  });

  it('is still reading a run tells nothing of what it has not read', async () => {
    const source = 'import asyncio\n\nasync def turn():\n    for _ in range(4000):\n        await asyncio.sleep(0)\n\nasync def main():\n    await asyncio.gather(turn(), turn())\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n';
    const { id } = await (await context.request.post('/api/runs?wait=20', { data: { source } })).json();
    await page.routeWebSocket(/\/ws\/runs\//, (socket) => {
      const server = socket.connectToServer();
      let batches = 0;
      server.onMessage((message) => { if (typeof message === 'string' || ++batches <= 2) socket.send(message); });
    });
    await page.goto(`/lab/playground?run=${id}`);
    await page.locator('#lost', { hasText: 'Reading what has happened' }).waitFor();
    const known = await page.locator('loop-timeline').evaluate(({ model, horizon, now }) => ({ isReadSoFar: horizon === model.lastAt, isLater: now > horizon, blocks: model.health.blocksUntil(horizon).length }));
    assert.deepEqual(known, { isReadSoFar: true, isLater: true, blocks: 0 });
    await lab.settled();
  });

  it('runs a program that fails at once names the error', async () => {
    await page.goto('/playground');
    await page.fill('#program', 'print({}["key"])\n');
    await page.click('#run');
    await lab.settled();
    await headline('KeyError ended the program.');
    await headline("KeyError: 'key'");
    assert.notEqual(await lab.figure(), '0.00');
  });

  it('runs a program of no tasks says how long it took', async () => {
    await page.goto('/playground');
    await page.fill('#program', 'import time\ntime.sleep(0.4)\n');
    await page.click('#run');
    await lab.settled();
    await headline('without a task, a call or a thread of its own.');
    assert.ok(Number(await lab.figure()) >= 0.4);
    await page.locator('#loop', { hasText: 'no loop ran' }).waitFor();
    assert.equal(await page.locator('loop-timeline .hl b').first().textContent(), '–', 'the load of a loop that is not there');
  });

  it('shows a run from elsewhere counts what is missing, and has no program to run', async () => {
    const { id } = await (await context.request.post('/api/runs?wait=20', { data: { scenario: 'gather-tasks', parameters: { seconds: 0.2 }, time: 'virtual' } })).json();
    const events = (await (await context.request.get(`/api/runs/${id}/export?format=ndjson`)).text()).trim().split('\n').map((line) => JSON.parse(line));
    const at = events.findIndex(({ type }) => type === 'TaskWoken');
    const { atNanos, thread, process } = events[at];
    events.splice(at, 0, { seq: 0, type: 'EventsLost', atNanos, thread, process, task: 0, count: 1240 });
    await lab.open('gather-tasks');
    await page.click('#share');
    const file = events.map((event, place) => JSON.stringify({ ...event, seq: place + 1 })).join('\n');
    await page.setInputFiles('#share-menu input[type=file]', { name: 'run.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(`${file}\n`) });
    await page.waitForURL('**/lab/imported?run=*');
    await headline('1240 events could not be kept');
    assert.equal(await page.locator('#run').isVisible(), false);
    assert.equal(await page.locator('#pace').isVisible(), false);
  });
});
