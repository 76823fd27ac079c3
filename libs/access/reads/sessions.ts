import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface OpenSession {
  readonly id: Id;
  readonly version: number;
  readonly device: string;
  readonly startedAt: Date;
  readonly organisationId: Id | null;
}

/** Where a person is signed in at this moment, newest first. */
export const openSessionsOf = (queries: Queries, personId: Id, now: Date): Promise<OpenSession[]> =>
  queries.rows<OpenSession>(
    `SELECT id, version, device, started_at AS "startedAt", organisation_id AS "organisationId" FROM access.session
      WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY started_at DESC, id DESC`,
    [personId, now],
  );
