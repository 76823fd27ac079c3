import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { FORGET_LOGS_AFTER_MS, type LogFile } from '../domain/action-log/log-file.js';

/** Only for whoever brought it. */
export const logFileById = async (queries: Queries, scope: Scope, id: Id): Promise<LogFile | null> =>
  isId(id) && scope.person
    ? queries.row<LogFile>(
        `SELECT id, version, partnership_id AS "partnershipId", person_id AS "personId", name, content, brought_at AS "broughtAt", used_at AS "usedAt"
           FROM commitments.log_file WHERE id = $1 AND person_id = $2`,
        [id, scope.person.personId],
      )
    : null;

/** No more in one transaction. */
export const FORGOTTEN_AT_ONCE = 50;

/** Lists that nobody came back to; SKIP LOCKED, for another may be at it. */
export const forgottenLogs = (queries: Queries, now: Date): Promise<Pick<LogFile, 'id' | 'version'>[]> =>
  queries.rows(
    `SELECT id, version FROM commitments.log_file
      WHERE content IS NOT NULL AND brought_at < $1 ORDER BY brought_at LIMIT ${FORGOTTEN_AT_ONCE} FOR UPDATE SKIP LOCKED`,
    [new Date(now.getTime() - FORGET_LOGS_AFTER_MS)],
  );
