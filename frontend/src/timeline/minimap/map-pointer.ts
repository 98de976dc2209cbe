import { nanos, px, type Nanos } from '../../trace/units.ts';
import { inSight, type TimeScale, type TimeWindow } from '../time-scale.ts';
import type { View } from '../view.ts';
import { windowOn } from './map-painter.ts';

const REACH = 6;
const DRAG_STARTS = 4;
const LEAST_SPAN = nanos(200);

/** What is taken hold of on the map. */
export type Grip = 'from' | 'to' | 'window' | 'new';

type Drag = { readonly grip: Grip; readonly start: Nanos; readonly window: TimeWindow; readonly x: number; moved: boolean };

export interface MapTarget {
  readonly view: View;
  /** The scale of the timeline itself. */
  shown(): TimeScale;
  map(): TimeScale;
  now(): Nanos;
}

/** An end of the window, the window, or, where the window is everything or elsewhere, room for a new one. */
export function gripAt(x: number, map: TimeScale, shown: TimeScale): Grip {
  const { from, to } = windowOn(map, shown);
  if (Math.abs(x - from) <= REACH) return 'from';
  if (Math.abs(x - to) <= REACH) return 'to';
  const isEverything = from <= map.x(nanos(0)) && to >= map.width - 2;
  return x > from && x < to && !isEverything ? 'window' : 'new';
}

/** The window after its grip has been drawn from one moment to another. */
export function drawn(grip: Grip, { from, to }: TimeWindow, start: Nanos, here: Nanos): TimeWindow {
  switch (grip) {
    case 'from': return { from: nanos(Math.min(here, to - LEAST_SPAN)), to };
    case 'to': return { from, to: nanos(Math.max(here, from + LEAST_SPAN)) };
    case 'window': return { from: nanos(from + here - start), to: nanos(to + here - start) };
    case 'new': return { from: nanos(Math.min(start, here)), to: nanos(Math.max(start, here, Math.min(start, here) + LEAST_SPAN)) };
  }
}

const CURSORS: Readonly<Record<Grip, string>> = { from: 'ew-resize', to: 'ew-resize', window: 'grab', new: 'crosshair' };

/** The pointer on the map: its window can be moved, made longer or shorter, drawn anew, and set down elsewhere by a click. */
export class MapPointer {
  private drag: Drag | null = null;

  constructor(private readonly canvas: HTMLCanvasElement, private readonly target: MapTarget) {
    canvas.addEventListener('pointerdown', (event) => this.pressed(event));
    canvas.addEventListener('pointermove', (event) => this.moved(event));
    canvas.addEventListener('pointerup', (event) => this.released(event));
    canvas.addEventListener('pointercancel', () => { this.drag = null; });
    canvas.addEventListener('dblclick', () => target.view.show(null));
  }

  private placeOf(event: MouseEvent): number { return event.clientX - this.canvas.getBoundingClientRect().left; }

  private pressed(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    const [x, map, shown] = [this.placeOf(event), this.target.map(), this.target.shown()];
    this.drag = { grip: gripAt(x, map, shown), start: map.moment(px(x)), window: { from: shown.from, to: shown.to }, x, moved: false };
  }

  private moved(event: PointerEvent): void {
    const { drag, target } = this;
    const [x, map] = [this.placeOf(event), this.target.map()];
    if (drag === null) {
      this.canvas.style.cursor = CURSORS[gripAt(x, map, target.shown())];
      return;
    }
    if (!drag.moved && Math.abs(x - drag.x) <= DRAG_STARTS) return;
    if (!drag.moved) target.view.remember();
    drag.moved = true;
    target.view.slide(inSight(drawn(drag.grip, drag.window, drag.start, map.moment(px(x))), target.now()));
  }

  /** A click beside the window sets it down there. */
  private released(event: PointerEvent): void {
    const { drag, target } = this;
    this.drag = null;
    if (drag === null || drag.moved || drag.grip !== 'new' || target.view.zoomed === null) return;
    const middle = target.map().moment(px(this.placeOf(event)));
    const half = (drag.window.to - drag.window.from) / 2;
    target.view.show({ from: nanos(middle - half), to: nanos(middle + half) });
  }
}
