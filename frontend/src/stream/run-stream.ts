import { TraceDecoder } from '../trace/decoder.ts';
import type { TraceEvent } from '../trace/events.ts';
import type { Nanos, Seq } from '../trace/units.ts';
import type { Run } from './api.ts';
import { backoffMillis } from './backoff.ts';

/** How the connection is. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** With nothing to wait for an attempt is under way. */
  | { readonly kind: 'lost'; readonly retryInMillis: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'no-such-run' };

/** What a stream tells, in the order things come in. */
export interface StreamListener {
  onRun(run: Run): void;
  onEvents(events: readonly TraceEvent[]): void;
  /** The server says that it is now `at` on the run's clock. */
  onPulse(at: Nanos): void;
  onConnection(connection: Connection): void;
  /** What was read cannot be continued: everything comes again from the first event. */
  onStartOver(): void;
}

/** What a stream needs of a socket; a recording can stand for the server's. */
export type Socket = Pick<WebSocket, 'binaryType' | 'onmessage' | 'onclose' | 'close'>;

/** What a stream needs of its surroundings; tests bring their own. */
export interface StreamSurroundings {
  address(after: Seq): string;
  open(address: string): Socket;
  random(): number;
}

type Message =
  | { readonly type: 'hello' | 'state' | 'end'; readonly run: Run }
  | { readonly type: 'pulse'; readonly nowNanos: Nanos };

const NO_SUCH_RUN = 4004;
/** A running run pulses about four times a second; without a sign for this long the connection counts as lost. */
const STALE_MILLIS = 4_000;

/** Watches one run: reconnects by itself and goes on after the last event read, so that nothing is missed or repeated. */
export class RunStream {
  private decoder = new TraceDecoder();
  private socket: Socket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private closed = false;
  private expectsPulse = false;

  constructor(private readonly around: StreamSurroundings, private readonly listener: StreamListener) {}

  start(): void {
    this.connect();
  }

  /** Does not wait for the next attempt. */
  retryNow(): void {
    if (this.socket !== null || this.closed) return;
    clearTimeout(this.timer);
    this.connect();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.letGo();
  }

  private connect(): void {
    if (this.failures > 0) this.listener.onConnection({ kind: 'lost', retryInMillis: 0 });
    const socket = this.around.open(this.around.address(this.decoder.lastSeq));
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onmessage = (message) => this.received(message.data as string | ArrayBuffer | Uint8Array);
    socket.onclose = ({ code }) => this.dropped(code);
    this.expectSign();
  }

  private received(data: string | ArrayBuffer | Uint8Array): void {
    this.expectSign();
    if (typeof data !== 'string') return this.receivedBatch(data instanceof Uint8Array ? data : new Uint8Array(data));
    const message = JSON.parse(data) as Message;
    if (message.type === 'pulse') return this.listener.onPulse(message.nowNanos);
    this.expectsPulse = message.run.state === 'running';
    this.listener.onRun(message.run);
    if (message.type === 'hello') this.opened();
    if (message.type === 'end') this.ended();
  }

  private receivedBatch(bytes: Uint8Array): void {
    let events: readonly TraceEvent[];
    try {
      events = this.decoder.decode(bytes);
    } catch (error) {
      return this.startOver(error);
    }
    if (events.length > 0) this.listener.onEvents(events);
  }

  private opened(): void {
    this.failures = 0;
    this.listener.onConnection({ kind: 'open' });
  }

  private ended(): void {
    this.close();
    this.listener.onConnection({ kind: 'ended' });
  }

  private dropped(code: number): void {
    this.letGo();
    if (code === NO_SUCH_RUN) {
      this.closed = true;
      this.listener.onConnection({ kind: 'no-such-run' });
      return;
    }
    const wait = backoffMillis(++this.failures, this.around.random);
    this.listener.onConnection({ kind: 'lost', retryInMillis: wait });
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private startOver(error: unknown): void {
    console.warn('the trace cannot be continued and is read again from its start:', error);
    this.decoder = new TraceDecoder();
    this.listener.onStartOver();
    this.dropped(0);
  }

  /** Something came, or an attempt began: the next sign must come in time. */
  private expectSign(): void {
    clearTimeout(this.watch);
    const socket = this.socket;
    this.watch = setTimeout(() => {
      if (this.socket === socket && (this.expectsPulse || this.failures > 0)) this.dropped(0);
    }, STALE_MILLIS);
  }

  private letGo(): void {
    clearTimeout(this.watch);
    const socket = this.socket;
    this.socket = null;
    if (socket === null) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}
