import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { SeatHandedOver } from '@folkmoot/partnerships/contract/seat-followers.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Commitment } from '../domain/commitment.js';
import { passOn } from '../domain/pass-on.js';
import { openOfOrganisation } from '../storage/commitment.store.js';
import { changeOf } from './change-of.js';

export interface PassOnInput extends Requested, SeatHandedOver {}

interface Found {
  readonly place: PartnershipView;
  readonly commitments: readonly Commitment[];
}

/** What a seat's organisation still has to do goes on with the seat. Only the job does this; nobody asks for it. */
export const passOnWithSeat = defineAction<PassOnInput, Found, { ids: readonly Id[] }>({
  name: 'commitments.pass-on-with-seat',

  async find({ partnershipId, organisationId }, { tx }) {
    // Who leaves and who comes each queue one of these: whichever is second finds nothing left to pass on.
    await lockSeries(tx, `commitments/seats-of/${partnershipId}/${organisationId}`);
    const place = await partnershipById(tx, partnershipId);
    return place && { place, commitments: await openOfOrganisation(tx, partnershipId, organisationId) };
  },

  may: (scope) => scope.reader.kind === 'job',

  decide({ place, commitments }, { requestId, ...seat }) {
    const changes = commitments.flatMap((commitment) => {
      const step = passOn(commitment, seat);
      const upon = { requestId, id: commitment.id, version: commitment.version };
      return step ? [changeOf({ commitment, place }, upon, step)] : [];
    });
    return done({
      rows: changes.flatMap((one) => one.rows),
      events: changes.flatMap((one) => one.events),
      result: { ids: changes.map((one) => one.result.id) },
    });
  },
});
