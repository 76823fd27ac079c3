import type * as Y from 'yjs';
import { replay } from '../replay.js';
import { suggestionsIn } from '../suggestions/suggestions-in.js';
import type { TextNode } from '../text-of.js';
import { editsBetween, type Edits } from './edits-between.js';
import { placeEdits } from './place-edits.js';
import { storedUnits } from './stored-units.js';
import { wantedText } from './wanted-units.js';

/**
 * What would have to be suggested for a text, as it stood when somebody took it along, to become what they made of it elsewhere.
 * `taken` is that text as Yjs updates; its letters need not all be in the text of today.
 */
export const editsOf = (taken: readonly Uint8Array[], content: readonly TextNode[]): Edits =>
  editsBetween(storedUnits(taken), wantedText(content));

/** Makes the edits suggestions of a text as it stands now; `ids` are theirs, in order. */
export const suggestEdits = (doc: Y.Doc, edits: Edits, ids: readonly string[]): void =>
  placeEdits(doc, edits, (suggestion) => ids[suggestion - 1]!);

export interface ToCompare {
  readonly taken: readonly Uint8Array[];
  readonly content: readonly TextNode[];
  /** The text as it stands. */
  readonly now: readonly Uint8Array[];
}

export interface Compared {
  readonly edits: Edits;
  /** Suggestions of which nothing would stand in the text: others have changed those words since. */
  readonly lost: readonly number[];
}

export function compareEdited({ taken, content, now }: ToCompare): Compared {
  const edits = editsOf(taken, content);
  const numbers = Array.from({ length: edits.count }, (_, n) => n + 1);
  const doc = replay(now);
  suggestEdits(doc, edits, numbers.map(idOf));
  const standing = new Set(suggestionsIn(doc).map((one) => one.id));
  doc.destroy();
  return { edits, lost: numbers.filter((n) => !standing.has(idOf(n))) };
}

/** For a text that is thrown away. */
const idOf = (suggestion: number): string => `edit ${suggestion}`;
