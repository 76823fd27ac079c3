import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayLink } from '../domain/commitment-policy.js';
import { seesBoth } from '../domain/dependency.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { commitmentTable } from '../storage/commitment.table.js';
import { standingLink, type StandingLink } from '../storage/dependency.store.js';
import { dependencyTable } from '../storage/dependency.table.js';
import { toldOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface StopWaitingInput extends UponCommitment {
  readonly otherId: Id;
}

interface Found extends FoundCommitment {
  readonly standing: StandingLink | null;
}

/** It does not wait for the other one any more. That it did stays on record. */
export const stopWaiting = defineAction<StopWaitingInput, Found, CommitmentOutcome>({
  name: 'commitments.stop-waiting',

  async find(input, { tx, scope }) {
    const found = await findCommitment(tx, scope, input.id);
    return found && { ...found, standing: await standingLink(tx, scope, input.id, input.otherId) };
  },

  may: (scope, { commitment, place }) => mayLink(scope, place, commitment.organisationId),

  decide({ commitment, place, standing }, input, { now }) {
    if (!standing)
      return refused(
        refusal(
          fault('commitment/does-not-wait', '', 'It does not wait for that any more. Reload the page.'),
        ),
      );
    const { link, other } = standing;
    return done({
      rows: [
        update(dependencyTable, link, { endedAt: now }),
        update(commitmentTable, { id: commitment.id, version: input.version }, {}),
      ],
      events: [
        {
          ...toldOf(commitment, 'commitment-waits-no-more', { other: other.number, otherId: other.id }),
          audience: seesBoth(commitment.audience, other.audience, place.audience),
        },
      ],
      result: { id: commitment.id },
    });
  },
});
