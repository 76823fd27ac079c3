import { mailLink, mintLink, type MintedLink } from '@folkmoot/access/contract/mailed-link.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { MOST_REMINDERS, mayBeReminded, REMIND_AFTER_DAYS, type Invitation } from '../domain/invitation.js';
import { mayArrangeSeats, mayMindInvitation } from '../domain/place-policy.js';
import { invitationsByIds } from '../storage/members.store.js';
import { invitationTable } from '../storage/members.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { aboutInvitation, letterOf } from './invited.js';

export interface RemindInvitedInput extends Requested {
  readonly partnershipId: Id;
  readonly ids: readonly Id[];
}

interface Found {
  readonly body: KnownBody;
  readonly asked: readonly Invitation[];
  readonly due: readonly Invitation[];
  readonly links: readonly MintedLink[];
}

/** Mails those again who have not answered, with a new link. Those who were mailed lately, or thrice, are passed over. */
export const remindInvited = defineAction<RemindInvitedInput, Found, { partnershipId: Id; reminded: number }>(
  {
    name: 'partnerships.remind-invited',

    async find({ partnershipId, ids }, { tx, now }) {
      const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
      if (body === null) return null;
      await lockSeries(tx, `invitations/${body.id}`);
      const asked = await invitationsByIds(tx, body.id, ids.filter(isId));
      const due = asked.filter((one) => mayBeReminded(one, now));
      return { body, asked, due, links: due.map(mintLink) };
    },

    may: (scope, { body, asked }) =>
      mayArrangeSeats(scope, body) ||
      (asked.length > 0 && asked.every((one) => mayMindInvitation(scope, body, one))),

    decide({ body, due, links }, _input, at) {
      if (due.length === 0)
        return refused(
          refusal(
            fault(
              'invitation/none-due',
              '',
              `Nobody is due for a reminder: people are reminded ${REMIND_AFTER_DAYS} days after the last mail at the earliest, and ${MOST_REMINDERS} times at most.`,
            ),
          ),
        );
      const mailed = due.map((one, n) => mailLink(links[n]!, letterOf(body, one.email, one.id), at));
      return done({
        rows: due.flatMap((one, n) => [
          ...mailed[n]!.rows,
          update(invitationTable, one, {
            messageId: mailed[n]!.messageId,
            mailedAt: at.now,
            reminders: one.reminders + 1,
          }),
        ]),
        events: due.map((one) => aboutInvitation('reminded', one)),
        jobs: mailed.flatMap(({ jobs }) => jobs),
        result: { partnershipId: body.id, reminded: due.length },
      });
    },
  },
);
