import type { Api, Summary } from '../stream/api.ts';
import { isOver } from '../stream/api.ts';
import { RunSession } from '../stream/run-session.ts';

/**
 * The run that the page looks at, and what the server makes of it in the end. Dispatches `change` when the run's state or the
 * connection is another one, `summary` when there is a new summary.
 */
export class WatchedRun extends EventTarget {
  private looked: RunSession | null = null;
  private made: Summary | null = null;
  private askedFor = '';
  private unknown = false;

  constructor(private readonly api: Api) { super(); }

  get session(): RunSession | null { return this.looked; }
  get summary(): Summary | null { return this.made; }
  /** The server does not have the run of the address. */
  get isUnknown(): boolean { return this.unknown; }
  get isQueued(): boolean { return this.looked?.run?.state === 'queued'; }
  get isIdle(): boolean { return this.looked?.run?.state === 'idle'; }
  get isLost(): boolean { return this.looked?.isLost === true; }

  get canStop(): boolean {
    const state = this.looked?.run?.state;
    return state !== undefined && !isOver(state);
  }

  /** The program is at work, or will be; an idle one can be stopped, but nobody waits for it. */
  get isBusy(): boolean { return this.canStop && !this.isIdle; }

  /** Looks at this run from now on. */
  watch(id: string): void {
    this.looked?.close();
    this.made = null;
    this.askedFor = '';
    this.unknown = false;
    const session = new RunSession(this.api, id);
    this.looked = session;
    session.addEventListener('change', () => this.changed(session));
    session.start();
  }

  async stop(): Promise<void> {
    await this.api.cancel(this.looked!.id);
  }

  private changed(session: RunSession): void {
    if (session !== this.looked) return;
    if (session.connection.kind === 'no-such-run') {
      this.looked = null;
      this.unknown = true;
    } else if (session.isSettled) {
      void this.fetchSummary(session);
    }
    this.dispatchEvent(new Event('change'));
  }

  private async fetchSummary(session: RunSession): Promise<void> {
    const key = `${session.id} ${session.run!.state}`;
    if (this.askedFor === key) return;
    this.askedFor = key;
    try {
      const summary = await this.api.summary(session.id);
      if (session !== this.looked) return;
      this.made = summary;
    } catch (error) {
      console.warn('the run has no summary:', error);
    }
    this.dispatchEvent(new Event('summary'));
  }
}
