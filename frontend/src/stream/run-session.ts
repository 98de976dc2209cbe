import { RunModel } from '../model/run-model.ts';
import { later, ZERO, type Nanos } from '../trace/units.ts';
import { isOver, type Api, type Run } from './api.ts';
import { RunClock } from './run-clock.ts';
import { RunStream, type Connection, type Socket } from './run-stream.ts';

/** One run as a page watches it: what is known of it, what time it is there, and how the connection is. */
export class RunSession extends EventTarget {
  model = new RunModel();
  run: Run | null = null;
  connection: Connection = { kind: 'connecting' };
  private readonly clock = new RunClock(() => performance.now());
  private readonly stream: RunStream;

  /** Dispatches `change` when the run's state or the connection changes, `growth` when events came. */
  constructor(readonly api: Api, readonly id: string, open: (address: string) => Socket = (address) => new WebSocket(address)) {
    super();
    this.stream = new RunStream({
      address: (after) => api.watchAddress(id, after),
      open,
      random: Math.random,
    }, {
      onRun: (run) => this.runChanged(run),
      onEvents: (events) => {
        this.model.apply(events);
        if (this.isLive) this.clock.heard(this.model.lastAt);
        if (this.isPaused) this.clock.freeze(later(this.clock.read(), this.model.lastAt));
        this.dispatchEvent(new Event('growth'));
      },
      onPulse: (at) => this.pulsed(at),
      onConnection: (connection) => this.connectionChanged(connection),
      onStartOver: () => { this.model = new RunModel(); },
    });
  }

  /** Where all that its program printed can be read. */
  get outputAddress(): string { return this.api.outputAddress(this.id); }

  start(): void { this.stream.start(); }
  retryNow(): void { this.stream.retryNow(); }
  close(): void { this.stream.close(); }

  /** Time goes on in the run, as far as can be seen from here. */
  get isLive(): boolean {
    return this.run?.state === 'running' && !this.isLost;
  }

  /** The program stands still with its clock until somebody lets it go on. */
  get isPaused(): boolean { return this.run?.state === 'paused' && !this.isLost; }

  /** Not all is read yet of what the server had when it was asked. */
  get isCatchingUp(): boolean { return this.run !== null && !this.isLost && this.model.lastSeq < this.run.lastSeq; }

  /** Of what happened later nothing is known yet: a long run is still being read when its end is known. */
  get knownUntil(): Nanos { return this.isCatchingUp ? this.model.lastAt : this.now(); }

  /** Nothing more is heard of the run: for now, or because the server does not know it any more. */
  get isLost(): boolean { return this.connection.kind === 'lost' || this.connection.kind === 'no-such-run'; }

  /** The program has nothing left to do: it ended, or its loop waits for nothing. */
  get isSettled(): boolean {
    return this.run !== null && (this.run.state === 'idle' || isOver(this.run.state));
  }

  /** What time it is on the run's clock; the end of what happened, once that is known. */
  now(): Nanos {
    if (!this.isSettled) return this.clock.read();
    return this.settledAt();
  }

  /** When the program had nothing left to do: the idle hour before a stop, or its time's end, is not part of the picture. */
  settledAt(): Nanos {
    const duration = this.run?.durationNanos ?? ZERO;
    if (this.run?.state === 'idle') return later(duration, this.model.quietSince ?? ZERO);
    if (this.isCutShort && this.model.quietSince !== null) return this.model.quietSince;
    return later(duration, this.model.lastAt);
  }

  private get isCutShort(): boolean { return this.run?.state === 'cancelled' || this.run?.state === 'timed-out'; }

  private pulsed(at: Nanos): void {
    if (this.isPaused) this.clock.freeze(at);
    if (!this.isLive) return;
    this.clock.heard(at);
    this.model.passed(at);
  }

  private runChanged(run: Run): void {
    this.run = run;
    if (this.isPaused) this.clock.freeze(later(this.model.lastAt, run.durationNanos ?? ZERO));
    if (isOver(run.state)) this.finishModel(run);
    this.dispatchEvent(new Event('change'));
  }

  /** The events may still be on their way when the run is known to be over; the last message comes after them. */
  private finishModel(run: Run): void {
    if (this.model.lastSeq < run.lastSeq) return;
    this.model.finish(later(this.model.lastAt, run.durationNanos ?? ZERO), this.isCutShort);
  }

  private connectionChanged(connection: Connection): void {
    this.connection = connection;
    if (this.isLost) this.clock.freeze(this.clock.read());
    this.dispatchEvent(new Event('change'));
  }
}
