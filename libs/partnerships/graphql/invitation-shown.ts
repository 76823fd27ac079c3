import { mayBeReminded } from '../domain/invitation.js';
import { OFFICES } from '../domain/office.js';
import { SEAT_CLASSES } from '../domain/seat.js';
import type { InvitationLink, InvitationRow } from '../reads/invitations.js';
import type { InvitationLinkType, InvitationType } from './invitation.type.js';

/** The mail server says no at once, or takes the mail; whether it arrives is told by nobody. */
const MAIL = {
  queued: 'on-its-way',
  sending: 'on-its-way',
  sent: 'sent',
  failed: 'returned',
  kept: 'not-sent',
} as const;

export const invitationShown = (
  { seatClass, office, mail, ...row }: InvitationRow,
  now: Date,
): InvitationType => ({
  ...row,
  speaksFor: seatClass && SEAT_CLASSES[seatClass],
  office: office && OFFICES[office],
  mail: mail && MAIL[mail],
  mayBeReminded: mayBeReminded(row, now),
});

export const invitationLinkShown = ({ seatClass, office, ...link }: InvitationLink): InvitationLinkType => ({
  ...link,
  speaksFor: seatClass && SEAT_CLASSES[seatClass],
  office: office && OFFICES[office],
});
