/** Lines, from 1, that say about a scenario what its page says anyway. */
export interface Fold { readonly from: number; readonly to: number; readonly methods: number }

const DESCRIBES = /^ {4}public .*\b(?:(?:lesson|parameters|program)\(\)|plan\(Arguments arguments\)) \{$/;
const METHOD_ENDS = '    }';

/** The methods of a scenario that describe it; neighbours are put away together. */
export function foldsOf(lines: readonly string[]): readonly Fold[] {
  const folds: Fold[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!DESCRIBES.test(lines[index]!)) continue;
    const end = lines.indexOf(METHOD_ENDS, index);
    if (end < 0) break;
    const first = lines[index - 1]?.trim() === '@Override' ? index - 1 : index;
    const from = lines[first - 1]?.trim() === '' ? first : first + 1;
    const last = folds[folds.length - 1];
    if (last !== undefined && last.to + 1 >= from) folds[folds.length - 1] = { from: last.from, to: end + 1, methods: last.methods + 1 };
    else folds.push({ from, to: end + 1, methods: 1 });
    index = end;
  }
  return folds;
}
