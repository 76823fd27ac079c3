import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { SuggestionInText } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { openSuggestion } from '../domain/suggestion.js';
import { maySuggest, suggestionsAudience } from '../domain/suggestion-policy.js';
import { wordsOf } from '../reads/suggestion-words.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { suggestionTable, suggestionWordsTable } from '../storage/suggestion.tables.js';
import { holdEpoch, openSuggestionsOf } from '../storage/suggestions.store.js';

interface Input extends Requested {
  readonly sectionId: Id;
  readonly epoch: number;
  /** As they will stand in the text. */
  readonly made: readonly SuggestionInText[];
}

interface Found extends FoundSection {
  readonly open: number;
  /** False where the text was restored or redacted meanwhile: these words are of the text as it was. */
  readonly current: boolean;
}

// More than anybody decides on one by one; a program gone wild must not fill the list.
export const MOST_OPEN = 500;

export const tooManyOpen = (): Refusal =>
  refusal(
    fault(
      'suggestion/too-many',
      '',
      'You have many open suggestions in this section. Wait until some are decided, or withdraw some.',
    ),
  );

/** Writes down who suggests, and for whom, before the first words of a suggestion stand in the text. */
export const makeSuggestions = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.make-suggestions',

  async find({ sectionId, epoch }, { tx, scope }) {
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    const person = scope.person?.personId;
    if (!found || !person) return null;
    const current = await holdEpoch(tx, found.section.documentId, epoch);
    return { ...found, current, open: await openSuggestionsOf(tx, sectionId, person) };
  },

  may: (scope, { circles, section }) => maySuggest(scope, circles, section),

  decide({ section, circles, open, current }, { made, epoch }, { now, scope }) {
    if (!current)
      return refused(
        refusal(
          fault(
            'suggestion/text-rewritten',
            '',
            'The text was restored or corrected meanwhile. Open it anew.',
          ),
        ),
      );
    if (open + made.length > MOST_OPEN) return refused(tooManyOpen());
    const { personId, organisationId } = scope.person!;
    const of = {
      sectionId: section.id,
      partnershipId: section.partnershipId,
      documentId: section.documentId,
    };
    return done({
      rows: made.flatMap((one, place) => [
        insert(
          suggestionTable,
          openSuggestion({ id: one.id, ...of, epoch, personId, organisationId, madeAt: now }),
        ),
        insert(suggestionWordsTable, {
          suggestionId: one.id,
          ...wordsOf(one),
          position: place,
          standing: true,
        }),
      ]),
      events: [
        plansEvent(
          'plans.suggestions-made',
          SECTION,
          { ...section, audience: suggestionsAudience(section, circles) },
          { number: section.number, suggestions: made.map(({ id }) => id) },
        ),
      ],
      result: { sectionId: section.id },
    });
  },
});
