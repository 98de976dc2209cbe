// How fast the timeline is with many events, in headless Chromium: see the README beside this folder.
//   node measure.mjs [million|many|live|peer …]
import { openBrowser } from '../../frontend/browser/chromium.mjs';
import { awaitPicture, play } from './frames.mjs';
import { best, busy, heap, inPage, said } from './meter.mjs';
import { measurePeer } from './peer.mjs';
import { launch, openServer } from './server.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const FRAMES = Number(process.env.FRAMES ?? 120);
const LONGEST = 300;
const MOVES = ['pan', 'zoom', 'scroll'];

const MILLION = { TASKS: 200, SLEEPS: 545 };
const MANY = { TASKS: 9_900, SLEEPS: 10, STEP: 0.02 };
const LIVE = { TASKS: 100, SLEEPS: 108, STEP: 0.0155 };

const runs = {
  million: () => settled('million', MILLION),
  many: () => settled('many', MANY),
  live,
  peer: async () => measurePeer(browser, server, await launch(server.base, MILLION, LONGEST), { rounds: ROUNDS, frames: FRAMES, moves: MOVES }),
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(runs);
const unknown = wanted.filter((name) => !(name in runs));
if (unknown.length > 0) throw new Error(`no measurement is called ${unknown}; there are ${Object.keys(runs)}`);
const server = await openServer();
const browser = await openBrowser();
try {
  for (const name of wanted) await runs[name]();
} finally {
  await browser.close();
  server.close();
}

async function settled(name, tasks) {
  const run = await launch(server.base, tasks, LONGEST);
  console.log(`\n${name}: ${run.lastSeq} events of ${(run.durationNanos / 1e9).toFixed(1)} s`);
  const figures = [];
  for (let round = 0; round < ROUNDS; round++) figures.push(await inPage(browser, (page, devtools) => open(page, devtools, run)));
  console.log(`  first picture ${best(figures, 'first')} ms, whole ${best(figures, 'whole')} ms (processor ${best(figures, 'cpu')} ms), heap ${best(figures, 'heap')} MB`);
  for (const move of MOVES) console.log(`  ${move.padEnd(6)} ${said(figures.map((each) => each[move]))}`);
}

async function open(page, devtools, run) {
  const reading = await busy(devtools, async () => {
    await page.goto(`${server.base}/lab/playground?run=${run.id}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('loop-timeline')?.model !== undefined);
    return page.evaluate(`(${awaitPicture})(${run.lastSeq})`);
  });
  const result = { ...reading };
  for (const move of MOVES) {
    result[move] = await busy(devtools, () => page.evaluate(`(${play})('${move}', ${FRAMES})`));
    await page.evaluate(() => document.querySelector('loop-timeline').view.show(null));
  }
  return { ...result, heap: await heap(devtools) };
}

async function live() {
  const figures = [];
  let run;
  for (let round = 0; round < ROUNDS; round++) {
    figures.push(await inPage(browser, async (page, devtools) => {
      run = await launch(server.base, LIVE, 0);
      await page.goto(`${server.base}/lab/playground?run=${run.id}`);
      await page.waitForFunction(() => document.querySelector('loop-timeline')?.session?.isLive === true);
      return busy(devtools, () => page.evaluate(`(${play})('watch', 100000)`));
    }));
    run = await (await fetch(`${server.base}/api/runs/${run.id}`)).json();
  }
  console.log(`\nlive: ${run.lastSeq} events in ${(run.durationNanos / 1e9).toFixed(1)} s`);
  console.log(`  watch  ${said(figures)}`);
}
