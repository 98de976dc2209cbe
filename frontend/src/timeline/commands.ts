import { nanos } from '../trace/units.ts';
import { followArrow } from './ending/follow.ts';
import type { TimelineCommand } from './keyboard.ts';
import { focusSegment, selectNeighbour, stepMoment, stepSegment, stretchRange, type Scene } from './navigation.ts';
import type { Playback } from './play/playback.ts';

const ZOOM = 0.6;
const PAN = 0.2;

/** Moves through the picture; answers false for what is not a move. */
export function move(command: TimelineCommand, scene: Scene, playback: Playback): boolean {
  const { view, scale, now } = scene;
  const middle = view.cursor ?? nanos((scale.from + scale.to) / 2);
  switch (command) {
    case 'zoom-in': view.zoom(scale, ZOOM, middle, now); return true;
    case 'zoom-out': view.zoom(scale, 1 / ZOOM, middle, now); return true;
    case 'pan-left': view.pan(scale, -PAN, now); return true;
    case 'pan-right': view.pan(scale, PAN, now); return true;
    case 'fit': view.show(null); return true;
    case 'focus': focusSegment(scene); return true;
    case 'undo': view.undo(); return true;
    case 'event-back': stepMoment(scene, -1); return true;
    case 'event-forward': stepMoment(scene, 1); return true;
    case 'segment-back': stepSegment(scene, -1); return true;
    case 'segment-forward': stepSegment(scene, 1); return true;
    case 'arrow-back': followArrow(scene, -1); return true;
    case 'arrow-forward': followArrow(scene, 1); return true;
    case 'lane-up': selectNeighbour(scene, -1); return true;
    case 'lane-down': selectNeighbour(scene, 1); return true;
    case 'range-back': stretchRange(scene, -1); return true;
    case 'range-forward': stretchRange(scene, 1); return true;
    case 'freeze': playback.toggle(scene); return true;
    case 'slower': playback.shift(-1); return true;
    case 'faster': playback.shift(1); return true;
    case 'clear': view.clear(); return true;
    case 'live':
      playback.stop();
      if (scene.isLive && view.zoomed !== null) view.show(null);
      return true;
    case 'mark':
    case 'table':
    case 'filter': return false;
  }
}
