/** The one stretch in which two texts differ. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** As small as it can be: what stands around it keeps its writers, and merges with what others write there. */
export function spliceOf(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, put: after.slice(from, after.length - same) };
}

/** Where a cursor stands after somebody else changed the text around it. */
export function caretAfter(caret: number, { from, to, put }: Splice): number {
  if (caret <= from) return caret;
  return caret >= to ? caret + put.length - (to - from) : from + Math.min(put.length, caret - from);
}
