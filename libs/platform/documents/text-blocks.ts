import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { MAX_LEVELS } from './nesting.js';

/**
 * A block that people point at: a paragraph or heading of the top level, or an item of a list that stands there. Yjs' id of its
 * element is its own for ever, whatever is written in it.
 */
export interface TextBlock {
  readonly client: number;
  readonly clock: number;
  /** A fingerprint of its words; empty where it has none. */
  readonly words: string;
}

const BLOCKS = new Set(['paragraph', 'heading']);
const LISTS = new Set(['bulletList', 'orderedList']);

/** In reading order, empty ones too: the web's `numbered-text.ts` walks the projected JSON in the same order. */
export function blocksOf(fragment: Y.XmlFragment): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const child of elementsOf(fragment)) {
    if (BLOCKS.has(child.nodeName)) blocks.push(block(child));
    else if (LISTS.has(child.nodeName))
      for (const item of elementsOf(child)) if (item.nodeName === 'listItem') blocks.push(block(item));
  }
  return blocks;
}

const elementsOf = (parent: Y.XmlFragment): Y.XmlElement[] =>
  parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

function block(element: Y.XmlElement): TextBlock {
  const { client, clock } = element._item!.id;
  const said = wordsOf(element, 0).replace(/\s+/g, ' ').trim();
  return { client, clock, words: said && createHash('sha256').update(said).digest('base64url').slice(0, 22) };
}

function wordsOf(parent: Y.XmlFragment, depth: number): string {
  if (depth > MAX_LEVELS) return '';
  return parent
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText)
        return (child.toDelta() as { insert: unknown }[])
          .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
          .join('');
      return child instanceof Y.XmlElement ? ` ${labelOf(child)} ${wordsOf(child, depth + 1)}` : '';
    })
    .join('');
}

/** What stands in a line without being letters says itself by its label. */
const labelOf = (element: Y.XmlElement): string => {
  const label: unknown = element.getAttribute('label');
  return typeof label === 'string' ? label : '';
};
