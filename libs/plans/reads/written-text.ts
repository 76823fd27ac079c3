import { Injectable } from '@nestjs/common';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { DocumentStore } from '@folkmoot/platform/documents/document-store.js';
import type { AuthoredBlock } from '@folkmoot/platform/documents/authored-text.js';
import { FoldThread } from '@folkmoot/platform/documents/fold-thread.js';
import type { OrganisationRow } from './plan-outline.js';

// Beyond that the read text is not put together again: the work stays bounded.
const MOST_ROWS = 200_000;

/** Whoever used a Yjs client of a document: the register's names. */
export interface WriterRow {
  readonly client: number;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow | null;
}

interface Text {
  readonly id: string;
  readonly documentId: string;
  readonly textAudience: string;
}

/** Who wrote what, in the text as it stands or in a named version. */
@Injectable()
export class WrittenTexts {
  constructor(
    private readonly database: Database,
    private readonly store: DocumentStore,
    private readonly thread: FoldThread,
  ) {}

  /** `number` of a version, null for the text as it stands. Null where that is not this reader's. */
  async blocks(section: Text, number: number | null, scope: Scope): Promise<AuthoredBlock[] | null> {
    const updates =
      number === null ? await this.current(section, scope) : await this.ofVersion(section, number, scope);
    return updates && this.thread.run('authors', updates);
  }

  writers(documentId: string, clients: readonly number[]): Promise<WriterRow[]> {
    return this.database.rows<WriterRow>(
      `SELECT c.client_id::float8 AS client, jsonb_build_object('id', w.id, 'name', w.name) AS by,
              CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'name', o.name, 'sector', o.sector) END AS organisation
         FROM documents.client c JOIN access.person_view w ON w.id = c.person_id
         LEFT JOIN partnerships.organisation_view o ON o.id = c.organisation_id
        WHERE c.document_id = $1 AND c.client_id = ANY($2::bigint[])`,
      [documentId, clients],
    );
  }

  /** The text as this person marked it as read. Null where they did not, or where what they read was taken out of the log. */
  async asRead({ id, documentId, textAudience }: Text, scope: Scope): Promise<AuthoredBlock[] | null> {
    if (!scope.person || !scope.sees(textAudience)) return null;
    const rows = await this.database.rows<{ bytes: Buffer | null }>(
      `SELECT u.bytes FROM plans.section_reading g
         LEFT JOIN documents.update u ON u.document_id = $2 AND u.epoch = g.epoch AND u.seq <= g.upto_seq
        WHERE g.section_id = $1 AND g.person_id = $3 ORDER BY u.seq LIMIT ${MOST_ROWS + 1}`,
      [id, documentId, scope.person.personId],
    );
    if (rows.length === 0 || rows.length > MOST_ROWS) return null;
    const updates = rows.flatMap(({ bytes }) => bytes ?? []);
    return updates.length === 0 ? null : this.thread.run('authors', updates);
  }

  private async current({ documentId, textAudience }: Text, scope: Scope): Promise<Uint8Array[] | null> {
    if (!scope.sees(textAudience)) return null;
    const content = await this.store.content(documentId);
    if (!content) return null;
    const before = content.snapshot ? [content.snapshot.bytes] : [];
    return [...before, ...content.updates.map((row) => row.bytes)];
  }

  private async ofVersion({ id }: Text, number: number, scope: Scope): Promise<Uint8Array[] | null> {
    const found = await this.database.row<{ content: Buffer }>(
      `SELECT v.content FROM plans.section_version v JOIN plans.section s ON s.id = v.section_id AND s.removed_at IS NULL
        WHERE v.section_id = $1 AND v.number = $3 AND v.audience = ANY($2::text[]) AND s.text_audience = ANY($2::text[])`,
      [id, scope.audiences, number],
    );
    return found && [found.content];
  }
}
