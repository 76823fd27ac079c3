import pg from 'pg';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { DemonstrationRole } from '../domain/demonstration-role.js';
import { demonstrationRoleTable } from '../storage/demonstration-role.table.js';

export { isDemonstration } from '@folkmoot/platform/database/demonstration.js';

/**
 * Marks an empty database as a demonstration, as its owner: the running role may not. `refused` where people are in it already:
 * the database itself says so, by a trigger.
 */
export async function markDemonstration(
  ownerUrl: string,
  now: Date,
): Promise<'marked' | 'already' | 'refused'> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT 1 FROM platform.mark WHERE name = 'demonstration'`);
    if (rows.length > 0) return 'already';
    await client.query(`INSERT INTO platform.mark (name, at) VALUES ('demonstration', $1)`, [now]);
    return 'marked';
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'refused';
    throw error;
  } finally {
    await client.end();
  }
}

/** The row that offers a role on the demonstration's front page, for the change that makes its person. */
export const offerRole = (role: Omit<DemonstrationRole, 'version'>): RowChange =>
  insert(demonstrationRoleTable, { ...role, version: 1 });
