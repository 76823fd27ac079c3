import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** When the person of this session showed last that they can read their mailbox: when it began. Null when it has ended. */
export const signedInAt = async (
  queries: Queries,
  { sessionId, personId }: PersonReader,
): Promise<Date | null> =>
  (
    await queries.row<{ at: Date }>(
      'SELECT started_at AS at FROM access.session WHERE id = $1 AND person_id = $2 AND ended_at IS NULL',
      [sessionId, personId],
    )
  )?.at ?? null;
