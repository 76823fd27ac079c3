import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { dayFaults } from '../domain/declare.js';
import { wordsOf } from '../domain/interest.js';
import { mayChange } from '../domain/interest-policy.js';
import { findInterest, type FoundInterest } from '../storage/interest.store.js';
import { rewritten, type InterestOutcome } from './change-of.js';

export interface EndInterestInput extends Requested {
  readonly id: Id;
  readonly version: number;
  /** Its last day. */
  readonly until: LocalDate | null;
}

/** Its declarer says that it is over. The entry stays, with its last day. */
export const endInterest = defineAction<EndInterestInput, FoundInterest, InterestOutcome>({
  name: 'interests.end-interest',
  find: (input, { tx, scope }) => findInterest(tx, scope, input.id),
  may: (scope, { interest }) => mayChange(scope, interest),
  decide({ interest, place }, { version, until }, at) {
    const faults = [
      ...(until === null
        ? [fault('interest/until-missing', 'until', 'Say on which day it ended.')]
        : until > at.today
          ? [
              fault(
                'interest/until-to-come',
                'until',
                'This day has not come yet. End an interest when it is over.',
              ),
            ]
          : []),
      ...dayFaults(interest.since, until, at.today),
    ];
    if (faults.length > 0) return refused(refusal(...faults));
    return done(rewritten(interest, version, { ...wordsOf(interest), until }, 'interest-ended', place, at));
  },
});
