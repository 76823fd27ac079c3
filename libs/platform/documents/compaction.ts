import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '../database/database.js';
import { readContent } from './document-store.js';
import { FoldThread } from './fold-thread.js';

/** Folds the rows of a log into its snapshot, so that a join stays short. The rows stay: history is read from them. */
@Injectable()
export class Compaction {
  constructor(
    private readonly database: Database,
    private readonly thread: FoldThread,
    private readonly clock: Clock,
  ) {}

  /** Answers how many rows were folded; 0 when there were none or another process is at it. */
  compact(document: Id): Promise<number> {
    return this.database.transaction(async (tx) => {
      const free = await tx.row<{ free: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 1)) AS free',
        [`documents.compact/${document}`],
      );
      if (!free?.free) return 0;
      const content = await readContent(tx, document);
      if (!content || content.updates.length === 0) return 0;
      const before = content.snapshot ? [content.snapshot.bytes] : [];
      const { bytes, stateVector, deletions } = await this.thread.run('fold', [
        ...before,
        ...content.updates.map((row) => row.bytes),
      ]);
      const snapshot = await tx.row<{ number: number }>(
        `INSERT INTO documents.snapshot AS s (document_id, epoch, number, rows, bytes, state_vector, deletions, at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)
         ON CONFLICT (document_id, epoch) DO UPDATE SET number = s.number + 1, rows = s.rows + excluded.rows, bytes = excluded.bytes,
           state_vector = excluded.state_vector, deletions = excluded.deletions, at = excluded.at
         RETURNING number`,
        [
          document,
          content.epoch,
          content.updates.length,
          Buffer.from(bytes),
          Buffer.from(stateVector),
          Buffer.from(deletions),
          this.clock.now(),
        ],
      );
      // By the exact list, never "up to": a row with a smaller number may be committed after a greater one.
      await tx.rows(
        'UPDATE documents.update SET folded_into = $3 WHERE document_id = $1 AND seq = ANY($2::bigint[])',
        [document, content.updates.map((row) => row.seq), snapshot!.number],
      );
      return content.updates.length;
    });
  }
}
