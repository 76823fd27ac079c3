import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Calendar } from '../domain/calendar.js';

const COLUMNS = `id, version, person_id AS "personId", made_at AS "madeAt", withdrawn_at AS "withdrawnAt"`;

/** The one that works now; a person has no more than one. */
export const calendarOf = (queries: Queries, personId: Id): Promise<Calendar | null> =>
  queries.row<Calendar>(
    `SELECT ${COLUMNS} FROM notifications.calendar WHERE person_id = $1 AND withdrawn_at IS NULL`,
    [personId],
  );

export const calendarById = (queries: Queries, id: Id): Promise<Calendar | null> =>
  queries.row<Calendar>(`SELECT ${COLUMNS} FROM notifications.calendar WHERE id = $1`, [id]);
