/**
 * Finds room in the bar for all that may come to stand in it: takes the names from buttons that have a sign, else gives the
 * parameters a line of their own.
 */
export class BarFold {
  /** @param guests what comes and goes in the bar: it has its room from the start, so that nothing jumps when it comes */
  constructor(private readonly bar: HTMLElement, private readonly guests: readonly HTMLElement[]) {
    addEventListener('resize', () => this.fit());
    bar.addEventListener('input', () => this.fit());
    void document.fonts.ready.then(() => this.fit());
  }

  fit(): void {
    const away = this.guests.filter((guest) => guest.hidden);
    for (const guest of away) guest.hidden = false;
    this.bar.classList.remove('is-brief', 'is-folded');
    if (this.isTight) this.bar.classList.add('is-brief');
    if (this.isTight) this.bar.classList.replace('is-brief', 'is-folded');
    for (const guest of away) guest.hidden = true;
  }

  private get isTight(): boolean { return this.bar.scrollWidth > this.bar.clientWidth; }
}
