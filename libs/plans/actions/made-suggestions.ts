import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { SuggestionInText } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { openSuggestion } from '../domain/suggestion.js';
import { suggestionsAudience } from '../domain/suggestion-policy.js';
import { wordsOf } from '../reads/suggestion-words.js';
import type { FoundSection } from '../storage/plans.store.js';
import { suggestionTable, suggestionWordsTable } from '../storage/suggestion.tables.js';

/** The rows and the line of suggestions that come into a section’s text, in the order of the text; `epoch` is the text’s. */
export function madeSuggestions(
  { section, circles }: FoundSection,
  epoch: number,
  made: readonly SuggestionInText[],
  { now, scope }: Pick<Moment, 'now' | 'scope'>,
): { readonly rows: readonly RowChange[]; readonly event: DomainEvent } {
  const { personId, organisationId } = scope.person!;
  const of = {
    sectionId: section.id,
    partnershipId: section.partnershipId,
    documentId: section.documentId,
    epoch,
  };
  return {
    rows: made.flatMap((one, position) => [
      insert(
        suggestionTable,
        openSuggestion({ id: one.id as Id, ...of, personId, organisationId, madeAt: now }),
      ),
      insert(suggestionWordsTable, {
        suggestionId: one.id as Id,
        ...wordsOf(one),
        position,
        standing: true,
      }),
    ]),
    event: plansEvent(
      'plans.suggestions-made',
      SECTION,
      { ...section, audience: suggestionsAudience(section, circles) },
      { number: section.number, suggestions: made.map(({ id }) => id) },
    ),
  };
}
