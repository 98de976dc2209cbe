// The same segments and moves in vis-timeline, which shows them as elements of the page.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { segmentsOf } from './frames.mjs';
import { openPeer, playPeer } from './peer-frames.mjs';
import { best, busy, heap, inPage, said } from './meter.mjs';

const LIBRARY = join(dirname(fileURLToPath(import.meta.url)), 'peer', 'node_modules', 'vis-timeline');
const SCRIPT = join(LIBRARY, 'standalone', 'umd', 'vis-timeline-graph2d.min.js');
const STYLES = join(LIBRARY, 'styles', 'vis-timeline-graph2d.min.css');
const SIZES = [1_000, 10_000, 100_000];
/** Who has not drawn its picture and moved it by then is said to have given up. */
const PATIENCE_MILLIS = 240_000;
/** A move that takes longer is cut off. */
const LONGEST_MOVE_MILLIS = 30_000;

/** Opens the first segments of a run, ever more of them, until the library gives up. */
export async function measurePeer(browser, server, run, { rounds, frames, moves }) {
  if (!existsSync(SCRIPT)) throw new Error('vis-timeline is not there: npm ci in bench/timeline/peer');
  for (const count of SIZES) {
    const segments = await inPage(browser, (page) => readSegments(page, server, run, count));
    const figures = [];
    for (let round = 0; round < rounds; round++) {
      const figure = await patiently(inPage(browser, (page, devtools) => open(page, devtools, segments, moves, frames)));
      if (figure === null) return console.log(`\nvis-timeline, the first ${count} segments: gave up after ${PATIENCE_MILLIS / 1e3} s`);
      figures.push(figure);
    }
    console.log(`\nvis-timeline, the first ${segments.spans.length} segments in ${segments.lanes.length} groups`);
    console.log(`  whole ${best(figures, 'whole')} ms (processor ${best(figures, 'cpu')} ms), heap ${best(figures, 'heap')} MB`);
    for (const move of moves) console.log(`  ${move.padEnd(6)} ${said(figures.map((each) => each[move]))} of ${figures[0][move].apart.length} frames`);
  }
}

async function readSegments(page, server, run, count) {
  await page.goto(`${server.base}/lab/playground?run=${run.id}`, { waitUntil: 'commit' });
  await page.waitForFunction((last) => document.querySelector('loop-timeline')?.model?.lastSeq === last, run.lastSeq, { timeout: PATIENCE_MILLIS });
  return page.evaluate(`(${segmentsOf})(${count})`);
}

async function open(page, devtools, segments, moves, frames) {
  await page.setContent('<body style="margin:0"><div id="peer" style="width:1040px"></div></body>');
  await page.addStyleTag({ path: STYLES });
  await page.addScriptTag({ path: SCRIPT });
  const drawn = await busy(devtools, () => page.evaluate(`(${openPeer})(${JSON.stringify(segments)})`));
  const result = { ...drawn };
  for (const move of moves) result[move] = await busy(devtools, () => page.evaluate(`(${playPeer})('${move}', ${frames}, ${LONGEST_MOVE_MILLIS})`));
  return { ...result, heap: await heap(devtools) };
}

/** Null where it takes too long; whatever it is at then ends with its page. */
function patiently(work) {
  let timer;
  const late = new Promise((done) => { timer = setTimeout(() => done(null), PATIENCE_MILLIS); });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
