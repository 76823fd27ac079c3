import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { SuggestionInText } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { maySuggest } from '../domain/suggestion-policy.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { holdEpoch, openSuggestionsOf } from '../storage/suggestions.store.js';
import { madeSuggestions } from './made-suggestions.js';

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

  decide(found, { made, epoch }, at) {
    const { open, current } = found;
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
    const { rows, event } = madeSuggestions(found, epoch, made, at);
    return done({
      rows,
      events: [event],
      result: { sectionId: found.section.id },
    });
  },
});
