// Holds a picture against another one, dot by dot.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a dot's colour may be off, from 0 to 1; the edges of letters and lines do not count. */
const THRESHOLD = 0.06;

/** How many dots differ, and a picture of where. Pictures of different sizes differ everywhere. */
export function difference(one, other) {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return { dots: Infinity, picture: one };
  const where = new PNG({ width: a.width, height: a.height });
  const dots = pixelmatch(a.data, b.data, where.data, a.width, a.height, { threshold: THRESHOLD });
  return { dots, picture: dots === 0 ? null : PNG.sync.write(where) };
}
