import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { RegisterImport } from '../domain/register/register-import.js';

const IMPORT = `id, version, name, sha256, size, as_at AS "asAt", state, rows_read AS "rowsRead", reports, message, person_id AS "personId",
  organisation_id AS "organisationId", brought_at AS "broughtAt", moved_at AS "movedAt"`;

export const registerImportById = (queries: Queries, id: Id): Promise<RegisterImport | null> =>
  queries.row<RegisterImport>(`SELECT ${IMPORT} FROM partnerships.register_import WHERE id = $1`, [id]);
