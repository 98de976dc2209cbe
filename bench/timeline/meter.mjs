// How long things take in a page, and how that is said.

/** Opens a page of its own, which is closed in the end, and its meter: what work took of the main thread's processor time. */
export async function inPage(browser, use) {
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

/** What came of it, with the processor's time that the page's main thread took meanwhile: other work of the machine is not in it. */
export async function busy(devtools, work) {
  const before = await taskMillis(devtools);
  const result = await work();
  return { ...result, cpu: (await taskMillis(devtools)) - before };
}

async function taskMillis(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1e3;
}

/** What is kept in memory, in megabytes. */
export async function heap(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await devtools.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / 1e6;
}

/** The least of several rounds: the machine's other work is in the others. */
export const best = (rounds, of) => Math.round(Math.min(...rounds.map((each) => each[of])));

/** Of the rounds of one move, the calmest. */
export function said(rounds) {
  const { scripts } = rounds[0];
  const parts = (of) => rounds.map((round) => quantiles(round[of])).sort((a, b) => a[1] - b[1])[0].map((ms) => ms.toFixed(1)).join(' / ');
  const cpu = Math.min(...rounds.map((round) => round.cpu / round.apart.length));
  const ofScripts = scripts === undefined ? '' : `, their scripts ${parts('scripts')} ms`;
  return `frames ${parts('apart')} ms apart${ofScripts} (p50 / p95 / most), processor ${cpu.toFixed(1)} ms a frame`;
}

function quantiles(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return [0.5, 0.95, 1].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
}
