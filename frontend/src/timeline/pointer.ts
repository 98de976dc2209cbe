import { earlier, later, nanos, px, type Nanos } from '../trace/units.ts';
import { inSight, type TimeScale, type TimeWindow } from './time-scale.ts';
import type { View } from './view.ts';

/** A hand that trembles does not drag. */
const DRAG_STARTS = 4;
const WHEEL_ZOOM = 1.2;
const WHEEL_PAN = 0.08;

/** What the pointer can do with the picture; the timeline stands behind it. */
export interface PointerTarget {
  readonly view: View;
  scale(): TimeScale;
  now(): Nanos;
  /** A click without a drag, on the lanes. */
  clicked(x: number, y: number): void;
  hovered(event: PointerEvent | null): void;
}

type Drag =
  | { readonly kind: 'scrub' }
  | { readonly kind: 'measure'; readonly start: Nanos }
  | { readonly kind: 'pan'; readonly x: number; readonly window: TimeWindow; moved: boolean };

/** Wheel and pointer on the two canvases: scrub in the head, drag and measure on the lanes. */
export class PointerInput {
  private drag: Drag | null = null;

  constructor(private readonly head: HTMLElement, private readonly lanes: HTMLElement, private readonly target: PointerTarget) {
    head.addEventListener('pointerdown', (event) => this.pressed(event, head));
    lanes.addEventListener('pointerdown', (event) => this.pressed(event, lanes));
    for (const canvas of [head, lanes]) {
      canvas.addEventListener('pointermove', (event) => this.moved(event));
      canvas.addEventListener('pointerup', (event) => this.released(event));
      canvas.addEventListener('pointercancel', () => { this.drag = null; });
      canvas.addEventListener('pointerleave', () => this.target.hovered(null));
      canvas.addEventListener('wheel', (event) => this.wheeled(event), { passive: false });
    }
  }

  private momentAt(event: MouseEvent): Nanos {
    return this.target.scale().moment(px(event.clientX - this.lanes.getBoundingClientRect().left));
  }

  private pressed(event: PointerEvent, canvas: HTMLElement): void {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    this.target.hovered(null);
    if (canvas === this.head) {
      this.drag = { kind: 'scrub' };
      this.scrub(event);
    } else if (event.shiftKey) {
      this.drag = { kind: 'measure', start: this.momentAt(event) };
    } else {
      const { from, to } = this.target.scale();
      this.drag = { kind: 'pan', x: event.clientX, window: { from, to }, moved: false };
    }
  }

  private moved(event: PointerEvent): void {
    const { drag } = this;
    if (drag === null) return this.target.hovered(event);
    if (drag.kind === 'scrub') return this.scrub(event);
    if (drag.kind === 'measure') {
      const here = this.momentAt(event);
      this.target.view.range = { from: earlier(drag.start, here), to: later(drag.start, here) };
      return;
    }
    if (!drag.moved && Math.abs(event.clientX - drag.x) <= DRAG_STARTS) return;
    if (!drag.moved) this.target.view.remember();
    drag.moved = true;
    const by = (event.clientX - drag.x) / this.target.scale().density;
    this.target.view.slide(inSight({ from: nanos(drag.window.from - by), to: nanos(drag.window.to - by) }, this.target.now()));
  }

  private released(event: PointerEvent): void {
    const { drag } = this;
    this.drag = null;
    if (drag?.kind !== 'pan' || drag.moved) return;
    const box = this.lanes.getBoundingClientRect();
    this.target.clicked(event.clientX - box.left, event.clientY - box.top);
  }

  private scrub(event: PointerEvent): void {
    this.target.view.cursor = earlier(this.momentAt(event), this.target.now());
  }

  /** A plain wheel scrolls the lanes; sideways it moves in time. */
  private wheeled(event: WheelEvent): void {
    const sideways = event.shiftKey ? event.deltaY + event.deltaX : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.target.view.zoom(this.target.scale(), event.deltaY > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM, this.momentAt(event), this.target.now());
    } else if (sideways !== 0) {
      event.preventDefault();
      this.target.view.pan(this.target.scale(), Math.sign(sideways) * WHEEL_PAN, this.target.now());
    }
  }
}
