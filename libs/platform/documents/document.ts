import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update, type RowChange } from '../actions/change.js';
import { ACCESS_STREAM } from '../audience/grants.js';
import type { Queries } from '../database/database.js';
import { documentTable } from './document.table.js';
import type { SharedDocument } from './shared-document.js';

export type { SharedDocument };

type Opening = Omit<SharedDocument, 'version' | 'epoch' | 'frozen' | 'suggestAudience'> &
  Partial<Pick<SharedDocument, 'suggestAudience'>>;

export const openDocument = ({ suggestAudience = null, ...document }: Opening): RowChange =>
  insert(documentTable, { ...document, suggestAudience, version: 1, epoch: 1, frozen: false });

type Changeable = Partial<
  Pick<
    SharedDocument,
    'audience' | 'writeAudience' | 'suggestAudience' | 'frozen' | 'epoch' | 'schemaVersion' | 'stream'
  >
>;

/** The row and the event that tells every process to let in, close or freeze open editors within a second. */
export function changeDocument(
  seen: SharedDocument,
  patch: Changeable,
): { rows: readonly RowChange[]; events: readonly DomainEvent[] } {
  const event: DomainEvent = {
    type: 'access.document-changed',
    subject: { kind: 'document', id: seen.id },
    audience: patch.audience ?? seen.audience,
    streams: [ACCESS_STREAM],
    data: { ...patch },
  };
  return { rows: [update(documentTable, seen, patch)], events: [event] };
}

export const freezeDocument = (seen: SharedDocument) => changeDocument(seen, { frozen: true });
export const thawDocument = (seen: SharedDocument) => changeDocument(seen, { frozen: false });

export const changeDocumentAudience = (
  seen: SharedDocument,
  audience: Audience,
  writeAudience: Audience,
  suggestAudience: Audience | null = null,
) => changeDocument(seen, { audience, writeAudience, suggestAudience });

/** For an action's `find`: the row as it must be seen before it is changed. */
export function documentById(queries: Queries, id: Id): Promise<SharedDocument | null> {
  return queries.row<SharedDocument>(
    `SELECT id, version, kind, subject_id AS "subjectId", stream, audience, write_audience AS "writeAudience",
            suggest_audience AS "suggestAudience", frozen,
            schema_version AS "schemaVersion", epoch, opened_at AS "openedAt" FROM documents.document WHERE id = $1`,
    [id],
  );
}
