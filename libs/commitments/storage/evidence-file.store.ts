import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { Commitment } from '../domain/commitment.js';
import { NOTHING_BROUGHT, type BroughtAlready } from '../domain/evidence-file.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

interface Counted {
  readonly ofCommitment: number;
  readonly personFiles: number;
  readonly personBytes: number;
  readonly organisationFiles: number;
  readonly organisationBytes: number;
}

const DAY_MS = 86_400_000;

/** What was brought for a commitment, and by somebody and their organisation within the last day, for whatever commitment. */
export async function broughtAlready(
  queries: Queries,
  commitmentId: Id,
  { personId, organisationId }: PersonReader,
  now: Date,
): Promise<BroughtAlready> {
  const row = await queries.row<Counted>(
    `WITH lately AS (
       SELECT f.person_id, f.organisation_id, f.size FROM commitments.update u JOIN files.file f ON f.id = u.file_id
        WHERE u.file_id IS NOT NULL AND u.at > $4 AND (f.person_id = $2 OR f.organisation_id = $3))
     SELECT (SELECT count(*)::int FROM commitments.update WHERE commitment_id = $1 AND file_id IS NOT NULL) AS "ofCommitment",
            count(*) FILTER (WHERE person_id = $2)::int AS "personFiles", coalesce(sum(size) FILTER (WHERE person_id = $2), 0)::float8 AS "personBytes",
            count(*) FILTER (WHERE organisation_id = $3)::int AS "organisationFiles",
            coalesce(sum(size) FILTER (WHERE organisation_id = $3), 0)::float8 AS "organisationBytes" FROM lately`,
    [commitmentId, personId, organisationId, new Date(now.getTime() - DAY_MS)],
  );
  if (!row) return NOTHING_BROUGHT;
  return {
    ofCommitment: row.ofCommitment,
    person: { files: row.personFiles, bytes: row.personBytes },
    organisation: { files: row.organisationFiles, bytes: row.organisationBytes },
  };
}

export type CommitmentOfFile = Pick<Commitment, 'id' | 'version' | 'partnershipId' | 'number' | 'audience'>;

/** The commitment that a file was brought for; null where it was brought for something else. */
export const commitmentOfFile = (queries: Queries, fileId: Id): Promise<CommitmentOfFile | null> =>
  queries.row<CommitmentOfFile>(
    `SELECT c.id, c.version, c.partnership_id AS "partnershipId", c.number, c.audience
       FROM commitments.update u JOIN commitments.commitment c ON c.id = u.commitment_id WHERE u.file_id = $1`,
    [fileId],
  );
