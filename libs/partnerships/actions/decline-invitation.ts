import { findToken, spendToken, type LiveToken } from '@folkmoot/access/contract/tokens.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { Invitation } from '../domain/invitation.js';
import { invitationById } from '../storage/members.store.js';
import { invitationTable } from '../storage/members.tables.js';
import { noLonger } from './accept-invitation.js';
import { aboutInvitation } from './invited.js';

export interface DeclineInvitationInput extends Requested {
  readonly token: string;
}

/** No, thank you: the officers see it, and nobody is mailed about it again. */
export const declineInvitation = defineAction<
  DeclineInvitationInput,
  { token: LiveToken; invitation: Invitation } | Refusal,
  { partnershipId: Id }
>({
  name: 'partnerships.decline-invitation',

  async find({ token: secret }, { tx, now }) {
    const token = await findToken(tx, secret, 'invite', now);
    if (!token.ok) return token.refusal;
    const invitation = token.value.subjectId ? await invitationById(tx, token.value.subjectId) : null;
    return invitation?.state === 'waiting' ? { token: token.value, invitation } : noLonger();
  },

  may: () => true,

  decide(found, _input, at) {
    if ('faults' in found) return refused(found);
    const { token, invitation } = found;
    return done({
      rows: [
        spendToken(token, at.now),
        update(invitationTable, invitation, { state: 'declined', answeredAt: at.now }),
      ],
      events: [aboutInvitation('invitation-declined', invitation)],
      result: { partnershipId: invitation.partnershipId },
    });
  },
});
