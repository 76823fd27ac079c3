import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { amendCommitment as decide, type Amendment } from '../domain/amend.js';
import { mayAmend } from '../domain/commitment-policy.js';
import { findCommitment, priorityHere, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface AmendCommitmentInput extends UponCommitment, Amendment {}

interface Found extends FoundCommitment {
  readonly priorityId: Id | null;
}

/** Its owner or an officer says otherwise what it holds. */
export const amendCommitment = defineAction<AmendCommitmentInput, Found, CommitmentOutcome>({
  name: 'commitments.amend-commitment',

  async find({ id, priorityId }, { tx, scope }) {
    const found = await findCommitment(tx, scope, id);
    return (
      found && {
        ...found,
        priorityId: priorityId === null ? null : await priorityHere(tx, scope, found.place.id, priorityId),
      }
    );
  },

  may: (scope, { commitment, place }) => mayAmend(scope, place, commitment.organisationId),

  decide(found, input, at) {
    const step = decide(found.commitment, input, found.priorityId, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
