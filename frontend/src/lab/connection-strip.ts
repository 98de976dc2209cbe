import type { RunSession } from '../stream/run-session.ts';
import { inSeconds } from '../trace/units.ts';
import { need, setText } from '../words/elements.ts';
import type { Words } from '../words/words.ts';

/** The strip that is there while the connection is not. */
export class ConnectionStrip {
  private retry: (() => void) | null = null;

  constructor(private readonly strip: HTMLElement) {
    need(strip, 'button').addEventListener('click', () => this.retry?.());
  }

  show(session: RunSession | null, words: Words): void {
    const connection = session?.connection;
    this.strip.hidden = connection?.kind !== 'lost';
    if (connection?.kind !== 'lost') return;
    this.retry = () => session!.retryNow();
    const wait = words.seconds(connection.retryInMillis / 1e3, connection.retryInMillis < 950 ? 1 : 0);
    setText(need(this.strip, '.lost-text'), words.say('lostAt', { time: words.seconds(inSeconds(session!.now()), 3), wait }));
    setText(need(this.strip, 'button'), words.say('retry'));
  }
}
