import { Injectable } from '@nestjs/common';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { Projection } from '@folkmoot/platform/documents/projection.js';

/** One text as it stands, so exactly that a copy of it can be recognised again. */
export interface WrittenText {
  readonly documentId: string;
  readonly epoch: number;
  /** Canonical JSON of the editor's nodes and the hash of it; null where nothing has been written yet. */
  readonly json: string | null;
  readonly sha256: string | null;
  /** The newest row of the log in it. */
  readonly uptoSeq: number | null;
  readonly paragraphs: readonly ParagraphNumber[];
}

/** `position` counts the paragraphs, headings and list items of the top level; `block` is `client:clock` of its Yjs element. */
export interface ParagraphNumber {
  readonly position: number;
  readonly block: string;
  readonly label: string;
}

interface Found extends WrittenText {
  readonly lags: boolean;
}

/**
 * The text of a section as canonical JSON of the editor's nodes. The projection follows a quiet moment after the last edit; who
 * reads before that gets a new one, so that nobody stops writing and then misses their own words. Readers at one moment share it.
 */
@Injectable()
export class SectionTexts {
  private readonly projecting = new Map<string, Promise<unknown>>();
  private readonly asked = new WeakMap<object, Promise<WrittenText | null>>();

  constructor(
    private readonly database: Database,
    private readonly projection: Projection,
  ) {}

  /** Null where the text is not this reader's. */
  async read(documentId: string, scope: Scope): Promise<WrittenText | null> {
    return (await this.readAll([documentId], scope))[0] ?? null;
  }

  /** Once for a row that was read for one reader: text, numbers, marks and what is named are then of one moment. */
  readOnce(row: { readonly documentId: string }, scope: Scope): Promise<WrittenText | null> {
    const reading = this.asked.get(row) ?? this.read(row.documentId, scope);
    this.asked.set(row, reading);
    return reading;
  }

  /** Those of the texts that are this reader's, in any order. */
  async readAll(documentIds: readonly string[], scope: Scope): Promise<readonly WrittenText[]> {
    const found = await this.find(documentIds, scope);
    const lagging = found.filter((one) => one.lags);
    if (lagging.length === 0) return found;
    await Promise.all(lagging.map((one) => this.project(one.documentId)));
    return this.find(documentIds, scope);
  }

  private find(documentIds: readonly string[], scope: Scope): Promise<Found[]> {
    return this.database.rows<Found>(
      `SELECT d.id AS "documentId", d.epoch, p.json, p.sha256, p.upto_seq::float8 AS "uptoSeq", coalesce(numbers.list, '[]') AS paragraphs,
              coalesce(p.upto_seq, 0) < coalesce(last.seq, 0) OR (numbers.list IS NULL AND p.plain <> '') AS lags
         FROM documents.document d
         LEFT JOIN documents.projection p ON p.document_id = d.id AND p.epoch = d.epoch
         LEFT JOIN LATERAL (SELECT u.seq FROM documents.update u WHERE u.document_id = d.id AND u.epoch = d.epoch
                             ORDER BY u.seq DESC LIMIT 1) last ON true
         LEFT JOIN LATERAL (SELECT json_agg(json_build_object('position', n.position, 'block', n.client || ':' || n.clock, 'label', n.number || n.suffix)
                                            ORDER BY n.position) AS list
                              FROM plans.paragraph_number n WHERE n.section_id = d.subject_id AND n.position IS NOT NULL) numbers ON true
        WHERE d.id = ANY($1::uuid[]) AND d.audience = ANY($2::text[])`,
      [documentIds, scope.audiences],
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
