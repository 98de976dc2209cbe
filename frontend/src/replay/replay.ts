import '../timeline/loop-timeline.ts';
import { Api, type Run } from '../stream/api.ts';
import { RunSession } from '../stream/run-session.ts';
import { need } from '../words/elements.ts';
import { Words } from '../words/words.ts';
import { batchesOf } from './batches.ts';
import { RecordedSocket } from './recorded-socket.ts';
import style from './replay.css?inline';

/** The page has no server; addresses are made, and not used. */
const NO_SERVER = new Api('file:///');

/** Shows the run that stands in the page itself: what is known of it, and its packed batches. Nothing is asked of a server. */
async function replay(): Promise<void> {
  const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  document.documentElement.lang = language;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const run = JSON.parse(need(document, '#run').textContent!) as Run;
  const batches = await batchesOf(need(document, '#batches').textContent!.trim());
  const timeline = need<HTMLElementTagNameMap['loop-timeline']>(document, 'loop-timeline');
  timeline.language = new Words(language);
  timeline.session = new RunSession(NO_SERVER, run.id, () => new RecordedSocket(run, batches));
  timeline.session.start();
  timeline.tabIndex = 0;
  timeline.focus({ preventScroll: true });
}

void replay();
