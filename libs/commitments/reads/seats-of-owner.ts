import type { Queries } from '@folkmoot/platform/database/database.js';
import type { CommitmentRow } from './commitment-row.js';

/** The classes of seats on which somebody sits for the owner of a commitment in its place: with them it goes on. */
export async function seatsOf(
  queries: Queries,
  { partnershipId, organisationId }: Pick<CommitmentRow, 'partnershipId' | 'organisationId'>,
): Promise<string[]> {
  const rows = await queries.rows<{ seatClass: string }>(
    `SELECT DISTINCT seat_class AS "seatClass" FROM partnerships.seated_view
      WHERE partnership_id = $1 AND organisation_id = $2 ORDER BY 1 LIMIT 20`,
    [partnershipId, organisationId],
  );
  return rows.map((one) => one.seatClass);
}
