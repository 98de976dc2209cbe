const NEXT_DIGIT_MILLIS = 700;

export interface NumberListener {
  /** What is typed so far and may go on; empty when it is decided. */
  typed(digits: string): void;
  chosen(number: number): void;
}

/**
 * Choosing by number: digits typed quickly one after another are one number. It is chosen at once where no other number
 * goes on from it, else when no further digit comes.
 */
export class NumberKeys {
  private digits = '';
  private timer = 0;

  constructor(private readonly known: readonly number[], private readonly listener: NumberListener) {}

  /** Whether the digit can be one of a number. */
  press(digit: string): boolean {
    clearTimeout(this.timer);
    const digits = [this.digits + digit, digit].find((typed) => this.startsSome(typed));
    if (digits === undefined) {
      this.decide('');
      return false;
    }
    this.digits = digits;
    this.listener.typed(digits);
    if (this.known.some((number) => isBeyond(String(number), digits))) this.timer = window.setTimeout(() => this.decide(digits), NEXT_DIGIT_MILLIS);
    else this.decide(digits);
    return true;
  }

  private startsSome(digits: string): boolean { return this.known.some((number) => String(number).startsWith(digits)); }

  private decide(digits: string): void {
    this.digits = '';
    this.listener.typed('');
    if (this.known.includes(Number(digits))) this.listener.chosen(Number(digits));
  }
}

const isBeyond = (number: string, digits: string): boolean => number.length > digits.length && number.startsWith(digits);
