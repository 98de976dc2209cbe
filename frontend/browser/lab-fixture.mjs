import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { openBrowser } from './chromium.mjs';
import { Lab } from './lab-page.mjs';

/** Where the server runs that is looked at. */
export const BASE = process.env.LOOPSCOPE_URL ?? 'http://localhost:8080';
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 1280, height: 720 };

/**
 * Gives each test of a group a Lab in a context of its own, all in one browser. A test fails if the browser complained. The page
 * moves as little as it may unless `options` say so: a timeline that is drawn sixty times a second takes most of a core.
 * `give` takes what the test works with: `{ browser, context, lab, page }`.
 */
export function labForEach(options, give) {
  let browser;
  let context;
  let lab;

  before(async () => { browser = await openBrowser(); });
  after(async () => { await browser?.close(); });

  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce', baseURL: BASE, ...options });
    lab = await Lab.on(context);
    await give({ browser, context, lab, page: lab.page });
  });
  afterEach(async () => {
    const complaints = lab.complaints;
    await context.close();
    assert.deepEqual(complaints, [], 'the browser complained');
  });
}
