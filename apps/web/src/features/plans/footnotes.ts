interface Nested {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Nested[];
}

/** The footnotes of a text in their order: the first is number 1. */
export const footnotesIn = (node: Nested): Nested[] =>
  node.type === 'footnote' ? [node] : (node.content ?? []).flatMap(footnotesIn);

export const noteWords = (note: Nested): string => (note.content ?? []).map((one) => one.text ?? '').join('');
