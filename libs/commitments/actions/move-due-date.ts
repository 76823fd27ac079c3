import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { moveDueDate as decide } from '../domain/progress.js';
import { findToReport, type FoundToReport } from '../storage/commitment.store.js';
import { changeOf, slipMomentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface MoveDueDateInput extends UponCommitment {
  readonly dueDate: LocalDate | null;
  readonly reason: string;
}

/** The owner names another day, and why. Moves are kept and counted. */
export const moveDueDate = defineAction<MoveDueDateInput, FoundToReport, CommitmentOutcome>({
  name: 'commitments.move-due-date',
  find: (input, { tx, scope, today }) => findToReport(tx, scope, input.id, today),
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide(found, input, at) {
    const step = decide(found.commitment, input.dueDate, input.reason, slipMomentOf(at, found));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
