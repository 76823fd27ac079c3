import * as Y from 'yjs';
import { FRAGMENT } from '../fragment.js';
import { MAX_LEVELS } from '../nesting.js';
import { SUGGESTED_BLOCK, suggestedBy, type SuggestionMark } from './suggestion-marks.js';

export type Which = (id: string) => boolean;

/** Takes the suggested words into the text, and those suggested for deletion out of it; a block that loses all its words goes. */
export const acceptSuggestions = (doc: Y.Doc, which: Which): void =>
  settle(doc, which, 'suggestedInsertion', 'suggestedDeletion');

/** The text as it would stand had these suggestions never been made. */
export const rejectSuggestions = (doc: Y.Doc, which: Which): void =>
  settle(doc, which, 'suggestedDeletion', 'suggestedInsertion');

function settle(doc: Y.Doc, which: Which, stays: SuggestionMark, goes: SuggestionMark): void {
  const taken = goes === 'suggestedInsertion';
  const root = doc.getXmlFragment(FRAGMENT);

  /** Answers whether this element has gone empty and is to be taken away. */
  const visit = (parent: Y.XmlFragment, depth: number): boolean => {
    if (depth > MAX_LEVELS) return false;
    const before = parent.length;
    let lost = false;
    let at = 0;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) lost = letters(child) || lost;
      if (child instanceof Y.XmlElement && visit(child, depth + 1)) parent.delete(at, 1);
      else at += 1;
    }
    if (parent === root || !(parent instanceof Y.XmlElement)) return false;
    const holdsBlocks = parent.toArray().some((child) => child instanceof Y.XmlElement);
    const empty = !holdsBlocks && parent.toArray().every((child) => (child as Y.XmlText).length === 0);
    const suggested = parent.getAttribute(SUGGESTED_BLOCK);
    if (suggested !== undefined && which(suggested)) {
      if (taken && empty) return true;
      parent.removeAttribute(SUGGESTED_BLOCK);
    }
    // A list of which nothing is left; or a paragraph whose words were all accepted for deletion.
    if (before > 0 && parent.length === 0) return true;
    return !taken && lost && empty && mayGo(parent);
  };

  const letters = (text: Y.XmlText): boolean => {
    let lost = false;
    let at = text.length;
    for (const { insert, attributes } of (text.toDelta() as Run[]).reverse()) {
      const length = typeof insert === 'string' ? insert.length : 1;
      at -= length;
      const mine = suggestedBy(attributes).filter(({ id }) => which(id));
      if (mine.some(({ mark }) => mark === goes)) {
        text.delete(at, length);
        lost = true;
      } else if (mine.some(({ mark }) => mark === stays))
        text.format(at, length, Object.fromEntries(keysOf(attributes, which).map((key) => [key, null])));
    }
    return lost;
  };

  doc.transact(() => visit(root, 0));
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: Record<string, unknown>;
}

const keysOf = (attributes: Run['attributes'], which: Which): string[] =>
  Object.keys(attributes ?? {}).filter((key) =>
    suggestedBy({ [key]: attributes![key] }).some(({ id }) => which(id)),
  );

/** A cell keeps its last paragraph, and a text its last block; a point of a list that holds points of its own begins with one. */
function mayGo(block: Y.XmlElement): boolean {
  const parent = block.parent as Y.XmlFragment;
  if (!(parent instanceof Y.XmlElement) || parent.nodeName !== 'listItem') return parent.length > 1;
  const [first, next] = parent.toArray();
  return first !== block || !(next instanceof Y.XmlElement) || next.nodeName === 'paragraph';
}
