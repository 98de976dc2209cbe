// How fast the timeline is with many events, in headless Chromium: see the README beside this folder.
//   node measure.mjs [million|many|live …]
import { openBrowser } from '../../frontend/browser/chromium.mjs';
import { awaitPicture, play } from './frames.mjs';
import { launch, openServer } from './server.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const FRAMES = Number(process.env.FRAMES ?? 120);
const LONGEST = 300;

const RUNS = {
  million: { tasks: { TASKS: 200, SLEEPS: 545 }, moves: ['pan', 'zoom', 'scroll'] },
  many: { tasks: { TASKS: 9_900, SLEEPS: 10, STEP: 0.02 }, moves: ['pan', 'zoom', 'scroll'] },
  live: { tasks: { TASKS: 100, SLEEPS: 108, STEP: 0.0155 }, moves: ['watch'] },
};

const best = (figures, of) => Math.round(Math.min(...figures.map((each) => each[of])));

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(RUNS);
const server = await openServer();
const browser = await openBrowser();
try {
  for (const name of wanted) await (name === 'live' ? live(RUNS.live) : settled(name, RUNS[name]));
} finally {
  await browser.close();
  server.close();
}

async function settled(name, { tasks, moves }) {
  const run = await launch(server.base, tasks, LONGEST);
  console.log(`\n${name}: ${run.lastSeq} events of ${(run.durationNanos / 1e9).toFixed(1)} s`);
  const figures = [];
  for (let round = 0; round < ROUNDS; round++) figures.push(await open(run, moves));
  console.log(`  first picture ${best(figures, 'first')} ms, whole ${best(figures, 'whole')} ms (processor ${best(figures, 'cpu')} ms), heap ${best(figures, 'heap')} MB`);
  for (const move of moves) console.log(`  ${move.padEnd(6)} ${said(figures.map((each) => each[move]))}`);
}

async function live({ tasks, moves: [move] }) {
  const figures = [];
  let run;
  for (let round = 0; round < ROUNDS; round++) {
    await inPage(async (page, devtools) => {
      run = await launch(server.base, tasks, 0);
      await page.goto(`${server.base}/lab/playground?run=${run.id}`);
      await page.waitForFunction(() => document.querySelector('loop-timeline')?.session?.isLive === true);
      figures.push(await busy(devtools, () => page.evaluate(`(${play})('${move}', 100000)`)));
      run = await (await fetch(`${server.base}/api/runs/${run.id}`)).json();
    });
  }
  console.log(`\nlive: ${run.lastSeq} events in ${(run.durationNanos / 1e9).toFixed(1)} s`);
  console.log(`  ${move.padEnd(6)} ${said(figures)}`);
}

function open(run, moves) {
  return inPage(async (page, devtools) => {
    const reading = await busy(devtools, async () => {
      await page.goto(`${server.base}/lab/playground?run=${run.id}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.querySelector('loop-timeline')?.model !== undefined);
      return page.evaluate(`(${awaitPicture})(${run.lastSeq})`);
    });
    const result = { first: reading.first, whole: reading.whole, cpu: reading.cpu };
    for (const move of moves) {
      result[move] = await busy(devtools, () => page.evaluate(`(${play})('${move}', ${FRAMES})`));
      await page.evaluate(() => document.querySelector('loop-timeline').view.show(null));
    }
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await devtools.send('Runtime.getHeapUsage');
    return { ...result, heap: (usedSize + backingStorageSize) / 1e6 };
  });
}

/** What came of it, with the processor's time that the page's main thread took meanwhile: other work of the machine is not in it. */
async function busy(devtools, work) {
  const before = await taskMillis(devtools);
  const result = await work();
  return { ...result, cpu: (await taskMillis(devtools)) - before };
}

async function taskMillis(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1e3;
}

async function inPage(use) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error('the page said:', error));
  try {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await use(page, devtools);
  } finally {
    await context.close().catch(() => {});
  }
}

/** The calmest of the rounds: the machine's other work is in the others. */
function said(rounds) {
  const parts = (of) => rounds.map((round) => quantiles(round[of])).sort((a, b) => a[1] - b[1])[0].map((ms) => ms.toFixed(1)).join(' / ');
  return `frames ${parts('apart')} ms apart, their scripts ${parts('scripts')} ms (p50 / p95 / most), processor ${Math.min(...rounds.map(({ cpu, scripts }) => cpu / scripts.length)).toFixed(1)} ms a frame`;
}

function quantiles(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return [0.5, 0.95, 1].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
}
