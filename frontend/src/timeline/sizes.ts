import type { RowSizes } from './rows.ts';

/** The heights that a window of this size gives the timeline's parts. */
export interface Sizes {
  readonly ruler: number;
  readonly busy: number;
  readonly lag: number;
  readonly ready: number;
  readonly pool: number;
  readonly output: number;
  /** The map of the whole run, with the buttons for moving in time beside it. */
  readonly map: number;
  readonly rows: RowSizes;
  /** Callbacks have lanes beside those of tasks and calls. */
  readonly callbacksBesideWork: boolean;
  readonly tickDistance: number;
}

const LOW = 800;
/** From this width of the window on there is room for more words. */
export const NARROW = 1400;

/** The page is on a projector: fewer things, and larger ones. */
export const isPresented = (): boolean => document.documentElement.hasAttribute('data-present');

export function sizesFor(windowWidth: number, windowHeight: number, presented: boolean): Sizes {
  if (presented) return { ruler: 38, busy: 28, lag: 0, ready: 28, pool: 26, output: 0, map: 0, rows: { group: 28, least: 26, most: 48, isLarge: true }, callbacksBesideWork: false, tickDistance: 128 };
  if (windowHeight <= LOW) return { ruler: 28, busy: 18, lag: 13, ready: 17, pool: 15, output: 13, map: 28, rows: { group: 22, least: 20, most: 34 }, callbacksBesideWork: true, tickDistance: 84 };
  if (windowWidth < NARROW) return { ruler: 30, busy: 20, lag: 15, ready: 19, pool: 17, output: 17, map: 28, rows: { group: 24, least: 20, most: 34 }, callbacksBesideWork: true, tickDistance: 84 };
  return { ruler: 34, busy: 24, lag: 20, ready: 24, pool: 22, output: 21, map: 28, rows: { group: 27, least: 20, most: 34 }, callbacksBesideWork: true, tickDistance: 84 };
}

/** The places of the health rows under the ruler. */
export interface HealthRow { readonly of: 'busy' | 'lag' | 'ready' | 'pool' | 'output'; readonly top: number; readonly height: number }

export function healthRows(sizes: Sizes, hasPool: boolean): { readonly rows: readonly HealthRow[]; readonly height: number } {
  const kinds = (['busy', 'lag', 'ready', 'pool', 'output'] as const).filter((of) => sizes[of] > 0 && (of !== 'pool' || hasPool));
  let top = sizes.ruler;
  const rows = kinds.map((of): HealthRow => {
    const row = { of, top, height: sizes[of] };
    top += row.height;
    return row;
  });
  return { rows, height: top + 4 };
}
