import * as Y from 'yjs';
import { findNhsNumbers } from '@folkmoot/kernel/nhs-number.js';
import { FRAGMENT } from './fragment.js';
import { mentionsIn, type MentionInText } from './mentions-in.js';
import { isTooDeep } from './nesting.js';
import { replay } from './replay.js';
import { rejectSuggestions } from './suggestions/settle-suggestions.js';
import { suggestionsIn, type SuggestionInText } from './suggestions/suggestions-in.js';
import { blocksOf, type TextBlock } from './text-blocks.js';
import { textOf, type TextNode } from './text-of.js';

/** The rows as one update. `deletions` holds nothing else, for those who have the text already. */
export interface Folded {
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly deletions: Uint8Array;
}

/** The text without what is only suggested. */
export interface Projected {
  readonly json: TextNode;
  readonly plain: string;
  /** Valid NHS numbers, those in suggested words too. */
  readonly heldNumbers: number;
  /** Something lies deeper in it than is shown. */
  readonly tooDeep: boolean;
  readonly suggestions: readonly SuggestionInText[];
  readonly blocks: readonly TextBlock[];
  readonly mentions: readonly MentionInText[];
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
  const fragment = doc.getXmlFragment(FRAGMENT);
  const whole = textOf(fragment);
  const heldNumbers = findNhsNumbers(whole.plain).length;
  const suggestions = suggestionsIn(doc);
  if (suggestions.length > 0) rejectSuggestions(doc, () => true);
  const { json, plain } = suggestions.length > 0 ? textOf(fragment) : whole;
  const blocks = blocksOf(fragment);
  const mentions = mentionsIn(fragment);
  const tooDeep = isTooDeep(fragment);
  doc.destroy();
  return { json, plain, heldNumbers, tooDeep, suggestions, blocks, mentions };
}

/** The text as one update, without what is only suggested. */
export function withoutSuggestions(updates: readonly Uint8Array[]): Uint8Array {
  const doc = replay(updates);
  rejectSuggestions(doc, () => true);
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
}
