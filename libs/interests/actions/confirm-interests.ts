import { officersAudience } from '@folkmoot/kernel/audience.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { INTEREST_CONFIRMATION, interestEvent } from '../contract/interest-events.js';
import { confirmWhatStands } from '../domain/confirmation.js';
import type { Interest } from '../domain/interest.js';
import { audienceOfInterest, decidesHere, mayDeclare } from '../domain/interest-policy.js';
import { currentOf } from '../storage/interest.store.js';
import { confirmationTable, interestTable } from '../storage/interest.tables.js';
import { personOf, toldOf } from './change-of.js';

export interface ConfirmInterestsInput extends Requested {
  readonly place: string;
  /** Nothing to declare; else: what I declared here is all. */
  readonly nothing: boolean;
}

interface Found {
  readonly place: PartnershipView;
  readonly current: readonly Interest[];
}

/** Somebody says, after taking a seat and each year, that their list is complete. */
export const confirmInterests = defineAction<ConfirmInterestsInput, Found, { place: string }>({
  name: 'interests.confirm-interests',

  async find(input, { tx, scope, today }) {
    const place = await partnershipBySlug(tx, input.place);
    if (!place || !scope.person || !mayDeclare(scope, place)) return null;
    await lockSeries(tx, `interests/${place.id}/${scope.person.personId}`);
    return { place, current: await currentOf(tx, place.id, scope.person.personId, today) };
  },

  may: (scope, { place }) => mayDeclare(scope, place),

  decide({ place, current }, input, at) {
    const said = confirmWhatStands(input.nothing, current.length);
    if (!said.ok) return refused(said.refusal);
    const confirmation = {
      id: at.newId(),
      partnershipId: place.id,
      ...personOf(at.scope),
      day: at.today,
      nothing: said.value.nothing,
    };
    // Whoever came to a seat since they declared is published from now on, and whoever left one no longer.
    const moved = current
      .map((one) => ({
        ...one,
        audience: audienceOfInterest(one.published, decidesHere(at.scope, place), place),
      }))
      .filter((one, index) => one.audience !== current[index]?.audience);
    return done({
      rows: [
        insert(confirmationTable, confirmation),
        ...moved.map((one) => update(interestTable, one, { audience: one.audience })),
      ],
      events: [
        ...moved.map((one) => toldOf(one, 'interest-changed')),
        {
          type: interestEvent('interests-confirmed'),
          subject: { kind: INTEREST_CONFIRMATION, id: confirmation.id },
          audience: officersAudience(place.id),
          streams: [`partnership/${place.id}`],
          data: { person: confirmation.personId, nothing: confirmation.nothing },
        },
      ],
      result: { place: place.slug },
    });
  },
});
