import type { Run } from '../stream/api.ts';
import type { Socket } from '../stream/run-stream.ts';

/** So much is given at once; the page draws in between. */
const AT_ONCE = 20;

/** Says what the server's socket says to somebody who watches a run that is over, from what was recorded of it. */
export class RecordedSocket implements Socket {
  binaryType: BinaryType = 'arraybuffer';
  onmessage: ((message: MessageEvent) => void) | null = null;
  onclose: ((closing: CloseEvent) => void) | null = null;
  private given = 0;

  constructor(private readonly run: Run, private readonly batches: readonly Uint8Array[]) {
    setTimeout(() => this.begin());
  }

  close(): void { this.onmessage = null; }

  private begin(): void {
    this.say({ type: 'hello', run: this.run });
    this.goOn();
  }

  private goOn(): void {
    const until = Math.min(this.batches.length, this.given + AT_ONCE);
    while (this.given < until) this.give(this.batches[this.given++]!);
    if (this.given < this.batches.length) setTimeout(() => this.goOn());
    else this.say({ type: 'end', run: this.run });
  }

  private say(message: { readonly type: string; readonly run: Run }): void { this.give(JSON.stringify(message)); }
  private give(data: string | Uint8Array): void { this.onmessage?.(new MessageEvent('message', { data })); }
}
