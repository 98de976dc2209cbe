import '../timeline/loop-timeline.ts';
import { Api, type Run, type Scenario } from '../stream/api.ts';
import { RunSession } from '../stream/run-session.ts';
import { Legend } from '../timeline/legend.ts';
import legendStyle from '../timeline/legend.css?inline';
import { el, need } from '../words/elements.ts';
import { Words } from '../words/words.ts';
import { batchesOf } from './batches.ts';
import { heading, nameOf, type Conclusion } from './heading.ts';
import { RecordedSocket } from './recorded-socket.ts';
import style from './replay.css?inline';

/** The page has no server; addresses are made, and not used. */
const NO_SERVER = new Api('file:///');

const known = <T>(id: string): T => JSON.parse(need(document, id).textContent!) as T;

/** Shows the run that stands in the page itself: what is known of it, and its packed batches. Nothing is asked of a server. */
async function replay(): Promise<void> {
  const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  const words = new Words(language);
  document.documentElement.lang = language;
  for (const rules of [legendStyle, style]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  const run = known<Run>('#run');
  const scenario = known<Scenario | null>('#scenario');
  const conclusion = known<Conclusion>('#conclusion');
  const batches = await batchesOf(need(document, '#batches').textContent!.trim());
  const timeline = need<HTMLElementTagNameMap['loop-timeline']>(document, 'loop-timeline');
  document.title = `${nameOf(run, scenario, words)} · ${run.id} · Loopscope`;
  timeline.before(heading(run, scenario, conclusion, words));
  timeline.language = words;
  const session = new RunSession(NO_SERVER, run.id, () => new RecordedSocket(run, batches));
  explain(session, timeline, conclusion, words);
  timeline.session = session;
  timeline.view.path = conclusion.criticalPath;
  session.start();
  timeline.tabIndex = 0;
  timeline.focus({ preventScroll: true });
}

/** Under the timeline: the signs that its picture holds. */
function explain(session: RunSession, timeline: HTMLElement, conclusion: Conclusion, words: Words): void {
  const list = el('ul', { class: 'legend' });
  timeline.after(list);
  const legend = new Legend(list);
  const show = () => legend.show({ model: session.model, session, now: session.knownUntil, summary: conclusion, words });
  session.addEventListener('growth', show);
  session.addEventListener('change', show);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  addEventListener('resize', show);
}

void replay();
