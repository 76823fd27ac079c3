import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { handOver as decide } from '../domain/hand-over.js';
import { possibleOwners } from '../reads/possible-owners.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { changeOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface HandOverInput extends UponCommitment {
  readonly personId: Id;
  readonly role: string;
}

interface Found extends FoundCommitment {
  readonly people: readonly Id[];
}

/** Another person of the same organisation takes it on. */
export const handOver = defineAction<HandOverInput, Found, CommitmentOutcome>({
  name: 'commitments.hand-over',
  async find(input, { tx, scope }) {
    const found = await findCommitment(tx, scope, input.id);
    if (!found) return null;
    const people = await possibleOwners(tx, found.place, found.commitment.organisationId);
    return { ...found, people: people.map((one) => one.id) };
  },
  may: (scope, { commitment, place }) => mayAnswerFor(scope, place, commitment.organisationId),
  decide(found, input) {
    const step = decide(found.commitment, input.personId, input.role, found.people);
    return step.ok ? done(changeOf(found, input, step.value)) : refused(step.refusal);
  },
});
