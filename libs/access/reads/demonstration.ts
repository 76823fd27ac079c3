import { isDemonstration } from '@folkmoot/platform/database/demonstration.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { LetterPart } from '@folkmoot/platform/mail/letter.js';
import type { DemonstrationMailType, DemonstrationRoleType } from '../graphql/demonstration.type.js';

/** Null where this is no demonstration: then the page does not exist. */
export async function demonstrationRoles(queries: Queries): Promise<DemonstrationRoleType[] | null> {
  if (!(await isDemonstration(queries))) return null;
  return queries.rows<DemonstrationRoleType>(
    `SELECT r.id, p.name, r.title, r.about FROM access.demonstration_role r JOIN access.person p ON p.id = r.person_id ORDER BY r.position`,
  );
}

interface Row {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
  readonly parts: readonly LetterPart[];
}

/** The newest mails that were kept instead of sent. */
export async function demonstrationMail(
  queries: Queries,
  first: number,
): Promise<DemonstrationMailType[] | null> {
  if (!(await isDemonstration(queries))) return null;
  const rows = await queries.rows<Row>(
    `SELECT id, to_address AS "to", subject, queued_at AS at, letter->'parts' AS parts FROM mail.message
      WHERE state = 'kept' AND letter IS NOT NULL ORDER BY queued_at DESC, id DESC LIMIT $1`,
    [first],
  );
  return rows.map((row) => ({ ...row, parts: row.parts.map(shown) }));
}

const shown = (part: LetterPart): DemonstrationMailType['parts'][number] => ({
  kind: part.kind,
  text: part.kind === 'code' ? part.code : part.text,
  path: 'path' in part ? part.path : null,
});
