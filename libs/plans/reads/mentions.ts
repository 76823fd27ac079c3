import { isId } from '@folkmoot/kernel/id.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';
import { HERE, type MentionReader } from '@folkmoot/partnerships/contract/linked-things.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { MentionedRow, NamedKind } from '@folkmoot/platform/mentions/mention-kinds.js';

type Kinds = readonly NamedKind[];

/** As many things as one question may name. */
export const MOST_MENTIONS = 100;
const OFFERED_OF_EACH = 6;

/** What stands in a section's text of all that this reader may see, in one statement. */
export const mentionsOfSection = (
  queries: Queries,
  kinds: Kinds,
  { scope, today }: MentionReader,
  section: { readonly id: string; readonly place: string },
): Promise<MentionedRow[]> =>
  queries.rows<MentionedRow>(
    `${HERE}, named AS (SELECT v.kind, v.subject_id FROM plans.section_mention_view v WHERE v.section_id = $4 AND v.audience = ANY($1::text[]))
     ${kinds
       .map(
         ({ kind, rows }) =>
           `SELECT m.* FROM (${rows}) m WHERE m.id IN (SELECT n.subject_id FROM named n WHERE n.kind = '${kind}')`,
       )
       .join(' UNION ALL ')}`,
    [scope.audiences, today, section.place, section.id],
  );

/** Of the things asked for those that this reader may see, in one statement. */
export const mentionsByRef = (
  queries: Queries,
  kinds: Kinds,
  { scope, today }: MentionReader,
  place: string,
  refs: readonly SubjectRef[],
): Promise<MentionedRow[]> => {
  const asked = refs.slice(0, MOST_MENTIONS).filter((one) => isId(one.id));
  return queries.rows<MentionedRow>(
    `${HERE}, named AS (SELECT t.kind, t.subject_id FROM unnest($4::text[], $5::uuid[]) AS t(kind, subject_id))
     ${kinds
       .map(
         ({ kind, rows }) =>
           `SELECT m.* FROM (${rows}) m WHERE m.id IN (SELECT n.subject_id FROM named n WHERE n.kind = '${kind}')`,
       )
       .join(' UNION ALL ')}`,
    [scope.audiences, today, place, asked.map((one) => one.kind), asked.map((one) => one.id)],
  );
};

/** What somebody inside may name in a text of their place: by the beginning of a word of its name, or its number. */
export async function mentionChoices(
  queries: Queries,
  kinds: Kinds,
  { scope, today }: MentionReader,
  place: string,
  typed: string,
): Promise<MentionedRow[]> {
  const words = typed
    .slice(0, 80)
    .trim()
    .replace(/[\\%_]/g, '\\$&');
  const found = await queries.rows<MentionedRow>(
    `${HERE} ${kinds
      .map(
        ({ offered }) => `(SELECT m.* FROM (${offered}) m
        WHERE EXISTS (SELECT FROM here WHERE here.audience = ANY($1::text[]) OR here.forum = ANY($1::text[])) AND NOT m.ended
          AND concat_ws(' ', '', m.label, m.title) ILIKE $4
        ORDER BY (m.label ILIKE $5 OR m.number::text = $6) DESC, m.number, m.label LIMIT ${OFFERED_OF_EACH})`,
      )
      .join(' UNION ALL ')}`,
    [scope.audiences, today, place, `% ${words}%`, `${words}%`, words],
  );
  // Of all kinds together: what is called so comes before what only has it in its title.
  const begins = ({ label }: MentionedRow): number =>
    label.toLowerCase().startsWith(typed.trim().toLowerCase()) ? 0 : 1;
  return found.sort((one, other) => begins(one) - begins(other));
}
