/** No list is unbounded: what was asked, at least 1 and at most `most`. */
export const pageSize = (asked: number | null | undefined, usual: number, most: number): number =>
  Math.min(Math.max(asked ?? usual, 1), most);
