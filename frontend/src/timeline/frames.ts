const REDUCED_MILLIS = 250;

/**
 * Draws at most once a frame, however often it is asked. While `isMoving` says so it draws every frame by itself; for
 * those who want less motion, four times a second.
 */
export class Frames {
  private requested = false;
  private drawnAt = 0;
  private stopped = false;

  constructor(private readonly draw: () => void, private readonly isMoving: () => boolean, private readonly reduced = matchMedia('(prefers-reduced-motion: reduce)')) {}

  request(): void {
    if (this.requested || this.stopped) return;
    this.requested = true;
    requestAnimationFrame((now) => this.frame(now));
  }

  stop(): void { this.stopped = true; }
  resume(): void { this.stopped = false; }

  private frame(now: number): void {
    this.requested = false;
    if (this.stopped) return;
    if (this.isMoving()) {
      this.request();
      if (this.reduced.matches && now - this.drawnAt < REDUCED_MILLIS) return;
    }
    this.drawnAt = now;
    this.draw();
  }
}
