import * as Y from 'yjs';
import { FRAGMENT } from './fragment.js';
import { labelOf, MENTION } from './mentions-in.js';
import { MAX_LEVELS } from './nesting.js';
import { rejectSuggestions } from './suggestions/settle-suggestions.js';

/** Letters in a row that one Yjs client wrote; whose it is stands in `documents.client`. */
export interface AuthoredRun {
  readonly text: string;
  readonly client: number;
}

/**
 * A line of a text with words in it: a paragraph, `heading-2`, a paragraph of a list (`item`) or of a table (`cell`), a `footnote`
 * after the line it belongs to, a `picture` by the words that say what it shows.
 */
export interface AuthoredBlock {
  readonly kind: string;
  readonly runs: readonly AuthoredRun[];
}

/** Who wrote what: read from the letters themselves, each of which bears its client. Lines without words are left out. */
export function authoredBlocks(updates: readonly Uint8Array[]): AuthoredBlock[] {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  // Who suggests words has not written them yet.
  rejectSuggestions(doc, () => true);
  const blocks: AuthoredBlock[] = [];
  const walk = (parent: Y.XmlFragment, within: string, depth: number): void => {
    if (depth > MAX_LEVELS) return;
    const shown = parent instanceof Y.XmlElement ? pictured(parent) : null;
    if (shown) blocks.push({ kind: 'picture', runs: [shown] });
    const children = parent.toArray();
    if (children.some((child) => child instanceof Y.XmlText || isMention(child))) {
      const runs = joined(children.flatMap(runsOf));
      if (runs.some((run) => run.text.trim() !== '')) blocks.push({ kind: kindOf(parent, within), runs });
    }
    for (const child of children)
      if (child instanceof Y.XmlElement) walk(child, inside(child.nodeName) ?? within, depth + 1);
  };
  walk(doc.getXmlFragment(FRAGMENT), 'paragraph', 0);
  doc.destroy();
  return blocks;
}

const inside = (node: string): string | undefined =>
  node === 'listItem'
    ? 'item'
    : node === 'tableCell' || node === 'tableHeader'
      ? 'cell'
      : node === 'footnote'
        ? 'footnote'
        : undefined;

/** The words that stand for a picture are one value, written as a whole by one person. */
function pictured(element: Y.XmlElement): AuthoredRun | null {
  const alt = element._map.get('alt');
  const text: unknown = element.getAttribute('alt');
  return alt && typeof text === 'string' ? { text, client: alt.id.client } : null;
}

const isMention = (child: unknown): child is Y.XmlElement =>
  child instanceof Y.XmlElement && child.nodeName === MENTION;

const kindOf = (block: Y.XmlFragment, within: string): string =>
  block instanceof Y.XmlElement && block.nodeName === 'heading'
    ? `heading-${String((block.getAttributes() as { level?: unknown }).level ?? 2)}`
    : within;

function runsOf(child: unknown): AuthoredRun[] {
  if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak')
    return [{ text: '\n', client: child._item?.id.client ?? 0 }];
  if (isMention(child))
    return [{ text: labelOf(child.getAttributes()), client: child._item?.id.client ?? 0 }];
  if (!(child instanceof Y.XmlText)) return [];
  const runs: AuthoredRun[] = [];
  for (let item = child._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString)
      runs.push({ text: item.content.str, client: item.id.client });
  return runs;
}

export function joined(runs: readonly AuthoredRun[]): AuthoredRun[] {
  const together: { text: string; client: number }[] = [];
  for (const { text, client } of runs) {
    const last = together.at(-1);
    if (last?.client === client) last.text += text;
    else together.push({ text, client });
  }
  return together;
}
