import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { declaredWords, type Declared } from '../domain/declare.js';
import { mayChange } from '../domain/interest-policy.js';
import { findInterest, inRegister, sitsAsElected, type FoundInterest } from '../storage/interest.store.js';
import { rewritten, type InterestOutcome } from './change-of.js';

export interface ChangeInterestInput extends Requested, Declared {
  readonly id: Id;
  readonly version: number;
}

interface Found extends FoundInterest {
  readonly elected: boolean;
  readonly concernsKnown: boolean;
}

/** Its declarer says it differently; what was said before is kept. */
export const changeInterest = defineAction<ChangeInterestInput, Found, InterestOutcome>({
  name: 'interests.change-interest',

  async find(input, { tx, scope }) {
    const found = await findInterest(tx, scope, input.id);
    return (
      found && {
        ...found,
        // A term that has ended does not make an old entry wrong.
        elected:
          found.interest.regime === 'council' ||
          (await sitsAsElected(tx, found.place.id, scope.person?.personId ?? null)),
        concernsKnown: await inRegister(tx, input.concernsId),
      }
    );
  },

  may: (scope, { interest }) => mayChange(scope, interest),

  decide({ interest, place, ...around }, input, at) {
    const words = declaredWords(input, { ...around, today: at.today });
    return words.ok
      ? done(rewritten(interest, input.version, words.value, 'interest-changed', place, at))
      : refused(words.refusal);
  },
});
