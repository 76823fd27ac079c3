import type { Id } from '@folkmoot/kernel/id.js';
import type { Commitment } from '../domain/commitment.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** How many files its reports have brought. */
export async function filesOf(queries: Queries, commitmentId: Id): Promise<number> {
  const row = await queries.row<{ files: number }>(
    'SELECT count(*)::int AS files FROM commitments.update WHERE commitment_id = $1 AND file_id IS NOT NULL',
    [commitmentId],
  );
  return row?.files ?? 0;
}

export type CommitmentOfFile = Pick<Commitment, 'id' | 'version' | 'partnershipId' | 'number' | 'audience'>;

/** The commitment that a file was brought for; null where it was brought for something else. */
export const commitmentOfFile = (queries: Queries, fileId: Id): Promise<CommitmentOfFile | null> =>
  queries.row<CommitmentOfFile>(
    `SELECT c.id, c.version, c.partnership_id AS "partnershipId", c.number, c.audience
       FROM commitments.update u JOIN commitments.commitment c ON c.id = u.commitment_id WHERE u.file_id = $1`,
    [fileId],
  );
