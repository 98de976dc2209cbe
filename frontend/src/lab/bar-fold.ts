/** Gives the parameters a line of their own where the bar has no room for all that may come to stand in it. */
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
    this.bar.classList.remove('is-folded');
    const isTight = this.bar.scrollWidth > this.bar.clientWidth;
    this.bar.classList.toggle('is-folded', isTight);
    for (const guest of away) guest.hidden = true;
  }
}
