import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { declineCommitment as decide } from '../domain/answer.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface DeclineCommitmentInput extends UponCommitment {
  readonly reason: string;
}

/** The owning organisation says no, with a reason for whoever asked. */
export const declineCommitment = defineAction<DeclineCommitmentInput, FoundCommitment, CommitmentOutcome>({
  name: 'commitments.decline-commitment',
  find: (input, { tx, scope }) => findCommitment(tx, scope, input.id),
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide(found, input, at) {
    const step = decide(found.commitment, input.reason, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
