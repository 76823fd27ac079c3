import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { textToEdit, type TextToEdit } from '@folkmoot/platform/documents/edit-text.js';
import { replay } from '@folkmoot/platform/documents/replay.js';
import { suggestionsIn } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import type { Suggestion } from '../domain/suggestion.js';
import { seenWords } from '../reads/suggestion-words.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import type { SuggestionOrigin } from '../domain/suggestion-origin.js';
import { originsOf, suggestionsById } from '../storage/suggestions.store.js';

/** A suggestion as somebody saw it in a list. */
export interface SeenSuggestion {
  readonly id: string;
  /** `seenWords` of it. */
  readonly words: string;
}

export interface FoundSuggestions extends FoundSection {
  readonly rows: readonly Suggestion[];
  /** Of those that were made of an idea from elsewhere. */
  readonly origins: readonly SuggestionOrigin[];
  readonly text: TextToEdit;
  /** What is in the text at this moment, by id: `seenWords`. */
  readonly standing: ReadonlyMap<string, string>;
}

// All that one person can have open, and some more.
const MOST = 1_000;

/** The section, its text locked against changes, and the suggestions. Ask `may` of the section first: it is work. */
export async function findSuggestions(
  tx: Queries,
  scope: Scope,
  sectionId: Id,
  seen: readonly SeenSuggestion[],
  may: (found: FoundSection) => boolean,
): Promise<FoundSuggestions | null> {
  const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
  if (!found || !may(found) || seen.length > MOST) return null;
  const text = await textToEdit(tx, found.section.documentId);
  if (!text) return null;
  const ids = seen.map(({ id }) => id).filter(isId);
  const rows = await suggestionsById(tx, sectionId, ids);
  const origins = await originsOf(tx, ids);
  const doc = replay(text.parts);
  const standing = new Map(suggestionsIn(doc).map((one) => [one.id, seenWords(one)]));
  doc.destroy();
  return { ...found, rows, origins, text, standing };
}
