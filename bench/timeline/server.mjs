// A server of one's own for as long as a measurement takes, and the runs that it is measured with.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const JAR = join(HERE, '..', '..', 'target', 'loopscope.jar');
const PROGRAM = readFileSync(join(HERE, 'tasks.py'), 'utf8');
const SETTINGS = ['--loopscope.runs.event-limit=1200000', '--loopscope.runs.heap=512MB'];
const START_MILLIS = 120_000;

/** The server at LOOPSCOPE_URL, or one that is started from the jar and stopped at the end. */
export async function openServer() {
  if (process.env.LOOPSCOPE_URL) return { base: process.env.LOOPSCOPE_URL, close: () => {} };
  const port = await freePort();
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const server = spawn(java, ['-jar', JAR, `--server.port=${port}`, ...SETTINGS], { stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://localhost:${port}`;
  for (const until = Date.now() + START_MILLIS; !(await answers(base));) {
    if (server.exitCode !== null || Date.now() > until) throw new Error(`the server of ${JAR} did not start`);
    await new Promise((soon) => setTimeout(soon, 200));
  }
  return { base, close: () => server.kill() };
}

const answers = (base) => fetch(`${base}/api/scenarios`).then((answer) => answer.ok, () => false);

function freePort() {
  return new Promise((found) => {
    const socket = createServer().listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => found(port));
    });
  });
}

/** Runs the program with other figures in the places of its own; answers at once, or when it has ended. */
export async function launch(base, figures, seconds) {
  let source = PROGRAM;
  for (const [name, value] of Object.entries(figures)) source = source.replace(new RegExp(`^${name} = .*$`, 'm'), `${name} = ${value}`);
  const answer = await fetch(`${base}/api/runs?wait=${seconds}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ source, name: 'tasks.py' }) });
  const run = await answer.json();
  if (!answer.ok || run.state === 'failed') throw new Error(`the run did not come about: ${JSON.stringify(run)}`);
  return run;
}
