import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { soon } from './documents.js';

/** Once everybody has been told of all that has happened so far: a number of notices that is read after this stands still. */
export async function allTold({ database }: TestApp): Promise<void> {
  await soon(
    () =>
      database.rows<{ id: string }>(
        `SELECT s.id FROM journal.stream s LEFT JOIN notifications.cursor c ON c.stream = s.id
          WHERE s.id LIKE 'partnership/%' AND s.seq > coalesce(c.seq, 0)`,
      ),
    (streams) => streams.length === 0,
  );
}
