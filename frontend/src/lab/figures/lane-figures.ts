import { totalsUntil, type Lane, type WorkLane } from '../../model/lanes.ts';
import { stepsUntil } from '../../model/steps.ts';
import { laneName } from '../../timeline/labels.ts';
import { nanos, type Nanos } from '../../trace/units.ts';
import type { Words } from '../../words/words.ts';

/** What the table says of each task and call, in the order of its columns. */
export const COLUMNS = ['name', 'queued', 'ran', 'waited', 'steps', 'longest'] as const;
export type Column = (typeof COLUMNS)[number];

/** A task or a call, and where its time went. Queued is the wait for a worker and for the loop's turn. */
export interface LaneFigures {
  readonly lane: WorkLane;
  readonly name: string;
  readonly queued: Nanos;
  readonly ran: Nanos;
  readonly waited: Nanos;
  readonly steps: number;
  readonly longest: Nanos;
}

export interface Order { readonly by: Column; readonly isDescending: boolean }

export function figuresOf(lanes: readonly WorkLane[], filter: ((lane: Lane) => boolean) | null, moment: Nanos, words: Words): readonly LaneFigures[] {
  return lanes.filter((lane) => lane.created <= moment && (filter === null || filter(lane))).map((lane) => {
    const { forWorker, forLoop, ran, waited } = totalsUntil(lane, moment);
    const { count, longest } = stepsUntil(lane, moment);
    return { lane, name: laneName(lane, words), queued: nanos(forWorker + forLoop), ran, waited, steps: count, longest };
  });
}

/** Names go by their numbers, as people count: `call 2` before `call 10`. What is equal stays as it was made. */
export function sorted(figures: readonly LaneFigures[], { by, isDescending }: Order): readonly LaneFigures[] {
  const way = isDescending ? -1 : 1;
  return [...figures].sort((one, other) => way * (by === 'name' ? one.name.localeCompare(other.name, undefined, { numeric: true }) : one[by] - other[by]));
}

/** What a click on a column's head asks for: figures begin with the greatest, names with the first. */
export function reordered(order: Order | null, by: Column): Order {
  return order?.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by !== 'name' };
}
