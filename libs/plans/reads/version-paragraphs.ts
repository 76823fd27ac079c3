import { Injectable } from '@nestjs/common';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { FoldThread } from '@folkmoot/platform/documents/fold-thread.js';
import type { ParagraphNumber } from './section-text.js';

interface Found {
  readonly content: Buffer;
  /** `client:clock` of each block that ever had a number in this section, and the number. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The numbers of a named version's paragraphs, as they were: a number is never given again, so each block of the version still has
 * the one it had, also where it has long been taken out of the text.
 */
@Injectable()
export class VersionParagraphs {
  constructor(
    private readonly database: Database,
    private readonly thread: FoldThread,
  ) {}

  /** Empty where the version is not this reader's. */
  async of(versionId: string, scope: Scope): Promise<ParagraphNumber[]> {
    const found = await this.database.row<Found>(
      `SELECT v.content, coalesce((SELECT jsonb_object_agg(n.client || ':' || n.clock, n.number || n.suffix)
                                     FROM plans.paragraph_number n WHERE n.section_id = v.section_id), '{}') AS labels
         FROM plans.section_version v JOIN plans.section s ON s.id = v.section_id AND s.removed_at IS NULL
        WHERE v.id = $1 AND v.audience = ANY($2::text[]) AND s.text_audience = ANY($2::text[])`,
      [versionId, scope.audiences],
    );
    if (!found) return [];
    const { blocks } = await this.thread.run('project', [found.content]);
    return blocks.flatMap(({ client, clock }, position) => {
      const block = `${client}:${clock}`;
      const label = found.labels[block];
      return label === undefined ? [] : [{ position, block, label }];
    });
  }
}
