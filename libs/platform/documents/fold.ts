import * as Y from 'yjs';
import { findNhsNumbers } from '@folkmoot/kernel/nhs-number.js';
import { textOf, type TextNode } from './text-of.js';

/** The rows as one update. `deletions` holds nothing else, for those who have the text already. */
export interface Folded {
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly deletions: Uint8Array;
}

export interface Projected {
  readonly json: TextNode;
  readonly plain: string;
  readonly heldNumbers: number;
}

/** Tiptap's collaboration keeps the text in the fragment of this name. */
export const FRAGMENT = 'default';

/** A document for this one purpose, thrown away after it. */
function replay(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

export function fold(updates: readonly Uint8Array[]): Folded {
  const doc = replay(updates);
  const stateVector = Y.encodeStateVector(doc);
  const folded = {
    bytes: Y.encodeStateAsUpdate(doc),
    stateVector,
    deletions: Y.encodeStateAsUpdate(doc, stateVector),
  };
  doc.destroy();
  return folded;
}

export function project(updates: readonly Uint8Array[]): Projected {
  const doc = replay(updates);
  const { json, plain } = textOf(doc.getXmlFragment(FRAGMENT));
  doc.destroy();
  return { json, plain, heldNumbers: findNhsNumbers(plain).length };
}
