import {
  nameFault,
  namesake,
  newPerson,
  ownMailboxesOf,
  peopleAt,
  tidyName,
} from '@folkmoot/access/contract/people.js';
import { startSession } from '@folkmoot/access/contract/sessions.js';
import { findToken, spendToken, type LiveToken } from '@folkmoot/access/contract/tokens.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { faultsOfJobTitle } from '../domain/applicant.js';
import { emptied, type Invitation } from '../domain/invitation.js';
import { findWelcome, welcomed, type Welcome } from './welcomed.js';
import { invitationById } from '../storage/members.store.js';
import { invitationTable } from '../storage/members.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { aboutInvitation } from './invited.js';

export interface AcceptInvitationInput extends Requested {
  readonly token: string;
  readonly name: string;
  readonly jobTitle: string;
  /** Of the session that begins with it, for somebody who is new here. */
  readonly tokenHash: Buffer;
  readonly device: string;
}

interface Found extends Welcome {
  readonly token: LiveToken;
  readonly invitation: Invitation;
  readonly body: KnownBody;
  /** Somebody of that name signs in at that mailbox already. */
  readonly known: boolean;
  /** Whoever sent it comes themselves, or had it sent to their own mailbox. */
  readonly own: boolean;
}

/**
 * Somebody who was asked in comes: they are in the forum at once and confirmed, for an officer gave their address, and take the seat
 * or office they were asked for. The link is good for a month, so it makes new people only: whoever has an account signs in first.
 */
export const acceptInvitation = defineAction<
  AcceptInvitationInput,
  Found | Refusal,
  { personId: Id; partnershipId: Id; organisationId: Id; isNew: boolean }
>({
  name: 'partnerships.accept-invitation',

  async find({ token: secret, name }, { tx, scope, now }) {
    const token = await findToken(tx, secret, 'invite', now);
    if (!token.ok) return token.refusal;
    await lockSeries(tx, `access/person/${token.value.email}`);
    const invitation = token.value.subjectId ? await invitationById(tx, token.value.subjectId) : null;
    const body = invitation && (await bodyById(tx, invitation.partnershipId));
    if (!invitation || !body || invitation.state !== 'waiting') return noLonger();
    await lockSeries(tx, `seats/${body.id}`);
    await lockSeries(tx, `offices/${body.id}`);
    await lockSeries(tx, `representations/${invitation.organisationId}`);
    const personId = scope.person?.personId ?? null;
    return {
      token: token.value,
      invitation,
      body,
      own:
        personId === invitation.invitedBy ||
        (await ownMailboxesOf(tx, invitation.invitedBy)).includes(token.value.email),
      known: personId === null && namesake(await peopleAt(tx, token.value.email), tidyName(name)) !== null,
      ...(await findWelcome(tx, body, invitation, personId)),
    };
  },

  may: () => true,

  decide(found, { name, jobTitle, tokenHash, device }, at) {
    if ('faults' in found) return refused(found);
    const { token, invitation, body, known, own } = found;
    if (own) return refused(refusal(NOT_ONESELF));
    const signedIn = at.scope.person;
    const faults = signedIn ? [] : faultsOfNewcomer(tidyName(name), known);
    if (found.before.length === 0) faults.push(...faultsOfJobTitle(jobTitle));
    if (faults.length > 0) return refused(refusal(...faults));
    const arrived = signedIn
      ? null
      : newPerson({ name: tidyName(name), email: token.email, confirmed: true }, at);
    const personId = signedIn?.personId ?? arrived!.personId;
    const { organisationId } = invitation;
    const welcome = welcomed(found, { body, invitation, personId, jobTitle: jobTitle.trim() }, at);
    const session = arrived ? startSession({ personId, organisationId, tokenHash, device }, at) : null;
    return done({
      rows: [
        spendToken(token, at.now),
        update(invitationTable, invitation, { ...emptied, state: 'joined', answeredAt: at.now, personId }),
        ...(arrived?.rows ?? []),
        ...welcome.rows,
        ...(session?.rows ?? []),
      ],
      events: [
        aboutInvitation('invitation-accepted', invitation),
        ...(arrived?.events ?? []),
        ...welcome.events,
        ...(session?.events ?? []),
      ],
      jobs: welcome.jobs ?? [],
      result: { personId, partnershipId: body.id, organisationId, isNew: arrived !== null },
    });
  },
});

/** Else an officer could make themselves, or somebody they invent, the confirmed voice of any organisation. */
const NOT_ONESELF = fault(
  'invitation/own',
  '',
  'Whoever sent an invitation does not take it up. Ask another officer to invite you.',
);

function faultsOfNewcomer(name: string, known: boolean): Fault[] {
  const wrong = nameFault(name);
  if (wrong) return [wrong];
  return known
    ? [
        fault(
          'invitation/sign-in-first',
          'name',
          'Somebody of this name signs in with this address already. Sign in first, then open the link in the mail again.',
        ),
      ]
    : [];
}

export const noLonger = (): Refusal =>
  refusal(
    fault('token/expired', 'token', 'This invitation is no longer open. Ask who sent it for a new one.'),
  );
