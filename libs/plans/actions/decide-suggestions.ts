import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { isOutcome, reasonFaults, standingFaults, tidyReason } from '../domain/decide-suggestions.js';
import { mayDecideSuggestions } from '../domain/suggestion-policy.js';
import { findSuggestions, type FoundSuggestions, type SeenSuggestion } from './found-suggestions.js';
import { settled } from './settled.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly suggestions: readonly SeenSuggestion[];
  readonly outcome: string;
  readonly reason?: string | null;
}

/** Takes suggestions into the text or leaves them out of it, for good: all of those asked for, or none. */
export const decideSuggestions = defineAction<Input, FoundSuggestions, { sectionId: string }>({
  name: 'plans.decide-suggestions',

  find: ({ sectionId, suggestions }, { tx, scope }) =>
    findSuggestions(tx, scope, sectionId, suggestions, ({ circles, section }) =>
      mayDecideSuggestions(scope, circles, section),
    ),

  may: (scope, { circles, section }) => mayDecideSuggestions(scope, circles, section),

  decide(found, { suggestions, outcome, reason }, at) {
    if (!isOutcome(outcome))
      return refused(
        refusal(fault('suggestion/outcome-unknown', 'outcome', 'Choose whether to accept or to reject.')),
      );
    const because = tidyReason(reason);
    const faults = [
      ...reasonFaults(outcome, because),
      ...standingFaults(suggestions, found.rows, found.standing),
    ];
    if (found.text.document.frozen)
      faults.push(
        fault('suggestion/frozen', '', 'This text is closed for changes. Open it first, then decide.'),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    return done(settled(found, outcome, because, at));
  },
});
