/**
 * Heights of the rows of a long list, in px: guessed until a row has been drawn and measured. Finding a row by its place, and a place by
 * its row, costs the logarithm of the rows (a Fenwick tree).
 */
export interface Heights {
  readonly total: number;
  /** Where a row begins. */
  top(index: number): number;
  height(index: number): number;
  /** The row at a place; the last one below the end. */
  at(px: number): number;
  /** Returns by how much the row has grown. */
  set(index: number, height: number): number;
}

export function createHeights(first: readonly number[]): Heights {
  const heights = Float64Array.from(first);
  const { length } = heights;
  const sums = new Float64Array(length + 1);
  for (let i = 1; i <= length; i++) {
    sums[i]! += heights[i - 1]!;
    const next = i + (i & -i);
    if (next <= length) sums[next]! += sums[i]!;
  }
  const top = (index: number) => {
    let sum = 0;
    for (let i = Math.min(index, length); i > 0; i -= i & -i) sum += sums[i]!;
    return sum;
  };
  return {
    get total() { return top(length); },
    top,
    height: (index) => heights[index] ?? 0,
    at(px) {
      let index = 0;
      let rest = px;
      for (let step = 2 ** Math.floor(Math.log2(Math.max(1, length))); step >= 1; step /= 2) {
        if (index + step > length || sums[index + step]! > rest) continue;
        index += step;
        rest -= sums[index]!;
      }
      return Math.max(0, Math.min(index, length - 1));
    },
    set(index, height) {
      const grown = height - heights[index]!;
      if (!grown) return 0;
      heights[index] = height;
      for (let i = index + 1; i <= length; i += i & -i) sums[i]! += grown;
      return grown;
    },
  };
}
