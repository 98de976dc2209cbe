// Finds a Chromium for the browser tests: one that is named, the one from the npm registry, or one of this machine's.
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const FRONTEND = dirname(dirname(fileURLToPath(import.meta.url)));
const PACKAGE = join(FRONTEND, 'node_modules', '@sparticuz', 'chromium');
const CACHE = join(FRONTEND, 'node_modules', '.cache', 'chromium');
const FLAGS = [
  '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
const HELP = `No Chromium was found for the browser tests. Any of these helps:
  on Linux x64: npm ci in frontend/, which brings one along
  elsewhere: install Chrome, Chromium or Edge
  or name one: LOOPSCOPE_CHROME=/path/to/chrome npm run test:browser`;

/** The one from the registry is taken: letters and lines look the same wherever it runs. */
export const isPinned = () => !process.env.LOOPSCOPE_CHROME && process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGE);

/** The browser that was found: where it is, what it is, and what it needs around it. */
export async function findBrowser() {
  if (process.env.LOOPSCOPE_CHROME) return { path: process.env.LOOPSCOPE_CHROME, name: 'LOOPSCOPE_CHROME', env: {} };
  if (isPinned()) return unpacked();
  const path = installed();
  if (path === undefined) throw new Error(HELP);
  return { path, name: 'of this machine', env: {} };
}

/** The registry's Chromium comes compressed; it is unpacked once, into a folder that `npm ci` clears, and before several tests begin. */
async function unpacked() {
  const done = join(CACHE, 'done');
  if (!existsSync(done)) {
    rmSync(CACHE, { recursive: true, force: true });
    const half = `${CACHE}-${process.pid}`;
    mkdirSync(half, { recursive: true });
    await inflateInto(half);
    writeFileSync(join(half, 'fonts.conf'), fontsConfiguration());
    renameSync(half, CACHE);
    mkdirSync(done);
  }
  const libraries = join(CACHE, 'al2023', 'lib');
  return {
    path: join(CACHE, 'chromium'),
    name: '@sparticuz/chromium',
    env: { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter), FONTCONFIG_FILE: join(CACHE, 'fonts.conf') },
  };
}

/** The package's fonts and this machine's. */
function fontsConfiguration() {
  const folders = [join(CACHE, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(CACHE, 'font-cache')}</cachedir></fontconfig>\n`;
}

/** The package's own unpacking writes into the folder for temporary files, so that is where it is told to be. */
async function inflateInto(folder) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    if (tmpdir() !== folder) throw new Error(`temporary files go to ${tmpdir()}, not to ${folder}`);
    const { inflate } = await import(pathToFileURL(join(PACKAGE, 'build', 'lambdafs.js')).href);
    for (const part of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) await inflate(join(PACKAGE, 'bin', part));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function installed() {
  const { LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => ['google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'].map((name) => join(folder, name)));
  return [
    ...onPath,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(PROGRAMFILES, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(LOCALAPPDATA, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(`${PROGRAMFILES} (x86)`, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ].find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens the browser and says which one it is. */
export async function openBrowser() {
  const { path, name, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, args: FLAGS, env: { ...process.env, ...env } });
  console.log(`browser: Chromium ${browser.version()} (${name}: ${path})`);
  return browser;
}
