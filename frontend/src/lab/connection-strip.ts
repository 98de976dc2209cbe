import type { RunSession } from '../stream/run-session.ts';
import { inSeconds } from '../trace/units.ts';
import { need, setText } from '../words/elements.ts';
import { grouped, percent } from '../words/figures.ts';
import type { Words } from '../words/words.ts';
import type { PageMoment } from './page-moment.ts';

/** What is read sooner needs no word about it. */
const PATIENCE_MILLIS = 300;

/** The strip that is there while the connection is not, or while what happened so far is still being read. */
export class ConnectionStrip {
  private retry: (() => void) | null = null;
  private catchingUpSince: number | null = null;

  constructor(private readonly strip: HTMLElement) {
    need(strip, 'button').addEventListener('click', () => this.retry?.());
  }

  show({ session, words }: Pick<PageMoment, 'session' | 'words'>): void {
    const isLost = session?.isLost === true;
    const isReading = session !== null && this.isReading(session);
    this.strip.hidden = !isLost && !isReading;
    this.strip.classList.toggle('is-reading', isReading && !isLost);
    if (isLost) this.showLost(session!, words);
    else if (isReading) this.say(words.say('catchingUp', readSoFar(session)));
  }

  private showLost(session: RunSession, words: Words): void {
    const button = need(this.strip, 'button');
    if (session.connection.kind !== 'lost') {
      button.hidden = true;
      return this.say(words.say('runGone'));
    }
    const { retryInMillis } = session.connection;
    this.retry = () => session.retryNow();
    const time = words.seconds(inSeconds(session.now()), 3);
    const wait = words.seconds(retryInMillis / 1e3, retryInMillis < 950 ? 1 : 0);
    this.say(retryInMillis === 0 ? words.say('reconnecting', { time }) : words.say('lostAt', { time, wait }));
    button.hidden = retryInMillis === 0;
    setText(button, words.say('retry'));
  }

  private say(text: string): void { setText(need(this.strip, '.lost-text'), text); }

  private isReading({ isCatchingUp }: RunSession): boolean {
    if (!isCatchingUp) this.catchingUpSince = null;
    else this.catchingUpSince ??= performance.now();
    return this.catchingUpSince !== null && performance.now() - this.catchingUpSince > PATIENCE_MILLIS;
  }
}

function readSoFar({ model, run }: RunSession): { readonly n: string; readonly all: string; readonly share: string } {
  const all = Math.max(1, run?.lastSeq ?? 1);
  return { n: grouped(model.lastSeq), all: grouped(all), share: percent(model.lastSeq / all) };
}
