import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { OrganisationRow } from './plan-outline.js';

export interface RedactionRow {
  readonly at: Date;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow | null;
}

/** Newest first. Whoever asks has made sure that the text is the reader's. */
export const redactionsOf = (queries: Queries, documentId: Id): Promise<RedactionRow[]> =>
  queries.rows<RedactionRow>(
    `SELECT r.at, r.reason, jsonb_build_object('id', w.id, 'name', w.name) AS by,
            CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'name', o.name, 'sector', o.sector) END AS organisation
       FROM documents.rewrite r JOIN access.person_view w ON w.id = r.person_id
       LEFT JOIN partnerships.organisation_view o ON o.id = r.organisation_id
      WHERE r.document_id = $1 AND r.kind = 'redaction' ORDER BY r.epoch DESC LIMIT 10`,
    [documentId],
  );
