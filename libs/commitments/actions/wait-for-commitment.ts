import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { mayLink } from '../domain/commitment-policy.js';
import { seesBoth, waitFor, type Awaited, type Chain } from '../domain/dependency.js';
import { findCommitment, type FoundCommitment } from '../storage/commitment.store.js';
import { commitmentTable } from '../storage/commitment.table.js';
import { awaitedNumbered, chainBetween } from '../storage/dependency.store.js';
import { dependencyTable } from '../storage/dependency.table.js';
import { personOf, toldOf, type CommitmentOutcome, type UponCommitment } from './change-of.js';

export interface WaitForCommitmentInput extends UponCommitment {
  /** Of the other one, in the same place; null where none was given. */
  readonly number: number | null;
}

interface Found extends FoundCommitment {
  readonly other: Awaited | null;
  readonly chain: Chain;
}

const NO_CHAIN: Chain = { already: false, leadsBack: false, count: 0 };
const LARGEST = 2_147_483_647;

/** A commitment waits for another of its place, whoever owns that. */
export const waitForCommitment = defineAction<WaitForCommitmentInput, Found, CommitmentOutcome>({
  name: 'commitments.wait-for-commitment',

  async find(input, { tx, scope }) {
    const found = await findCommitment(tx, scope, input.id);
    if (!found || !mayLink(scope, found.place, found.commitment.organisationId)) return null; // before the lock
    // Two links made at once could close a circle that neither of them sees.
    await lockSeries(tx, `commitments/${found.place.id}`);
    const { number } = input;
    const asked = number !== null && Number.isInteger(number) && number > 0 && number <= LARGEST;
    const other = asked ? await awaitedNumbered(tx, scope, found.place.id, number) : null;
    const chain = other ? await chainBetween(tx, found.commitment.id, other.id) : NO_CHAIN;
    return { ...found, other, chain };
  },

  may: (scope, { commitment, place }) => mayLink(scope, place, commitment.organisationId),

  decide({ commitment, place, other, chain }, input, { now, newId, scope }) {
    const decided = waitFor(commitment, other, chain);
    if (!decided.ok) return refused(decided.refusal);
    const awaited = decided.value;
    const link = {
      id: newId(),
      version: 1,
      partnershipId: place.id,
      commitmentId: commitment.id,
      waitsForId: awaited.id,
      madeBy: personOf(scope).personId,
      madeAt: now,
      endedAt: null,
    };
    return done({
      // The commitment's own version goes up too: its card shows for what it waits.
      rows: [
        insert(dependencyTable, link),
        update(commitmentTable, { id: commitment.id, version: input.version }, {}),
      ],
      events: [
        {
          ...toldOf(commitment, 'commitment-waits', { other: awaited.number, otherId: awaited.id }),
          audience: seesBoth(commitment.audience, awaited.audience, place.audience),
        },
      ],
      result: { id: commitment.id },
    });
  },
});
