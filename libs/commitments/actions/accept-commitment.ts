import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { acceptCommitment as decide } from '../domain/answer.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

/** The owning organisation says yes: from now on it counts. */
export const acceptCommitment = defineAction<UponCommitment, FoundCommitment, CommitmentOutcome>({
  name: 'commitments.accept-commitment',
  find: (input, { tx, scope }) => findCommitment(tx, scope, input.id),
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide(found, input, at) {
    const step = decide(found.commitment, found.place, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
