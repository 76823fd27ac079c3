import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { refused, done } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Birthplace } from '../contract/birth-kinds.js';
import type { BornInput } from '../domain/birth.js';
import { mayAnswerFor, mayMakeCommitment } from '../domain/commitment-policy.js';
import { makeCommitment as make, type Asked, type Surroundings } from '../domain/make-commitment.js';
import { organisationHere } from '../reads/possible-owners.js';
import { nextNumber, priorityHere } from '../storage/commitment.store.js';
import { commitmentTable } from '../storage/commitment.table.js';
import { bornOf, lostOrigin } from './born-of.js';
import { ownerNamed, personOf, toldOf, type CommitmentOutcome } from './change-of.js';

export interface MakeCommitmentInput extends Asked {
  readonly requestId: string;
  /** The place's part of the address. */
  readonly place: string;
  /** What it is made of; left out, nothing. */
  readonly born?: BornInput | null;
}

export interface FoundToMake {
  readonly place: PartnershipView;
  readonly around: Surroundings;
  /** What it is made of, where that is in this place and the reader may read it. */
  readonly born: Birthplace | null;
}

/** Somebody asks an organisation for something, or promises it for their own. */
export const makeCommitment = defineAction<MakeCommitmentInput, FoundToMake, CommitmentOutcome>({
  name: 'commitments.make-commitment',

  async find(input, { tx, scope }) {
    const place = await partnershipBySlug(tx, input.place);
    if (!place || !mayMakeCommitment(scope, place)) return null; // before the lock: nobody else waits for a stranger
    await lockSeries(tx, `commitments/${place.id}`);
    const around: Surroundings = {
      partnershipId: place.id,
      audience: place.audience,
      forumAudience: place.forumAudience,
      nextNumber: await nextNumber(tx, place.id),
      organisation: await organisationHere(tx, place, input.organisationId),
      priorityId:
        input.priorityId === null ? null : await priorityHere(tx, scope, place.id, input.priorityId),
    };
    return { place, around, born: null };
  },

  may: (scope, { place }) => mayMakeCommitment(scope, place),

  decide({ place, around, born }, input, at) {
    const { now, today, scope, newId } = at;
    const maker: { personId: Id; organisationId: Id } = personOf(scope);
    const answersForOwner = mayAnswerFor(scope, place, input.organisationId);
    const made = make(input, around, {
      id: newId(),
      ...maker,
      now,
      today,
      answersForOwner,
      seesPartners: scope.sees(place.audience),
    });
    const lost = lostOrigin(input.born, born);
    if (!made.ok) return refused(refusal(...made.refusal.faults, ...lost));
    if (lost.length > 0) return refused(refusal(...lost));
    const commitment = made.value;
    const facts = {
      organisation: commitment.organisationId,
      due: commitment.dueDate,
      priority: commitment.priorityId,
      weight: commitment.weight,
      ...(commitment.pence === null ? {} : { pence: String(commitment.pence) }),
    };
    const birth = bornOf(commitment, input.born, born, at);
    return done({
      rows: [insert(commitmentTable, commitment), ...birth.rows],
      events: [
        toldOf(commitment, 'commitment-made', facts),
        ...(commitment.state === 'accepted' ? [toldOf(commitment, 'commitment-accepted', {})] : []),
        ...ownerNamed(commitment, place.audience),
        ...birth.events,
      ],
      result: { id: commitment.id },
    });
  },
});
