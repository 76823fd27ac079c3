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

interface Step {
  readonly at: string;
  /** As the record says it: `commitment accepted`. */
  readonly what: string;
}

/**
 * The suggestion that an idea became. The thread’s readers learn how it ends; which section it is and who decided only those who
 * know of the section; the reason, which may quote the text, only those who read it.
 */
export interface SuggestedIdea {
  readonly state: 'open' | 'accepted' | 'rejected' | 'withdrawn' | 'lapsed';
  readonly reason: string | null;
  /** ISO text, as it stands in JSON. */
  readonly decidedAt: string | null;
  readonly decidedFor: string | null;
  readonly inVersion: number | null;
  readonly section: {
    readonly id: Id;
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    readonly place: string;
  } | null;
}

interface TakenUpLine {
  readonly id: Id;
  readonly place: string;
  readonly thread: number;
  readonly title: string;
  readonly post: number;
  readonly subjectId: Id;
  readonly byName: string;
  readonly byOrganisation: string;
  readonly takenUpAt: Date;
  /** What happened to a commitment since, the newest first. */
  readonly steps: readonly Step[];
  readonly suggestion: SuggestedIdea | null;
}

export interface TakenUpRow extends Omit<TakenUpLine, 'steps' | 'subjectId'> {
  readonly commitment: (CommitmentView & { readonly steps: readonly Step[] }) | null;
}

const TAKEN_UP = `
  SELECT u.id, p.slug AS place, t.number AS thread, t.title, u.post, u.subject_id AS "subjectId", w.name AS "byName", o.name AS "byOrganisation",
         u.taken_up_at AS "takenUpAt", coalesce(s.steps, '[]') AS steps,
         CASE WHEN i.suggestion_id IS NOT NULL THEN json_build_object(
           'state', i.state, 'decidedAt', i.decided_at,
           'reason', CASE WHEN i.text_audience = ANY($1::text[]) THEN i.reason END,
           'decidedFor', CASE WHEN i.section_audience = ANY($1::text[]) THEN d.name END,
           'inVersion', (SELECT min(v.number) FROM plans.idea_version_view v
                          WHERE v.suggestion_id = i.suggestion_id AND v.audience = ANY($1::text[]) AND v.text_audience = ANY($1::text[])),
           'section', CASE WHEN i.section_audience = ANY($1::text[])
             THEN json_build_object('id', i.section_id, 'number', i.number, 'slug', i.slug, 'title', i.title, 'place', i.place) END) END AS suggestion
    FROM forum.taken_up u
    JOIN forum.thread t ON t.id = u.thread_id
    JOIN forum.post m ON m.thread_id = u.thread_id AND m.number = u.post
    JOIN partnerships.partnership_view b ON b.id = t.partnership_id
    JOIN partnerships.partnership_view p ON p.id = CASE b.kind WHEN 'forum' THEN b.parent_id ELSE b.id END
    JOIN access.person_view w ON w.id = u.taken_up_by
    JOIN partnerships.organisation_view o ON o.id = u.taken_up_for
    LEFT JOIN plans.suggested_idea_view i ON i.suggestion_id = u.subject_id AND i.audience = ANY($1::text[])
    LEFT JOIN partnerships.organisation_view d ON d.id = i.decided_for
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
    `${TAKEN_UP} AND u.thread_id = $2 ORDER BY u.taken_up_at, u.id LIMIT 50`,
    [scope.audiences, threadId],
  );
  return withCommitments(queries, scope, today, lines);
}

/** What became of the reader’s ideas: of posts that they wrote. */
export async function ideasOf(queries: Queries, scope: Scope, today: LocalDate): Promise<TakenUpRow[]> {
  if (scope.person === null) return [];
  const lines = await queries.rows<TakenUpLine>(
    `${TAKEN_UP} AND m.written_by = $2 ORDER BY u.taken_up_at DESC, u.id LIMIT 50`,
    [scope.audiences, scope.person.personId],
  );
  return withCommitments(queries, scope, today, lines);
}

/** A commitment that the reader may not see is left out. */
async function withCommitments(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  lines: readonly TakenUpLine[],
): Promise<TakenUpRow[]> {
  const ids = lines.filter((one) => !one.suggestion).map((one) => one.subjectId);
  const named = new Map((await commitmentsNamed(queries, scope, today, ids)).map((one) => [one.id, one]));
  return lines.flatMap(({ subjectId, steps, ...line }) => {
    const commitment = named.get(subjectId);
    if (!commitment && !line.suggestion) return [];
    return [{ ...line, commitment: commitment ? { ...commitment, steps } : null }];
  });
}
