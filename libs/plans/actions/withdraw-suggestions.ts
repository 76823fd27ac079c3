import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { standingFaults } from '../domain/decide-suggestions.js';
import { isOwnSuggestion } from '../domain/suggestion-policy.js';
import { findSuggestions, type FoundSuggestions, type SeenSuggestion } from './found-suggestions.js';
import { settled } from './settled.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly suggestions: readonly SeenSuggestion[];
}

/** Takes one's own suggestions back, also out of a text that is closed for changes: nothing of the text itself changes. */
export const withdrawSuggestions = defineAction<Input, FoundSuggestions, { sectionId: string }>({
  name: 'plans.withdraw-suggestions',

  find: ({ sectionId, suggestions }, { tx, scope }) =>
    findSuggestions(tx, scope, sectionId, suggestions, ({ section }) => scope.sees(section.textAudience)),

  may: (scope, { rows, section }) =>
    scope.sees(section.textAudience) && rows.every((row) => isOwnSuggestion(scope, row)),

  decide(found, { suggestions }, at) {
    const faults = standingFaults(suggestions, found.rows, found.standing);
    if (faults.length > 0) return refused(refusal(...faults));
    return done(settled(found, 'withdrawn', null, at));
  },
});
