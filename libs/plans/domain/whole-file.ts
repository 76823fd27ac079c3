import type { TextNode } from './text-lines.js';
import type { FilePart } from './word-file.js';

/** All of a file as the text of one section: a single heading 1 is its title, of several each heads its part. */
export function wholeFile({ parts }: { readonly parts: readonly FilePart[] }): TextNode[] {
  const titled = parts.filter((part) => part.title !== null).length;
  return parts.flatMap(({ title, content }) => [
    ...(title !== null && titled > 1
      ? [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: title }] }]
      : []),
    ...(titled > 1 ? content.map(lower) : content),
  ]);
}

const lower = (node: TextNode): TextNode =>
  node.type === 'heading'
    ? { ...node, attrs: { level: Math.min(4, Number(node.attrs?.level ?? 2) + 1) } }
    : node;
