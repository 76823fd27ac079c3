import type { ParagraphNumberPartsFragment } from '../../gql/operations.js';

interface Node {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Node[];
}

/**
 * A text whose paragraphs, headings and list items bear the numbers by which people cite them, as the attribute `paragraph`. They
 * are counted as libs/platform/documents/text-blocks.ts counts them.
 */
export function withNumbers<Text extends Node>(
  doc: Text,
  numbers: readonly ParagraphNumberPartsFragment[] = [],
): Text {
  const labels = new Map(numbers.map(({ position, label }) => [position, label]));
  let position = 0;
  const numbered = (node: Node): Node => {
    const paragraph = labels.get(position);
    position += 1;
    return paragraph === undefined ? node : { ...node, attrs: { ...node.attrs, paragraph } };
  };
  const content = doc.content?.map((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return numbered(node);
    if (node.type !== 'bulletList' && node.type !== 'orderedList') return node;
    return {
      ...node,
      content: node.content?.map((item) => (item.type === 'listItem' ? numbered(item) : item)),
    };
  });
  return { ...doc, ...(content && { content }) };
}

/** `12`, `12A`; nothing else is shown as a number or becomes part of an address. */
export function paragraphOf(node: Node): string | undefined {
  const label = node.attrs?.paragraph;
  return typeof label === 'string' && /^\d{1,7}[A-Z]{0,20}$/.test(label) ? label : undefined;
}
