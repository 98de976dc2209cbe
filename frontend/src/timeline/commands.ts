import { nanos } from '../trace/units.ts';
import type { TimelineCommand } from './keyboard.ts';
import { focusSegment, followHop, selectNeighbour, stepMoment, stepSegment, type Scene } from './navigation.ts';

const ZOOM = 0.6;
const PAN = 0.2;

/** Moves through the picture; answers false for what is not a move. */
export function move(command: TimelineCommand, scene: Scene, isLive: boolean): boolean {
  const { view, scale } = scene;
  const middle = view.cursor ?? nanos((scale.from + scale.to) / 2);
  switch (command) {
    case 'zoom-in': view.zoom(scale, ZOOM, middle); return true;
    case 'zoom-out': view.zoom(scale, 1 / ZOOM, middle); return true;
    case 'pan-left': view.pan(scale, -PAN); return true;
    case 'pan-right': view.pan(scale, PAN); return true;
    case 'fit': view.show(null); return true;
    case 'focus': focusSegment(scene); return true;
    case 'undo': view.undo(); return true;
    case 'event-back': stepMoment(scene, -1); return true;
    case 'event-forward': stepMoment(scene, 1); return true;
    case 'segment-back': stepSegment(scene, -1); return true;
    case 'segment-forward': stepSegment(scene, 1); return true;
    case 'hop-back': followHop(scene, -1); return true;
    case 'hop-forward': followHop(scene, 1); return true;
    case 'lane-up': selectNeighbour(scene, -1); return true;
    case 'lane-down': selectNeighbour(scene, 1); return true;
    case 'freeze': view.cursor = view.cursor === null ? scene.now : null; return true;
    case 'clear': view.clearMarks(); return true;
    case 'live':
      view.cursor = null;
      if (isLive) view.show(null);
      return true;
    case 'table':
    case 'filter': return false;
  }
}
