import { commitmentsNamed, type CommitmentView } from '@folkmoot/commitments/contract/commitments.reader.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface QuestionRow {
  readonly place: string;
  readonly placeName: string;
  readonly thread: number;
  readonly title: string;
  readonly ownerId: Id;
  readonly ownerName: string;
  readonly ownerOrganisation: string;
  readonly due: LocalDate;
  readonly answer: number | null;
}

/** A question with its thread and owner; `q` are questions, `$1` the reader’s audiences. */
const QUESTIONS = `
  SELECT p.slug AS place, p.name AS "placeName", t.number AS thread, t.title, q.owner_id AS "ownerId", w.name AS "ownerName",
         o.name AS "ownerOrganisation", q.due, q.answer
    FROM forum.question q
    JOIN forum.thread t ON t.id = q.thread_id
    JOIN partnerships.partnership_view b ON b.id = t.partnership_id
    JOIN partnerships.partnership_view p ON p.id = CASE b.kind WHEN 'forum' THEN b.parent_id ELSE b.id END
    JOIN access.person_view w ON w.id = q.owner_id
    JOIN partnerships.organisation_view o ON o.id = q.owner_for
   WHERE q.audience = ANY($1::text[])`;

export const questionOfThread = (queries: Queries, scope: Scope, threadId: Id): Promise<QuestionRow | null> =>
  queries.row<QuestionRow>(`${QUESTIONS} AND q.thread_id = $2`, [scope.audiences, threadId]);

/** People who can be asked: those who can post in the talk, by name, with the organisation they speak for. */
export const askable = (
  queries: Queries,
  audience: string,
): Promise<{ personId: Id; name: string; organisationId: Id; organisation: string }[]> =>
  queries.rows(
    `SELECT DISTINCT w.id AS "personId", w.name, o.id AS "organisationId", o.name AS organisation
       FROM audience."grant" g JOIN access.person_view w ON w.id = g.person_id JOIN partnerships.organisation_view o ON o.id = g.organisation_id
      WHERE g.audience = $1 AND g.withdrawn_at IS NULL AND g.role <> 'observer' ORDER BY w.name, o.name, w.id LIMIT 500`,
    [audience],
  );

interface TakenUpLine {
  readonly place: string;
  readonly thread: number;
  readonly title: string;
  readonly subjectId: Id;
  readonly byName: string;
  readonly byOrganisation: string;
  readonly takenUpAt: Date;
  /** What happened to it since, as the record says it, the newest first: `commitment accepted`. */
  readonly steps: readonly { readonly at: string; readonly what: string }[];
}

export interface TakenUpRow extends TakenUpLine {
  readonly commitment: CommitmentView;
}

const TAKEN_UP = `
  SELECT p.slug AS place, t.number AS thread, t.title, u.subject_id AS "subjectId", w.name AS "byName", o.name AS "byOrganisation",
         u.taken_up_at AS "takenUpAt", coalesce(s.steps, '[]') AS steps
    FROM forum.taken_up u
    JOIN forum.thread t ON t.id = u.thread_id
    JOIN partnerships.partnership_view b ON b.id = t.partnership_id
    JOIN partnerships.partnership_view p ON p.id = CASE b.kind WHEN 'forum' THEN b.parent_id ELSE b.id END
    JOIN access.person_view w ON w.id = u.taken_up_by
    JOIN partnerships.organisation_view o ON o.id = u.taken_up_for
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('at', l.at, 'what', l.what)) AS steps
        FROM (SELECT j.at, replace(split_part(j.event, '.', 2), '-', ' ') AS what FROM journal.line j
               WHERE j.subject_kind = u.subject_kind AND j.subject_id = u.subject_id AND j.audience = ANY($1::text[])
               ORDER BY j.at DESC, j.seq DESC LIMIT 10) l) s ON true
   WHERE u.audience = ANY($1::text[])`;

export async function takenUpOf(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  threadId: Id,
): Promise<TakenUpRow[]> {
  const lines = await queries.rows<TakenUpLine>(
    `${TAKEN_UP} AND u.thread_id = $2 ORDER BY u.taken_up_at LIMIT 50`,
    [scope.audiences, threadId],
  );
  return withCommitments(queries, scope, today, lines);
}

/** What became of the reader’s ideas: of threads that they began. */
export async function ideasOf(queries: Queries, scope: Scope, today: LocalDate): Promise<TakenUpRow[]> {
  if (scope.person === null) return [];
  const lines = await queries.rows<TakenUpLine>(
    `${TAKEN_UP} AND t.started_by = $2 ORDER BY u.taken_up_at DESC LIMIT 50`,
    [scope.audiences, scope.person.personId],
  );
  return withCommitments(queries, scope, today, lines);
}

/** What the reader may not see of what it became is left out. */
async function withCommitments(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  lines: readonly TakenUpLine[],
): Promise<TakenUpRow[]> {
  const ids = lines.map((one) => one.subjectId);
  const named = new Map((await commitmentsNamed(queries, scope, today, ids)).map((one) => [one.id, one]));
  return lines.flatMap((line) => {
    const commitment = named.get(line.subjectId);
    return commitment ? [{ ...line, commitment }] : [];
  });
}
