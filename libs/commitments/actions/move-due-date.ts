import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { moveDueDate as decide } from '../domain/progress.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface MoveDueDateInput extends UponCommitment {
  readonly dueDate: LocalDate | null;
  readonly reason: string;
}

/** The owner names another day, and why. Moves are kept and counted. */
export const moveDueDate = defineAction<MoveDueDateInput, FoundCommitment, CommitmentOutcome>({
  name: 'commitments.move-due-date',
  find: (input, { tx, scope }) => findCommitment(tx, scope, input.id),
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide(found, input, at) {
    const step = decide(found.commitment, input.dueDate, input.reason, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
