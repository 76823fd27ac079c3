import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { emptied } from '../domain/invitation.js';
import { FORGOTTEN_AT_ONCE, forgottenInvitations, forgottenMemberFiles } from '../storage/members.store.js';
import { invitationTable, memberFileTable } from '../storage/members.tables.js';
import { aboutInvitation } from './invited.js';

interface Found {
  readonly invitations: Awaited<ReturnType<typeof forgottenInvitations>>;
  readonly files: Awaited<ReturnType<typeof forgottenMemberFiles>>;
}

/** Names and addresses go that nobody needs any more. `more` says that others are left. */
export const forgetInvited = defineAction<Requested, Found, { more: boolean }>({
  name: 'partnerships.forget-invited',

  find: async (_input, { tx, now }) => ({
    invitations: await forgottenInvitations(tx, now),
    files: await forgottenMemberFiles(tx, now),
  }),

  may: ({ reader }) => reader.kind === 'job',

  decide({ invitations, files }, _input, { now }) {
    const lapsed = invitations.filter(({ state }) => state === 'waiting');
    return done({
      rows: [
        ...invitations.map((one) =>
          update(invitationTable, one, {
            ...emptied,
            ...(one.state === 'waiting' && { state: 'withdrawn', answeredAt: now }),
          }),
        ),
        ...files.map((one) => update(memberFileTable, one, { content: null })),
      ],
      events: lapsed.map((one) => aboutInvitation('invitation-withdrawn', one)),
      result: { more: [invitations, files].some(({ length }) => length === FORGOTTEN_AT_ONCE) },
    });
  },
});
