// Before the browser tests, which run two at a time: the browser is there, unpacked if need be, so that none of them has to.
import { findBrowser } from './chromium.mjs';

await findBrowser();
