// What leaves the pages, and what comes in: links, pictures, pages that replay, files, and the timeline in somebody else's page.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { BASE, labForEach, WIDE } from './lab-fixture.mjs';

/** The origin that the server was told of, where it was told of one. */
const guest = process.env.LOOPSCOPE_GUEST;

describe('sharing', { timeout: 600_000 }, () => {
  let browser;
  let context;
  let lab;
  labForEach({ viewport: WIDE, permissions: ['clipboard-read', 'clipboard-write'] }, (given) => { ({ browser, context, lab } = given); });

  const launched = async (scenario, parameters) => (await (await context.request.post('/api/runs?wait=20', { data: { scenario, parameters } })).json()).id;
  const choose = async (entry) => {
    if (await lab.page.locator('#share-menu').isHidden()) await lab.page.click('#share');
    await lab.page.locator('.share-entry', { hasText: entry }).click();
  };
  const saved = async (entry) => {
    const [file] = await Promise.all([lab.page.waitForEvent('download'), choose(entry)]);
    return file.path();
  };
  const view = (page) => page.locator('loop-timeline').evaluate(({ view: { zoomed, cursor, selected } }) => ({ zoomed, cursor, selected }));

  it('has a link that shows the same part of the same run to whoever follows it', async () => {
    await lab.page.goto(`/lab/thread-pool-2?run=${await launched('thread-pool-2', { seconds: 0.1, workers: 3 })}`);
    await lab.settled();
    await lab.lane('call 2').click();
    await lab.page.locator('loop-timeline').evaluate(({ view }) => { view.show({ from: 1e6, to: 9e7 }); view.cursor = 5e7; });
    await choose('Copy a link');
    await lab.page.locator('.share-said', { hasText: 'copied' }).waitFor();
    const shown = await view(lab.page);

    const other = await context.newPage();
    await other.goto(await lab.page.evaluate(() => navigator.clipboard.readText()));
    await other.locator('#headline[data-judged]').waitFor();
    assert.deepEqual(await view(other), shown);
    assert.equal(await other.inputValue('#parameter-workers'), '3');
  });

  it('has a link that carries a program of one\'s own', async () => {
    await lab.page.goto('/playground');
    const program = 'print("carried, 带着走")\n';
    await lab.page.locator('#program').fill(program);
    await choose('Copy a link');
    await lab.page.locator('.share-said', { hasText: 'copied' }).waitFor();

    const other = await context.newPage();
    await other.goto(await lab.page.evaluate(() => navigator.clipboard.readText()));
    await other.waitForFunction((text) => document.querySelector('#program').value === text, program);
  });

  it('gives pictures of what is seen', async () => {
    await lab.page.goto(`/lab/thread-pool-2?run=${await launched('thread-pool-2', { seconds: 0.1 })}`);
    await lab.settled();
    const png = await readFile(await saved('PNG'));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    const svg = await readFile(await saved('SVG'), 'utf8');
    for (const text of ['<svg', 'MainThread', 'ThreadPoolExecutor-0_1', 'call 3', '<pattern']) assert.ok(svg.includes(text), text);
    const isWellFormed = await lab.page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null, svg);
    assert.ok(isWellFormed);
  });

  it('gives a page that replays the run with no server', async () => {
    const id = await launched('thread-pool-2', { seconds: 0.1 });
    await lab.page.goto(`/lab/thread-pool-2?run=${id}`);
    await lab.settled();
    const html = await readFile(await saved('HTML'), 'utf8');
    const alone = await browser.newContext({ offline: true });
    const page = await alone.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    await page.locator('loop-timeline .row .nm[title="call 3"]').waitFor();
    assert.match(await page.title(), new RegExp(`^Thread pool of (two|2) · ${id} · Loopscope$`));
    assert.match(await page.locator('header h1').textContent(), /^Thread pool of/);
    assert.match(await page.locator('header .verdict').textContent(), /^\d\.\d\d\ss .*two rounds/);
    assert.match(await page.locator('header p').first().textContent(), new RegExp(`^Java · .*0\\.1.* · run ${id}$`));
    await page.locator('.legend li', { hasText: 'queued for pool' }).waitFor();
    assert.deepEqual(asked.filter((url) => /^(http|ws)/.test(url)), []);
    await alone.close();
  });

  it('opens a run from a file', async () => {
    const id = await launched('thread-pool-2', { seconds: 0.1 });
    for (const format of ['ndjson', 'chrome-trace']) {
      const file = await (await context.request.get(`/api/runs/${id}/export?format=${format}`)).body();
      await lab.page.goto('/lab/thread-pool-2');
      await lab.page.click('#share');
      await lab.page.setInputFiles('#share-menu input[type=file]', { name: `run.${format}.json`, mimeType: 'application/json', buffer: file });
      await lab.page.waitForURL('**/lab/imported?run=*');
      await lab.lane('call 3').waitFor();
    }
  });

  it('says what is wrong with a file that is no run', async () => {
    await lab.page.goto('/lab/thread-pool-2');
    await lab.page.click('#share');
    await lab.page.setInputFiles('#share-menu input[type=file]', { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"traceEvents":7}') });
    await lab.page.locator('.share-said', { hasText: 'traceEvents: an array of events' }).waitFor();
    lab.forgive(/status of 400/);
  });

  it('shows a run in a page of another origin, which can look and nothing more', { skip: guest === undefined }, async () => {
    const id = await launched('thread-pool-2', { seconds: 0.1 });
    const page = `<!doctype html><title>a course</title><script type="module" src="${BASE}/loop-timeline.js"></script><loop-timeline run="${id}" server="${BASE}/" style="display:block;height:500px"></loop-timeline>`;
    const course = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(page)).listen(Number(new URL(guest).port), '127.0.0.1');
    try {
      await lab.page.goto(guest);
      await lab.lane('call 3').waitFor();
      const answer = await lab.page.evaluate((address) => fetch(address, { method: 'POST' }).then(() => 'answered', () => 'refused'), `${BASE}/api/runs/${id}/cancel`);
      assert.equal(answer, 'refused');
      assert.notEqual((await (await context.request.get(`/api/runs/${id}`)).json()).state, 'cancelled');
    } finally {
      course.close();
    }
    lab.forgive(/403|CORS|ERR_FAILED|ERR_BLOCKED/);
  });
});
