export interface Heading {
  readonly level: number;
  readonly words: string;
}

export interface Nested<Of> {
  readonly heading: Of;
  /** Its place among all headings, which the list of one text goes by. */
  readonly index: number;
  readonly below: Nested<Of>[];
}

/** Each below the last one of a higher rank before it; a text may begin with a lower rank, or leave one out. */
export function nestedHeadings<Of extends Heading>(headings: readonly Of[]): Nested<Of>[] {
  const top: Nested<Of>[] = [];
  const open: Nested<Of>[] = [];
  headings.forEach((heading, index) => {
    while (open.length > 0 && open.at(-1)!.heading.level >= heading.level) open.pop();
    const made = { heading, index, below: [] };
    (open.at(-1)?.below ?? top).push(made);
    open.push(made);
  });
  return top;
}
