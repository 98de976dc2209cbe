/** The bytes are not a trace, or not the next part of this one. */
export class MalformedTraceError extends Error {
  override readonly name = 'MalformedTraceError';
}

const TEXT = new TextDecoder('utf-8');
/** Above it, shifting would lose bits, so the rest is multiplied. */
const SHIFT_LIMIT = 28;

/** Bytes being read: numbers of seven bits a byte, least significant first, and UTF-8 texts. */
export class WireInput {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get hasMore(): boolean {
    return this.at < this.bytes.length;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  u8(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new MalformedTraceError(`batch ends in the middle of a value, at byte ${this.at}`);
    this.at++;
    return value;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; shift < SHIFT_LIMIT; shift += 7) {
      const next = this.u8();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    return this.largeUnsigned(value);
  }

  /** Zigzag: 0, 1, 2, 3 are 0, -1, 1, -2. */
  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A count or an index, which must fit what is left or what is known. */
  count(limit: number, what: string): number {
    const value = this.unsigned();
    if (value > limit) throw new MalformedTraceError(`${what} is ${value}, at most ${limit} is possible here`);
    return value;
  }

  text(): string {
    const length = this.count(this.left, 'length of a text');
    const from = this.at;
    this.at += length;
    return length === 0 ? '' : TEXT.decode(this.bytes.subarray(from, this.at));
  }

  private largeUnsigned(low: number): number {
    let value = low;
    let factor = 2 ** SHIFT_LIMIT;
    for (let byte = 4; byte < 10; byte++) {
      const next = this.u8();
      value += (next & 0x7f) * factor;
      if (next < 0x80) return value;
      factor *= 128;
    }
    throw new MalformedTraceError(`number longer than ten bytes before byte ${this.at}`);
  }
}
