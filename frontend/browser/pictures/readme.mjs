// Takes the README's picture from a real run: LOOPSCOPE_URL=http://localhost:8080 npm run -s readme-picture
import { join } from 'node:path';
import { openBrowser } from '../chromium.mjs';
import { Lab } from '../lab-page.mjs';

const base = process.env.LOOPSCOPE_URL ?? 'http://localhost:8080';
const PICTURE = join(import.meta.dirname, '..', '..', '..', 'docs', 'lab.png');

const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: base, locale: 'en-GB', colorScheme: 'light' });
const lab = await Lab.on(context);
await lab.open('thread-pool-2');
await lab.run({});
await lab.settled();
await lab.lane('call 3').click();
await lab.page.mouse.move(0, 0);
await lab.page.evaluate(() => document.fonts.ready);
await lab.page.screenshot({ path: PICTURE });
await lab.page.keyboard.press('r');
await browser.close();
