import {
  INVITE_DAYS,
  mailLink,
  type MintedLink,
  type ToMail,
} from '@folkmoot/access/contract/mailed-link.js';
import { officersAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Invitation } from '../domain/invitation.js';
import type { OfficeRole } from '../domain/office.js';
import type { KnownBody } from '../storage/places.store.js';
import { invitationTable } from '../storage/members.tables.js';

export interface ToInvite {
  readonly organisationId: Id;
  readonly seatId: Id | null;
  readonly office: OfficeRole | null;
  readonly email: string;
  readonly name: string;
  readonly jobTitle: string;
}

export interface Invited {
  readonly invitationId: Id;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs: readonly JobRequest[];
}

/** Rows, line and mail of asking somebody in. The officers learn of it; the line holds no address. */
export function invited(body: KnownBody, who: ToInvite, minted: MintedLink, at: Moment): Invited {
  const id = at.newId();
  const mail = mailLink(minted, letterOf(body, who.email, id), at);
  const invitation: Invitation = {
    ...who,
    id,
    version: 1,
    partnershipId: body.id,
    state: 'waiting',
    invitedBy: at.scope.person!.personId,
    invitedAt: at.now,
    messageId: mail.messageId,
    mailedAt: at.now,
    reminders: 0,
    answeredAt: null,
    personId: null,
  };
  return {
    invitationId: id,
    rows: [insert(invitationTable, invitation), ...mail.rows],
    events: [aboutInvitation('invited', invitation)],
    jobs: mail.jobs,
  };
}

/** The words are ours: a place's name is an operator's, an organisation's may be a visitor's and stands only on the page. */
export const letterOf = ({ name, slug }: KnownBody, email: string, invitationId: Id): ToMail => ({
  email,
  purpose: 'invite',
  subjectId: invitationId,
  subject: `You are invited to ${name}`,
  opening: [
    `You are asked to take part in ${name}, for your organisation. ${name} is a partnership in which health and care organisations plan together.`,
  ],
  linkText: 'See the invitation, and answer it',
  linkPath: (secret) => `/${slug}/invited/${secret}`,
  closing: [
    `Opening the link does nothing: you join, or say no, by a button on its page. It is good for ${INVITE_DAYS} days.`,
    'If this is not for you, say no there and nobody mails you again about it.',
  ],
});

export const aboutInvitation = (
  what:
    | 'invited'
    | 'reminded'
    | 'invitation-withdrawn'
    | 'invitation-declined'
    | 'invitation-accepted'
    | 'invitation-moved',
  { id, partnershipId, organisationId }: Pick<Invitation, 'id' | 'partnershipId' | 'organisationId'>,
): DomainEvent => ({
  type: `partnerships.${what}`,
  subject: { kind: 'invitation', id },
  audience: officersAudience(partnershipId),
  streams: [`partnership/${partnershipId}`],
  data: { organisation: organisationId },
});
