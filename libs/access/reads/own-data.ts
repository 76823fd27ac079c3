import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { OwnData } from '../contract/own-data.js';

export interface OwnDataShown {
  readonly title: string;
  /** JSON: a list of objects whose keys are headings. */
  readonly rows: string;
  /** There is more than is given. */
  readonly more: boolean;
}

const MOST = 5_000;

/** Everything that is kept about a person, kind by kind, for their own eyes. */
export async function ownData(queries: Queries, data: OwnData, personId: Id): Promise<OwnDataShown[]> {
  const shown: OwnDataShown[] = [];
  for (const { title, rows } of data.all()) {
    const found = await queries.rows<Record<string, unknown>>(
      `SELECT * FROM (${rows}) kept LIMIT ${MOST + 1}`,
      [personId],
    );
    shown.push({ title, rows: JSON.stringify(found.slice(0, MOST)), more: found.length > MOST });
  }
  return shown;
}
