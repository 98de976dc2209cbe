import { firstJobAt, lastJobEnd } from '../model/jobs.ts';
import type { RunModel } from '../model/run-model.ts';
import type { Api, Summary, VerdictKind } from '../stream/api.ts';
import { RunSession } from '../stream/run-session.ts';
import { nanos, ZERO, type Nanos } from '../trace/units.ts';

/** What did not get to its end was not faster than anything. */
const CUT_SHORT: readonly VerdictKind[] = ['failed', 'stopped'];

/** One of the runs that are compared: what is known of it so far, live or afterwards. */
export class Contender {
  readonly session: RunSession;
  private known: Summary | null = null;
  private summaryOf = '';

  constructor(private readonly api: Api, readonly id: string, private readonly changed: () => void) {
    this.session = new RunSession(api, id);
    this.session.addEventListener('change', () => this.runChanged());
    this.session.addEventListener('growth', changed);
  }

  start(): void { this.session.start(); }
  close(): void { this.session.close(); }

  get model(): RunModel { return this.session.model; }
  get now(): Nanos { return this.session.now(); }
  /** The moment on its own clock that all runs are drawn from. */
  get zero(): Nanos { return firstJobAt(this.model) ?? ZERO; }
  /** What it comes to, once it has settled. */
  get summary(): Summary | null { return this.known; }
  /** The server does not know it, or knows it no more. */
  get isMissing(): boolean { return this.session.connection.kind === 'no-such-run'; }
  get isSettled(): boolean { return this.session.isSettled; }

  /** It got to its end, so that its time can be held against another's. */
  get counts(): boolean { return this.known !== null && !CUT_SHORT.includes(this.known.verdict.kind); }

  /** How long its jobs took together: so far, or as its summary has it. */
  get total(): Nanos {
    if (this.known !== null) return this.known.verdict.measuredNanos;
    return nanos(Math.max(0, lastJobEnd(this.model, this.now) - this.zero));
  }

  private runChanged(): void {
    if (this.isSettled) void this.fetchSummary();
    this.changed();
  }

  private async fetchSummary(): Promise<void> {
    const state = this.session.run!.state;
    if (this.summaryOf === state) return;
    this.summaryOf = state;
    try {
      this.known = await this.api.summary(this.id);
    } catch (error) {
      console.warn(`run ${this.id} has no summary:`, error);
    }
    this.changed();
  }
}
