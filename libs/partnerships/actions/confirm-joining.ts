import {
  confirmAddress,
  namesake,
  newPerson,
  peopleAt,
  type PersonAt,
} from '@folkmoot/access/contract/people.js';
import { startSession } from '@folkmoot/access/contract/sessions.js';
import { findToken, spendToken, type LiveToken } from '@folkmoot/access/contract/tokens.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { emptied, type JoinDraft } from '../domain/join-draft.js';
import type { Representation } from '../domain/representation.js';
import { draftById } from '../storage/joining.store.js';
import { joinDraftTable } from '../storage/joining.tables.js';
import { bodyById, forumMembership, representationsOf } from '../storage/places.store.js';
import { joined } from './joined.js';
import { chosenOrganisation, findChoice, type FoundChoice } from './organisation-choice.js';

export interface ConfirmJoiningInput extends Requested {
  /** The secret of the mailed link, or of the ticket for a typed code. */
  readonly token: string;
  /** Of the session that begins with it. */
  readonly tokenHash: Buffer;
  readonly device: string;
}

interface Found {
  readonly token: LiveToken;
  readonly draft: JoinDraft;
  readonly placeId: Id;
  readonly forumId: Id;
  readonly choice: FoundChoice;
  /** The person of that name at that mailbox, when there is one already. */
  readonly known: PersonAt | null;
  readonly before: readonly Representation[];
  readonly member: boolean;
}

/** The mailbox is proven: the person is in the forum at once and signed in, speaking for their organisation. */
export const confirmJoining = defineAction<
  ConfirmJoiningInput,
  Found | Refusal,
  { personId: Id; partnershipId: Id; organisationId: Id }
>({
  name: 'partnerships.confirm-joining',

  async find({ token: secret }, { tx, now }) {
    const token = await findToken(tx, secret, 'join', now);
    if (!token.ok) return token.refusal;
    const draft = token.value.subjectId ? await draftById(tx, token.value.subjectId) : null;
    const body = draft && (await bodyById(tx, draft.partnershipId));
    if (!draft || draft.usedAt !== null || !body || body.forumId === null)
      return refusal(
        fault(
          'token/expired',
          'token',
          'This link is no longer good. Join again from the page of the place.',
        ),
      );
    // Two links of one mailbox must not make the same person twice.
    await lockSeries(tx, `access/person/${token.value.email}`);
    await lockSeries(tx, `forum/${body.forumId}`);
    const known = namesake(await peopleAt(tx, token.value.email), draft.name);
    const choice = await findChoice(tx, draft);
    const both = known && choice.organisationId ? ([known.id, choice.organisationId] as const) : null;
    return {
      token: token.value,
      draft,
      placeId: body.id,
      forumId: body.forumId,
      choice,
      known,
      before: both ? await representationsOf(tx, ...both) : [],
      member: both ? (await forumMembership(tx, body.forumId, ...both)) !== null : false,
    };
  },

  may: () => true,

  decide(found, { tokenHash, device }, at) {
    if ('faults' in found) return refused(found);
    const { token, draft, placeId, forumId, choice, known, before, member } = found;
    const organisation = chosenOrganisation(choice, draft, at);
    if (!organisation.ok) return organisation;
    const organisationId = organisation.value.id;
    const arrived = known ? null : newPerson({ name: draft.name, email: token.email, confirmed: true }, at);
    const personId = known?.id ?? arrived!.personId;
    const joining = member
      ? null
      : joined({ placeId, forumId, personId, organisationId, jobTitle: draft.jobTitle, before }, at);
    const session = startSession({ personId, organisationId, tokenHash, device }, at);
    return done({
      rows: [
        spendToken(token, at.now),
        update(joinDraftTable, draft, emptied(at.now)),
        ...(arrived?.rows ?? confirmAddress(known!, at.now)),
        ...organisation.value.rows,
        ...(joining?.rows ?? []),
        ...session.rows,
      ],
      events: [
        ...(arrived?.events ?? []),
        ...organisation.value.events,
        ...(joining?.events ?? []),
        ...session.events,
      ],
      result: { personId, partnershipId: placeId, organisationId },
    });
  },
});
