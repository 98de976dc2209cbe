// The pages in a real browser against a running server: LOOPSCOPE_URL=http://localhost:8080 npm run test:browser
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BASE, labForEach, WIDE } from './lab-fixture.mjs';

describe('the pages', { timeout: 600_000 }, () => {
  let context;
  let lab;
  labForEach({ viewport: WIDE }, (given) => { ({ context, lab } = given); });

  it('show every scenario of the catalogue with the line that runs it', async () => {
    const scenarios = await (await context.request.get('/api/scenarios')).json();
    await lab.page.goto('/');
    const shown = await lab.page.locator('[data-scenario]').evaluateAll((rows) => rows.map((row) => row.dataset.scenario));
    assert.deepEqual(shown.sort(), scenarios.map((scenario) => scenario.id).sort());
    const line = await lab.page.locator(`[data-scenario="${scenarios[0].id}"] .curl code`).textContent();
    assert.equal(line, `curl ${new URL(BASE).host}/api/runs --json '{"scenario":"${scenarios[0].id}"}'`);
  });

  it('count as many thread hops as the summary of the run, in every scenario', async () => {
    for (const { id, parameters } of await (await context.request.get('/api/scenarios')).json()) {
      const values = Object.fromEntries(parameters.filter(({ unit }) => unit === 's').map(({ name }) => [name, 0.1]));
      const run = await (await context.request.post('/api/runs', { data: { scenario: id, parameters: values } })).json();
      await lab.page.goto(`/lab/${id}?run=${run.id}`);
      await lab.settled();
      const { loop } = await (await context.request.get(`/api/runs/${run.id}/summary`)).json();
      assert.equal(await lab.page.locator('loop-timeline').evaluate(({ model }) => model.hops.list.length), loop.hops, id);
      await context.request.post(`/api/runs/${run.id}/cancel`);
    }
  });

  it('describe the REST interface, and try a request of it', async () => {
    await lab.page.goto('/');
    await lab.page.getByText('REST interface').click();
    await lab.page.locator('#operations-scenarios-listScenarios').click();
    await lab.page.getByRole('button', { name: 'Try it out' }).click();
    await lab.page.getByRole('button', { name: 'Execute' }).click();
    await lab.page.locator('.live-responses-table').getByText('thread-pool-2').first().waitFor();
  });

  it('lead from the catalogue to a scenario that has not run yet', async () => {
    await lab.page.goto('/');
    await lab.page.click('[data-scenario="gather-tasks"] h3 a');
    await lab.page.waitForURL('**/lab/gather-tasks');
    await lab.page.getByText('Nothing has run yet.').waitFor();
    assert.equal(await lab.laneNames().count(), 0);
    await lab.page.locator('#code .cl:not([hidden])').first().waitFor();
  });

  it('run two gathered tasks, whose lanes appear while they run', async () => {
    await lab.open('gather-tasks');
    await lab.run({ seconds: 3 });
    await lab.lane('task1').waitFor();
    await lab.lane('task2').waitFor();
    assert.equal(await lab.phase(), 'running', 'lanes are there before the end');
    await lab.settled();
    assertBetween(Number(await lab.figure()), 3, 6, 'one after another would take 6 s');
    assert.equal(await lab.page.locator('.bar-parts i').count(), 2);
    await lab.consoleSays('Resuming func1');
    await lab.lane('task2').click();
    assertBetween(seconds(await lab.share('waited')), 3, 6, 'the wait of one');
    assert.equal(await lab.fact('Result'), "'func2'");
  });

  it('show the third call of a pool of two waiting 2.0 s for a worker', async () => {
    await lab.open('thread-pool-2');
    await lab.run({ seconds: 2, workers: 2 });
    await lab.lane('call 3').waitFor();
    await lab.lane('call 3').click();
    await lab.state('queued for pool');
    await lab.state('in a thread');
    await lab.settled();
    assertBetween(seconds(await lab.share('forWorker')), 2, 2.9, 'the wait for a worker');
    assertBetween(seconds(await lab.share('ran')), 2, 3, 'the work itself');
    await lab.page.getByText('Nothing left to do').first().waitFor();
    assert.ok(await lab.page.locator('#stop').isVisible(), 'an idle run can be stopped');
    await lab.page.click('#stop');
    await lab.page.locator('#stop').waitFor({ state: 'hidden' });
  });

  it('show three processes, each with a process id of its own', async () => {
    await lab.open('process-pool');
    await lab.run({ seconds: 2, workers: 3 });
    await lab.settled();
    const children = await lab.processIds('Child process');
    const [server] = await lab.processIds('Process');
    assert.equal(new Set([...children, server]).size, 4, `processes: ${children}, the server's ${server}`);
    const workers = [];
    for (const call of ['call 1', 'call 2', 'call 3']) {
      await lab.lane(call).click();
      workers.push(/pid (\d+)/.exec(await lab.fact('Ran on'))[1]);
    }
    assert.deepEqual(workers.sort(), children.sort());
  });

  it('run the program in Python, its lines lit, where that is chosen', async () => {
    await lab.open('gather-tasks');
    await lab.page.getByRole('tab', { name: 'Python' }).click();
    await lab.page.locator('#code .cl', { hasText: 'import asyncio' }).waitFor();
    await lab.run({ seconds: 3 });
    await lab.lane('task2').waitFor();
    await lab.page.locator('#code .cl', { hasText: 'await asyncio.sleep(SECONDS)' }).locator('.pk b').first().waitFor();
    await lab.settled();
    assertBetween(Number(await lab.figure()), 3, 6, 'one after another would take 6 s');
    await lab.page.reload();
    await lab.settled();
    assert.equal(await lab.page.getByRole('tab', { name: 'Python' }).getAttribute('aria-selected'), 'true');
    await lab.page.getByRole('tab', { name: 'Java', exact: true }).click();
    await lab.page.locator('#code .cl', { hasText: 'final class GatherTasks' }).waitFor();
  });

  it('say which process was killed in the middle of its call', async () => {
    await lab.open('process-pool');
    await lab.run({ seconds: 20, workers: 3 });
    await lab.lane('call 1').click();
    await lab.state('in a process');
    const worker = Number(/pid (\d+)/.exec(await lab.fact('Ran on'))[1]);
    process.kill(worker, 'SIGKILL');
    await lab.state('failed');
    assert.match(await lab.fact('Error'), new RegExp(`process ${worker} .*exit code 137`));
    await lab.page.locator('#headline[data-phase^="settled"]', { hasText: `process ${worker}` }).waitFor();
  });

  it('continue the same picture after a reload in the middle of a run', async () => {
    await lab.open('gather-tasks');
    await lab.run({ seconds: 5 });
    await lab.lane('task2').waitFor();
    const before = await lab.laneNames().allTextContents();
    const address = lab.page.url();
    await lab.page.reload();
    await lab.lane('task2').waitFor();
    assert.equal(lab.page.url(), address);
    assert.equal(await lab.phase(), 'running', 'the run goes on');
    assert.deepEqual(await lab.laneNames().allTextContents(), before);
    await lab.settled();
    assertBetween(Number(await lab.figure()), 5, 10, 'one after another would take 10 s');
  });

  it('say that the connection is lost, and fill in what was missed when it is back', async () => {
    let dropConnection;
    await lab.page.routeWebSocket(/\/ws\/runs\//, (socket) => {
      socket.connectToServer();
      dropConnection = () => socket.close({ code: 1012, reason: 'dropped by the test' });
    });
    await lab.open('gather-tasks');
    await lab.run({ seconds: 1.5 });
    await lab.lane('task2').waitFor();
    await dropConnection();
    await lab.page.locator('#lost', { hasText: 'Connection lost' }).waitFor();
    assert.ok(await lab.page.locator('#run').isDisabled());
    await lab.page.locator('#lost button').evaluate((again) => again.click()); // at once: the page tries by itself, too
    await lab.page.locator('#lost').waitFor({ state: 'hidden' });
    await lab.settled();
    assert.equal(await lab.laneNames().count(), 6, 'one thread, two callbacks, three tasks: nothing missing, nothing twice');
  });

  it('speak both languages and know both themes, also on the next page', async () => {
    await lab.open('gather-tasks');
    await lab.page.click('[data-lang="zh"]');
    await lab.page.locator('#run', { hasText: '运行' }).waitFor();
    await lab.page.click('#theme');
    assert.equal(await lab.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await lab.page.goto('/');
    assert.equal(await lab.page.locator('h1').textContent(), '看见事件循环在做什么');
    assert.equal(await lab.page.evaluate(() => document.documentElement.lang), 'zh-CN');
    assert.equal(await lab.page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(12, 14, 18)');
  });

  it('say under its field what the server does not accept, and keep what was typed', async () => {
    await lab.open('gather-tasks');
    await lab.page.fill('#parameter-seconds', '99');
    await lab.page.click('#run');
    await lab.page.locator('#parameter-seconds-refusal', { hasText: '30' }).waitFor();
    assert.equal(await lab.page.inputValue('#parameter-seconds'), '99');
    lab.forgive(/status of 400/);
  });

  it('let the timeline stand alone in a page of somebody else', async () => {
    const run = await (await context.request.post('/api/runs?wait=5', { data: { scenario: 'gather-tasks', parameters: { seconds: 0.2 } } })).json();
    await lab.page.goto('/');
    await lab.page.evaluate(async (id) => {
      await import(new URL('/loop-timeline.js', location.href).href);
      const timeline = document.createElement('loop-timeline');
      timeline.setAttribute('run', id);
      timeline.style.height = '400px';
      document.body.replaceChildren(timeline);
    }, run.id);
    await lab.lane('task2').waitFor();
    await lab.lane('task2').click();
    await lab.chosen('task2').waitFor();
    assert.match(await lab.selected(), /^task2 .*, done$/);
  });

  it('run again with what was changed while the last run is idle', async () => {
    await lab.open('thread-pool-2');
    await lab.run({ seconds: 0.05 });
    await lab.page.locator('#stop').waitFor();
    const first = lab.page.url();
    await lab.run({ seconds: 0.07, workers: 3 });
    await lab.page.waitForURL((url) => url.href !== first);
    const run = await (await context.request.get(`/api/runs/${new URL(lab.page.url()).searchParams.get('run')}`)).json();
    assert.deepEqual([run.parameters.seconds, run.parameters.workers], [0.07, 3]);
    assert.equal(await lab.page.inputValue('#parameter-workers'), '3');
  });

  it('are worked by keys alone: run, choose lanes, read the table', async () => {
    await lab.open('gather-tasks');
    await lab.page.fill('#parameter-seconds', '0.3');
    await lab.page.locator('body').click({ position: { x: 5, y: 5 } });
    await lab.page.keyboard.press('r');
    await lab.settled();
    const first = await lab.selected();
    await lab.page.keyboard.press('ArrowUp');
    await lab.page.locator('loop-timeline .row[aria-current="true"]').filter({ hasNotText: first }).waitFor();
    await lab.page.keyboard.press('t');
    await lab.page.locator('loop-timeline table caption').waitFor();
    await lab.page.keyboard.press('Escape');
    await lab.page.locator('loop-timeline table caption').waitFor({ state: 'hidden' });
    await lab.page.locator('loop-timeline').getByRole('button', { name: /table/i }).click();
    await lab.page.locator('loop-timeline table caption').waitFor();
    await lab.page.locator('loop-timeline').getByRole('button', { name: /table/i }).click();
    await lab.page.locator('loop-timeline table caption').waitFor({ state: 'hidden' });
    await lab.page.keyboard.press('?');
    await lab.page.getByRole('dialog').waitFor();
    await lab.page.keyboard.press('Escape');
    await lab.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

/** Seconds of a figure as the page shows it, such as `2.003 s`. */
function seconds(figure) {
  return Number(/^[\d.]+(?=\ss$)/.exec(figure)?.[0]);
}

function assertBetween(value, least, most, what) {
  assert.ok(value >= least && value < most, `${what}: ${value} is not between ${least} and ${most}`);
}
