import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { RegisterImport } from '../domain/register/register-import.js';
import type { ImportReport } from '../register-import/import-report.js';

export interface RegisterImportRow extends Pick<
  RegisterImport,
  'id' | 'version' | 'name' | 'size' | 'state' | 'rowsRead' | 'message' | 'broughtAt' | 'movedAt' | 'personId'
> {
  readonly personName: string;
  readonly reports: readonly ImportReport[];
}

const ROW = `r.id, r.version, r.name, r.size, r.state, r.rows_read AS "rowsRead", r.message, r.brought_at AS "broughtAt", r.moved_at AS "movedAt",
  r.person_id AS "personId", p.name AS "personName"`;
const FROM = 'FROM partnerships.register_import r JOIN access.person_view p ON p.id = r.person_id';

/** Latest first, without their reports. */
export const registerImports = (queries: Queries, first: number): Promise<RegisterImportRow[]> =>
  queries.rows<RegisterImportRow>(
    `SELECT ${ROW}, '[]'::jsonb AS reports ${FROM} ORDER BY r.brought_at DESC, r.id LIMIT $1`,
    [first],
  );

export const registerImport = (queries: Queries, id: Id): Promise<RegisterImportRow | null> =>
  queries.row<RegisterImportRow>(`SELECT ${ROW}, r.reports ${FROM} WHERE r.id = $1`, [id]);
