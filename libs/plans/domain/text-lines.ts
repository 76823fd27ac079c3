/** A node of a section's text, as its JSON has it. */
export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: unknown }[];
  readonly content?: readonly TextNode[];
}

/** The words of each paragraph and heading, in order; those of a footnote stand for themselves, and what a picture is said to show. */
export const linesOf = (nodes: readonly TextNode[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'picture'
      ? [String(node.attrs?.alt ?? '')]
      : node.type === 'paragraph' || node.type === 'heading'
        ? [...(node.content ?? []).filter(isNote).map(wordsIn), wordsIn(node)]
        : linesOf(node.content ?? []),
  );

const isNote = (node: TextNode): boolean => node.type === 'footnote';

const wordsIn = (node: TextNode): string =>
  (node.content ?? []).map((one) => one.text ?? (one.type === 'hardBreak' ? '\n' : labelOf(one))).join('');

/** What names a thing reads as its label. */
const labelOf = ({ type, attrs }: TextNode): string =>
  type === 'mention' && typeof attrs?.label === 'string' ? attrs.label : '';

export const lettersOf = (nodes: readonly TextNode[]): number =>
  linesOf(nodes).reduce((sum, line) => sum + line.length, 0);

/** Enough to find a paragraph by. */
export function beginning(line: string): string {
  const tidy = line.replace(/\s+/g, ' ').trim();
  return tidy.length > 80 ? `${tidy.slice(0, 80).trimEnd()}…` : tidy;
}
