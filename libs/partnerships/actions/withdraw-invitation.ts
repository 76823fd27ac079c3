import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { Invitation } from '../domain/invitation.js';
import { mayMindInvitation } from '../domain/place-policy.js';
import { invitationById } from '../storage/members.store.js';
import { invitationTable } from '../storage/members.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { aboutInvitation } from './invited.js';

export interface WithdrawInvitationInput extends Requested {
  readonly id: Id;
  readonly version: number;
}

/** Its link opens nothing any more. */
export const withdrawInvitation = defineAction<
  WithdrawInvitationInput,
  { body: KnownBody; invitation: Invitation },
  { partnershipId: Id }
>({
  name: 'partnerships.withdraw-invitation',

  async find({ id }, { tx }) {
    const invitation = isId(id) ? await invitationById(tx, id) : null;
    const body = invitation && (await bodyById(tx, invitation.partnershipId));
    return invitation && body && { body, invitation };
  },

  may: (scope, { body, invitation }) => mayMindInvitation(scope, body, invitation),

  decide({ body, invitation }, { version }, at) {
    if (invitation.state !== 'waiting')
      return refused(refusal(fault('invitation/answered', '', 'This invitation has been answered already.')));
    return done({
      rows: [
        update(invitationTable, { id: invitation.id, version }, { state: 'withdrawn', answeredAt: at.now }),
      ],
      events: [aboutInvitation('invitation-withdrawn', invitation)],
      result: { partnershipId: body.id },
    });
  },
});
