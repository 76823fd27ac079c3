import type { Queries } from './database.js';

/** True where this database is a demonstration: the mark lies in it since before its first person, and cannot be added later. */
export async function isDemonstration(queries: Queries): Promise<boolean> {
  return (await queries.row(`SELECT 1 AS one FROM platform.mark WHERE name = 'demonstration'`)) !== null;
}
