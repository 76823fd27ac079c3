import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '../database/database.js';
import { canonicalJson } from '../journal/line.js';
import { DocumentKinds } from './document-kinds.js';
import { partsOf, readContent } from './document-store.js';
import { FoldThread } from './fold-thread.js';

export interface ProjectionOutcome {
  readonly sha256: string;
  /** Valid NHS numbers in the text that no single update contained. */
  readonly heldNumbers: number;
  /** Something lies deeper in it than is shown: no editor does that. */
  readonly tooDeep: boolean;
}

/** Writes a text down as the server shows it, searches it and signs it. */
@Injectable()
export class Projection {
  constructor(
    private readonly database: Database,
    private readonly thread: FoldThread,
    private readonly clock: Clock,
    private readonly kinds: DocumentKinds,
  ) {}

  async project(document: Id): Promise<ProjectionOutcome | null> {
    const content = await readContent(this.database, document);
    if (!content) return null;
    const parts = partsOf(content);
    const { json, plain, heldNumbers, tooDeep, blocks, mentions, suggestions } = await this.thread.run(
      'project',
      parts,
    );
    const text = canonicalJson(json);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const at = this.clock.now();
    // Two processes may project at once: the one that saw more stays, whichever is last.
    const kind = await this.database.transaction(async (tx) => {
      const written = await tx.row<{ kind: string; subjectId: Id }>(
        `INSERT INTO documents.projection AS p (document_id, epoch, upto_seq, json, plain, sha256, held_numbers, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (document_id) DO UPDATE SET epoch = excluded.epoch, upto_seq = excluded.upto_seq, json = excluded.json,
           plain = excluded.plain, sha256 = excluded.sha256, held_numbers = excluded.held_numbers, at = excluded.at
         WHERE excluded.epoch > p.epoch OR (excluded.epoch = p.epoch AND excluded.upto_seq >= p.upto_seq)
         RETURNING (SELECT d.kind FROM documents.document d WHERE d.id = $1) AS kind,
                   (SELECT d.subject_id FROM documents.document d WHERE d.id = $1) AS "subjectId"`,
        [document, content.epoch, content.head, text, plain, sha256, heldNumbers, at],
      );
      if (written)
        await this.kinds.projected(written.kind, tx, { subjectId: written.subjectId, at, blocks, mentions });
      return written?.kind;
    });
    if (kind) await this.kinds.suggestions(kind)?.read(document, content.epoch, suggestions);
    return { sha256, heldNumbers, tooDeep };
  }
}
