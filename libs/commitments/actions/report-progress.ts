import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { reportProgress as decide } from '../domain/progress.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface ReportProgressInput extends UponCommitment {
  readonly status: string;
  readonly text: string;
  readonly reason: string;
  readonly link: string;
}

/** The owner says how it stands. */
export const reportProgress = defineAction<ReportProgressInput, FoundCommitment, CommitmentOutcome>({
  name: 'commitments.report-progress',
  find: (input, { tx, scope }) => findCommitment(tx, scope, input.id),
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide(found, input, at) {
    const step = decide(found.commitment, input, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
