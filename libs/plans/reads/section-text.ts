import { Injectable } from '@nestjs/common';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { Projection } from '@folkmoot/platform/documents/projection.js';

interface Found {
  readonly json: string | null;
  readonly lags: boolean;
}

/**
 * The text of a section as canonical JSON of the editor's nodes. The projection follows a quiet moment after the last edit; who
 * reads before that gets a new one, so that nobody stops writing and then misses their own words. Readers at one moment share it.
 */
@Injectable()
export class SectionTexts {
  private readonly projecting = new Map<string, Promise<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly projection: Projection,
  ) {}

  /** Null where nothing has been written yet, or the text is not this reader's. */
  async read(documentId: string, scope: Scope): Promise<string | null> {
    const found = await this.find(documentId, scope);
    if (!found?.lags) return found?.json ?? null;
    await this.project(documentId);
    return (await this.find(documentId, scope))?.json ?? null;
  }

  private find(documentId: string, scope: Scope): Promise<Found | null> {
    return this.database.row<Found>(
      `SELECT p.json, coalesce(p.upto_seq, 0) < coalesce(last.seq, 0) AS lags FROM documents.document d
         LEFT JOIN documents.projection p ON p.document_id = d.id AND p.epoch = d.epoch
         LEFT JOIN LATERAL (SELECT u.seq FROM documents.update u WHERE u.document_id = d.id AND u.epoch = d.epoch
                             ORDER BY u.seq DESC LIMIT 1) last ON true
        WHERE d.id = $1 AND d.audience = ANY($2::text[])`,
      [documentId, scope.audiences],
    );
  }

  private project(documentId: string): Promise<unknown> {
    const known = this.projecting.get(documentId);
    if (known) return known;
    const work = this.projection.project(documentId).finally(() => this.projecting.delete(documentId));
    this.projecting.set(documentId, work);
    return work;
  }
}
