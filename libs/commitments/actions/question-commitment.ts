import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayQuestion } from '../domain/commitment-policy.js';
import { questionCommitment as decide } from '../domain/question.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface QuestionCommitmentInput extends UponCommitment {
  readonly question: string;
}

/** An officer asks its owner about it. */
export const questionCommitment = defineAction<QuestionCommitmentInput, FoundCommitment, CommitmentOutcome>({
  name: 'commitments.question-commitment',
  find: (input, { tx, scope }) => findCommitment(tx, scope, input.id),
  may: (scope, { place }) => mayQuestion(scope, place),
  decide(found, input, at) {
    const step = decide(found.commitment, input.question, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
