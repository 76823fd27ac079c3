import * as Y from 'yjs';
import { labelOf, MENTION } from './mentions-in.js';
import { MAX_LEVELS } from './nesting.js';

/** ProseMirror's JSON of a node. */
export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: unknown }[];
  readonly content?: readonly TextNode[];
}

export function textOf(fragment: Y.XmlFragment): { json: TextNode; plain: string } {
  const json = { type: 'doc', content: nodesOf(fragment, 0) };
  return { json, plain: linesOf(json).join('\n') };
}

const nodesOf = (parent: Y.XmlFragment, depth: number): TextNode[] =>
  depth > MAX_LEVELS
    ? []
    : parent
        .toArray()
        .flatMap((item): TextNode[] =>
          item instanceof Y.XmlText ? runs(item) : item instanceof Y.XmlElement ? [element(item, depth)] : [],
        )
        .reduce<TextNode[]>(joined, []);

function element(item: Y.XmlElement, depth: number): TextNode {
  const attrs = item.getAttributes() as Record<string, unknown>;
  const content = nodesOf(item, depth + 1);
  return {
    type: item.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

const runs = (item: Y.XmlText): TextNode[] =>
  (item.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(
    ({ insert, attributes }): TextNode[] => {
      if (typeof insert !== 'string') return [];
      const marks = Object.entries(attributes ?? {})
        .map(([name, value]) => mark(name, value))
        .sort(byName);
      return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }];
    },
  );

/**
 * Blocks end a line of plain text; words inside a line stay together, whatever is bold. What stands within a line with words of
 * its own (a footnote) is a line of its own after it; of a picture, what it shows is said; of a thing that is named, its label.
 */
function linesOf(node: TextNode): string[] {
  if (typeof node.attrs?.alt === 'string') return [node.attrs.alt];
  const content = node.content ?? [];
  if (!content.some((child) => child.type === 'text' || child.type === MENTION))
    return content.flatMap(linesOf);
  const lines = [''];
  const asides: string[] = [];
  for (const child of content)
    if (child.type === 'text') lines.push(lines.pop()! + (child.text ?? ''));
    else if (child.type === MENTION) lines.push(lines.pop()! + labelOf(child.attrs));
    else if (child.type === 'hardBreak') lines.push('');
    else asides.push(...linesOf(child));
  return [...lines, ...asides].filter((line) => line !== '');
}

/** Marks that may overlap with themselves carry a hash after their name (`comment--a1b2c3d4`), as y-tiptap writes them. */
function mark(name: string, value: unknown): { type: string; attrs?: unknown } {
  const type = name.replace(/--[a-zA-Z0-9+/=]{8}$/, '');
  const hasAttributes = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  return { type, ...(hasAttributes && { attrs: value }) };
}

// Yjs keeps marks in the order in which they were put on: the same text must be the same JSON, whatever was tried on the way.
const byName = (one: { type: string }, other: { type: string }): number =>
  one.type < other.type ? -1 : one.type > other.type ? 1 : 0;

/** Runs that a mark once divided are one again when it is gone. */
function joined(nodes: TextNode[], node: TextNode): TextNode[] {
  const last = nodes.at(-1);
  const together =
    node.type === 'text' &&
    last?.type === 'text' &&
    JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
  if (together) nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` };
  else nodes.push(node);
  return nodes;
}
