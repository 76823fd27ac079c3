import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Seen, Told } from '@folkmoot/platform/notices/notice-rules.js';
import type { Notice } from '../domain/notice.js';

/** Those that nobody was told: with each post a lively thread names all who ever wrote in it, and nearly all were told. */
const FRESH = `SELECT t.nth FROM jsonb_to_recordset($1::jsonb) AS t(nth int, person uuid, kind text, "subjectKind" text, "subjectId" uuid, moment text)
 WHERE NOT EXISTS (SELECT FROM notifications.notice n WHERE n.person_id = t.person AND n.kind = t.kind
                      AND n.subject_kind = t."subjectKind" AND n.subject_id = t."subjectId" AND n.moment = t.moment)`;

async function freshOf(queries: Queries, told: readonly Told[]): Promise<Told[]> {
  if (told.length === 0) return [];
  const asked = told.map(({ personId, kind, subject, moment }, nth) => ({
    nth,
    person: personId,
    kind,
    subjectKind: subject.kind,
    subjectId: subject.id,
    moment,
  }));
  const fresh = await queries.rows<{ nth: number }>(FRESH, [JSON.stringify(asked)]);
  const wanted = new Set(fresh.map(({ nth }) => nth));
  return told.filter((_, nth) => wanted.has(nth));
}

/** Adds those that nobody was told yet, and says which; the unique key decides, however many processes try. */
export async function addNotices(
  queries: Queries,
  all: readonly Told[],
  at: Date,
): Promise<{ id: Id; personId: Id; kind: string }[]> {
  const told = await freshOf(queries, all);
  if (told.length === 0) return [];
  return queries.rows(
    `INSERT INTO notifications.notice (id, version, person_id, kind, subject_kind, subject_id, moment, at)
     SELECT id, 1, person_id, kind, subject_kind, subject_id, moment, $7
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[])
         AS told(id, person_id, kind, subject_kind, subject_id, moment)
     ON CONFLICT DO NOTHING RETURNING id, person_id AS "personId", kind`,
    [
      told.map(() => newId()),
      told.map((one) => one.personId),
      told.map((one) => one.kind),
      told.map((one) => one.subject.kind),
      told.map((one) => one.subject.id),
      told.map((one) => one.moment),
      at,
    ],
  );
}

/** Marks what a person was told of these subjects as read, and says how often. */
export const markSeen = (
  queries: Queries,
  { personId, kinds, subjects }: Seen,
  at: Date,
): Promise<{ personId: Id }[]> =>
  subjects.length === 0
    ? Promise.resolve([])
    : queries.rows<{ personId: Id }>(
        `UPDATE notifications.notice n SET read_at = $5, version = n.version + 1
           FROM unnest($3::text[], $4::uuid[]) AS seen(kind, id)
          WHERE n.person_id = $1 AND n.kind = ANY($2::text[]) AND n.read_at IS NULL
            AND n.subject_kind = seen.kind AND n.subject_id = seen.id RETURNING n.person_id AS "personId"`,
        [personId, kinds, subjects.map(({ kind }) => kind), subjects.map(({ id }) => id), at],
      );

const MOST_AT_ONCE = 500;

/** What a person has not read: one of it, or all that there was at a moment; the oldest of more than can be marked at once. */
export const unreadOf = (
  queries: Queries,
  personId: Id,
  which: { readonly id: Id | null; readonly upTo: Date | null },
): Promise<Pick<Notice, 'id' | 'version'>[]> =>
  queries.rows(
    `SELECT id, version FROM notifications.notice
      WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid IS NULL OR id = $2) AND ($3::timestamptz IS NULL OR at <= $3)
      ORDER BY at, id LIMIT ${MOST_AT_ONCE}`,
    [personId, which.id, which.upTo],
  );
