import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface NamingRow {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly place: string;
}

const NAMING = `SELECT s.id, s.number, s.slug, s.title, p.slug AS place
  FROM plans.section_mention n JOIN plans.section s ON s.id = n.section_id AND s.removed_at IS NULL
  JOIN partnerships.partnership_view p ON p.id = s.partnership_id
 WHERE n.kind = 'person' AND n.subject_id = $1 AND n.standing AND n.seen_at IS NULL AND s.text_audience = ANY($2::text[])`;

/** Texts in which this person is named and which they can read, until they say that they have seen it; longest first. */
export const sectionsNaming = (queries: Queries, scope: Scope, limit: number): Promise<NamingRow[]> =>
  queries.rows<NamingRow>(`${NAMING} ORDER BY n.since, n.id LIMIT $3`, [
    scope.person?.personId ?? null,
    scope.audiences,
    limit,
  ]);

export async function namesReader(queries: Queries, sectionId: string, scope: Scope): Promise<boolean> {
  if (!scope.person) return false;
  const found = await queries.row<NamingRow>(`${NAMING} AND s.id = $3`, [
    scope.person.personId,
    scope.audiences,
    sectionId,
  ]);
  return found !== null;
}
