import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { answerQuestion as decide } from '../domain/question.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface AnswerQuestionInput extends UponCommitment {
  readonly answer: string;
}

/** The owner answers what an officer asked. */
export const answerQuestion = defineAction<AnswerQuestionInput, FoundCommitment, CommitmentOutcome>({
  name: 'commitments.answer-question',
  find: (input, { tx, scope }) => findCommitment(tx, scope, input.id),
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide(found, input, at) {
    const step = decide(found.commitment, input.answer, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
