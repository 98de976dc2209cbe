// Builds the pages' scripts and styles into target/classes/static. Maven runs it in frontend/ before resources are copied.
// FRONTEND_SKIP=1 leaves everything as it is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OUT = join('..', 'target', 'classes', 'static');
const ENTRIES = ['lab.js', 'catalogue.js', 'compare.js', 'api.js', 'loop-timeline.js', 'replay.js', 'style.css'].map((name) => join(OUT, name));
const SOURCES = ['src', 'build', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.replay.config.ts'];
const INSTALLED = join('node_modules', '.package-lock.json');

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!statSync(path).isDirectory()) return changedAt(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, args) {
  const isScript = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: isScript });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function bundle() {
  if (process.env.FRONTEND_SKIP === '1') return;
  if (changedAt(INSTALLED) < changedAt('package-lock.json')) {
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  const oldestOutput = Math.min(...ENTRIES.map(changedAt));
  if (oldestOutput > Math.max(...SOURCES.map(newest))) return;
  rmSync(join(OUT, 'assets'), { recursive: true, force: true });
  run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit']);
  for (const config of ['vite.config.ts', 'vite.replay.config.ts']) run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', config, '--logLevel', 'warn']);
}

bundle();
