import type { Api, LoopState, RunState, StepBy, Summary } from '../stream/api.ts';
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
  private standing: LoopState | null = null;
  private steps = 0;

  constructor(private readonly api: Api) { super(); }

  get session(): RunSession | null { return this.looked; }
  get summary(): Summary | null { return this.made; }
  /** The server does not have the run of the address. */
  get isUnknown(): boolean { return this.unknown; }
  get isQueued(): boolean { return this.state === 'queued'; }
  get isIdle(): boolean { return this.state === 'idle'; }
  /** The server cannot be reached, and may still have the run. */
  get isLost(): boolean { return this.looked?.connection.kind === 'lost'; }

  /** The program stands still, or makes one step. */
  get isHeld(): boolean { return this.looked?.isPaused === true || (this.steps > 0 && this.looked?.run?.state === 'running'); }
  get canPause(): boolean { return this.looked?.isLive === true && this.steps === 0; }
  /** The loops of a program that stands still, once the server has told how. */
  get loops(): LoopState | null { return this.isHeld ? this.standing : null; }

  get canStop(): boolean { return this.state !== undefined && !isOver(this.state); }

  /** The program is at work, or will be; an idle one can be stopped, but nobody waits for it. */
  get isBusy(): boolean { return this.canStop && !this.isIdle; }

  /** How the run stands on the server; one that the server has forgotten does not. */
  private get state(): RunState | undefined {
    return this.looked?.connection.kind === 'no-such-run' ? undefined : this.looked?.run?.state;
  }

  /** Looks at this run from now on. */
  watch(id: string): void {
    this.looked?.close();
    this.made = null;
    this.askedFor = '';
    this.unknown = false;
    this.standing = null;
    const session = new RunSession(this.api, id);
    this.looked = session;
    session.addEventListener('change', () => this.changed(session));
    session.start();
  }

  async stop(): Promise<void> {
    await this.api.cancel(this.looked!.id);
  }

  async pause(): Promise<void> { await this.api.pause(this.looked!.id); }
  async resume(): Promise<void> { await this.api.resume(this.looked!.id); }

  /** Lets the program make one step; another one only after that. */
  async step(by: StepBy): Promise<void> {
    if (this.steps > 0 || this.looked?.isPaused !== true) return;
    this.steps++;
    try {
      await this.api.step(this.looked.id, by);
    } finally {
      this.steps--;
      this.dispatchEvent(new Event('change'));
    }
  }

  private async fetchLoops(session: RunSession): Promise<void> {
    try {
      const loops = await this.api.loop(session.id);
      if (session !== this.looked) return;
      this.standing = loops;
    } catch (error) {
      console.warn('how the loops stand is not known:', error);
    }
    this.dispatchEvent(new Event('change'));
  }

  private changed(session: RunSession): void {
    if (session !== this.looked) return;
    if (session.connection.kind === 'no-such-run' && session.run === null) {
      this.looked = null;
      this.unknown = true;
    } else if (session.isPaused) {
      void this.fetchLoops(session);
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
