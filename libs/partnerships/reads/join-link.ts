import { findToken } from '@folkmoot/access/contract/tokens.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface JoinLink {
  readonly placeName: string;
  readonly organisationName: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** What a mailed link would do, for the page with the button. Reading changes nothing: mail scanners open links. */
export async function joinLink(queries: Queries, secret: string, now: Date): Promise<JoinLink | null> {
  const token = await findToken(queries, secret, 'join', now);
  if (!token.ok) return null;
  return queries.row<JoinLink>(
    `SELECT p.name AS "placeName", coalesce(o.name, d.group_described->>'name') AS "organisationName", d.name, d.job_title AS "jobTitle"
       FROM partnerships.join_draft d
       JOIN partnerships.partnership p ON p.id = d.partnership_id
       LEFT JOIN partnerships.organisation_view o ON o.id = d.organisation_id
      WHERE d.id = $1 AND d.used_at IS NULL`,
    [token.value.subjectId],
  );
}
