const SELDOM_MILLIS = 250;

/**
 * Draws at most once a frame, however often it is asked. While `isMoving` says so it draws every frame by itself. For those
 * who want less motion, and while much `isRead`, it does so four times a second.
 */
export class Frames {
  private requested = false;
  private drawnAt = 0;
  private stopped = false;

  constructor(private readonly draw: () => void, private readonly isMoving: () => boolean, private readonly isRead: () => boolean, private readonly reduced = matchMedia('(prefers-reduced-motion: reduce)')) {}

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
    const isMoving = this.isMoving();
    const isRead = this.isRead();
    if (isMoving || isRead) this.request();
    if (((isMoving && this.reduced.matches) || isRead) && now - this.drawnAt < SELDOM_MILLIS) return;
    this.drawnAt = now;
    this.draw();
  }
}
