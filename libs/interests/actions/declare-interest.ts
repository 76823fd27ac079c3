import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { declaredWords, type Declared } from '../domain/declare.js';
import type { Interest } from '../domain/interest.js';
import { audienceOfInterest, decidesHere, mayDeclare } from '../domain/interest-policy.js';
import { inRegister, sitsAsElected } from '../storage/interest.store.js';
import { interestTable } from '../storage/interest.tables.js';
import { personOf, toldOf, type InterestOutcome } from './change-of.js';

export interface DeclareInterestInput extends Requested, Declared {
  /** The place’s part of the address. */
  readonly place: string;
}

interface Found {
  readonly place: PartnershipView;
  readonly elected: boolean;
  readonly concernsKnown: boolean;
}

/** Somebody who sits or serves in a place declares an interest to it. */
export const declareInterest = defineAction<DeclareInterestInput, Found, InterestOutcome>({
  name: 'interests.declare-interest',

  async find(input, { tx, scope }) {
    const place = await partnershipBySlug(tx, input.place);
    return (
      place && {
        place,
        elected: await sitsAsElected(tx, place.id, scope.person?.personId ?? null),
        concernsKnown: await inRegister(tx, input.concernsId),
      }
    );
  },

  may: (scope, { place }) => mayDeclare(scope, place),

  decide({ place, ...around }, input, at) {
    const words = declaredWords(input, { ...around, today: at.today });
    if (!words.ok) return refused(words.refusal);
    const interest: Interest = {
      id: at.newId(),
      version: 1,
      partnershipId: place.id,
      ...personOf(at.scope),
      ...words.value,
      audience: audienceOfInterest(words.value.published, decidesHere(at.scope, place), place),
      declaredAt: at.now,
    };
    return done({
      rows: [insert(interestTable, interest)],
      events: [toldOf(interest, 'interest-declared')],
      result: { id: interest.id },
    });
  },
});
