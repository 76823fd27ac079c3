import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { insert, type Change } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { clientOf, editText, textToEdit, type TextToEdit } from '@folkmoot/platform/documents/edit-text.js';
import { suggestAtEnd } from '@folkmoot/platform/documents/suggestions/suggest-at-end.js';
import {
  suggestionsIn,
  type SuggestionInText,
} from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { ideaFaults, paragraphsOf } from '../domain/idea-words.js';
import type { Idea } from '../domain/suggestion-origin.js';
import { maySuggest } from '../domain/suggestion-policy.js';
import { TEXT_SCHEMA_VERSION } from '../domain/text-schema.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { suggestionOriginTable } from '../storage/suggestion.tables.js';
import { openSuggestionsOf } from '../storage/suggestions.store.js';
import { madeSuggestions } from './made-suggestions.js';
import { MOST_OPEN, tooManyOpen } from './make-suggestions.js';

/** A section in whose text somebody may suggest, the text locked against changes. */
export interface SectionToSuggestIn extends FoundSection {
  readonly text: TextToEdit;
  /** How many suggestions of theirs wait in it. */
  readonly open: number;
}

/** For an action’s `find`. Null where there is none, or the reader may not suggest in it. */
export async function sectionToSuggestIn(
  tx: Queries,
  scope: Scope,
  sectionId: string,
): Promise<SectionToSuggestIn | null> {
  const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
  if (!found || !scope.person || !maySuggest(scope, found.circles, found.section)) return null;
  const text = await textToEdit(tx, found.section.documentId);
  const open = await openSuggestionsOf(tx, sectionId, scope.person.personId);
  return text && { ...found, text, open };
}

/**
 * For an action’s `decide`: words, paragraph by paragraph, become one suggestion at the end of a section, in the name of whoever
 * acts. Faults of the words have the path `words`, those of the section `section`.
 */
export function suggestedAtEnd(
  found: SectionToSuggestIn,
  words: string,
  idea: Idea,
  at: Moment,
): Result<Change<{ suggestionId: Id }>> {
  const faults = ideaFaults(words, found.text.document.frozen);
  if (faults.length > 0) return refused(refusal(...faults));
  if (found.open + 1 > MOST_OPEN) return refused(tooManyOpen());
  const { personId, organisationId } = at.scope.person!;
  const suggestionId = at.newId();
  let made: SuggestionInText[] = [];
  const by = { personId, organisationId, at: at.now, client: clientOf(at.newId()), suggests: true };
  const edited = editText(found.text, { ...by, schemaVersion: TEXT_SCHEMA_VERSION }, (doc) => {
    suggestAtEnd(doc, paragraphsOf(words), suggestionId);
    made = suggestionsIn(doc).filter(({ id }) => id === suggestionId);
  })!;
  const { rows, event } = madeSuggestions(found, found.text.document.epoch, made, at);
  const { organisationId: whose, subject, partnershipId, audience } = idea;
  const origin = {
    suggestionId,
    organisationId: whose,
    subjectKind: subject.kind,
    subjectId: subject.id,
    partnershipId,
    audience,
  };
  return done({
    rows: [...rows, insert(suggestionOriginTable, origin), ...edited.rows],
    jobs: edited.jobs,
    events: [event],
    result: { suggestionId },
  });
}
