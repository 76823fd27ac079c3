import type { TextNode } from './text-lines.js';

/** Pictures of a Word file whose files are not kept belong to no text. */
export const withoutUnkept = (nodes: readonly TextNode[]): TextNode[] =>
  nodes
    .filter((node) => node.type !== 'picture' || typeof node.attrs?.file === 'string')
    .map((node) => (node.content ? { ...node, content: withoutUnkept(node.content) } : node));
