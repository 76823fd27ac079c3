import { findToken } from '@folkmoot/access/contract/tokens.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { InvitationState } from '../domain/invitation.js';
import type { OfficeRole } from '../domain/office.js';
import type { SeatClass } from '../domain/seat.js';
import type { OrganisationRow } from './members.js';

export interface InvitationRow {
  readonly id: Id;
  readonly version: number;
  readonly organisation: OrganisationRow;
  readonly seatClass: SeatClass | null;
  readonly office: OfficeRole | null;
  readonly email: string;
  readonly name: string;
  readonly state: InvitationState;
  /** What became of the newest mail; null when that is no longer known. */
  readonly mail: 'queued' | 'sending' | 'sent' | 'failed' | 'kept' | null;
  readonly invitedAt: Date;
  readonly mailedAt: Date;
  readonly reminders: number;
  readonly answeredAt: Date | null;
}

/** Seen by the body's officers, and by whoever sent it: an operator who begins a place, or who speaks for the organisation. */
const SEEN = `('officers/' || i.partnership_id = ANY($2::text[]) OR ('person/' || i.invited_by = ANY($2::text[])
  AND ('platform' = ANY($2::text[]) OR i.organisation_id = $4)))`;

/** Those that wait first, oldest first; then what was answered, newest first. */
export const invitationsOf = (
  queries: Queries,
  partnershipId: Id,
  { audiences, person }: Scope,
  first: number,
): Promise<InvitationRow[]> =>
  queries.rows<InvitationRow>(
    `SELECT i.id, i.version, json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) AS organisation, s.class AS "seatClass", i.office, i.email,
            coalesce(p.name, i.name) AS name, i.state, m.state AS mail, i.invited_at AS "invitedAt", i.mailed_at AS "mailedAt", i.reminders,
            i.answered_at AS "answeredAt"
       FROM partnerships.invitation i
       JOIN partnerships.organisation_view o ON o.id = i.organisation_id
       LEFT JOIN partnerships.seat s ON s.id = i.seat_id
       LEFT JOIN access.person_view p ON p.id = i.person_id
       LEFT JOIN mail.message m ON m.id = i.message_id
      WHERE i.partnership_id = $1 AND ${SEEN}
      ORDER BY i.state <> 'waiting', CASE WHEN i.state = 'waiting' THEN i.invited_at END, i.answered_at DESC, i.id LIMIT $3`,
    [partnershipId, audiences, first, person?.organisationId ?? null],
  );

export interface InvitationLink {
  readonly placeName: string;
  readonly organisationName: string;
  readonly seatClass: SeatClass | null;
  readonly office: OfficeRole | null;
  readonly invitedBy: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** What a mailed link asks, for the page with the buttons. Reading changes nothing: mail scanners open links. */
export async function invitationLink(
  queries: Queries,
  secret: string,
  now: Date,
): Promise<InvitationLink | null> {
  const token = await findToken(queries, secret, 'invite', now);
  if (!token.ok) return null;
  return queries.row<InvitationLink>(
    `SELECT b.name AS "placeName", o.name AS "organisationName", s.class AS "seatClass", i.office, p.name AS "invitedBy", i.name, i.job_title AS "jobTitle"
       FROM partnerships.invitation i
       JOIN partnerships.partnership b ON b.id = i.partnership_id
       JOIN partnerships.organisation_view o ON o.id = i.organisation_id
       JOIN access.person_view p ON p.id = i.invited_by
       LEFT JOIN partnerships.seat s ON s.id = i.seat_id AND s.until IS NULL
      WHERE i.id = $1 AND i.state = 'waiting'`,
    [token.value.subjectId],
  );
}
