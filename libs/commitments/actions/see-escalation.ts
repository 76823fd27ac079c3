import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { maySeeEscalation } from '../domain/commitment-policy.js';
import { seeEscalation as decide } from '../domain/escalation.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, momentOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface SeeEscalationInput extends UponCommitment {
  readonly seen: string;
}

/** An officer marks what slipped too often as seen, with words. */
export const seeEscalation = defineAction<SeeEscalationInput, FoundCommitment, CommitmentOutcome>({
  name: 'commitments.see-escalation',
  find: (input, { tx, scope }) => findCommitment(tx, scope, input.id),
  may: (scope, { place }) => maySeeEscalation(scope, place),
  decide(found, input, at) {
    const step = decide(found.commitment, input.seen, momentOf(at));
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
