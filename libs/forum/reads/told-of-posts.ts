import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type {
  DayRule,
  LineRule,
  SeenRule,
  SubjectReader,
  Told,
} from '@folkmoot/platform/notices/notice-rules.js';
import { FORUM_POST, FORUM_THREAD } from '../contract/forum-events.js';

const NAMED = `SELECT n.person_id FROM forum.notice n WHERE n.post_id = m.id AND n.kind = 'named'`;

/** Whom a post names. An edit that names somebody else tells them too, and nobody twice. */
export const toldWhenNamed: LineRule = async (queries, { subjectId }) => {
  const people = await queries.rows<{ personId: Id }>(
    `SELECT n.person_id AS "personId" FROM forum.post m CROSS JOIN LATERAL (${NAMED}) n WHERE m.id = $1 LIMIT 500`,
    [subjectId],
  );
  return people.map(({ personId }) => ({
    kind: 'forum-named',
    personId,
    subject: { kind: FORUM_POST, id: subjectId },
    moment: 'named',
  }));
};

/**
 * Those who began the thread or wrote in it. Once until they have read what there was: its moment is how far they had read, so
 * that a lively thread does not fill their inbox.
 */
export const toldWhenAnswered: LineRule = async (queries, { subjectId }) => {
  const people = await queries.rows<{ personId: Id; threadId: Id; read: number }>(
    `SELECT who.person_id AS "personId", t.id AS "threadId", coalesce(r.seq, 0) AS read
       FROM forum.post m JOIN forum.thread t ON t.id = m.thread_id
      CROSS JOIN LATERAL (SELECT t.started_by AS person_id UNION SELECT o.written_by FROM forum.post o WHERE o.thread_id = t.id AND o.number < m.number) who
       LEFT JOIN forum.reading r ON r.thread_id = t.id AND r.person_id = who.person_id
      WHERE m.id = $1 AND who.person_id <> m.written_by AND who.person_id NOT IN (${NAMED})
        AND coalesce(r.seq, 0) < m.number
        AND EXISTS (SELECT FROM audience."grant" g WHERE g.person_id = who.person_id AND g.audience = m.audience AND g.withdrawn_at IS NULL)
      LIMIT 1000`,
    [subjectId],
  );
  return people.map(({ personId, threadId, read }) => ({
    kind: 'forum-answer',
    personId,
    subject: { kind: FORUM_THREAD, id: threadId },
    moment: `after-${read}`,
  }));
};

export const toldWhenTakenDown: LineRule = (queries, line) =>
  one(queries, line, {
    kind: 'forum-taken-down',
    subject: FORUM_POST,
    who: 'SELECT written_by AS "personId" FROM forum.post WHERE id = $1',
  });

export const toldWhenAsked: LineRule = (queries, line) =>
  one(queries, line, {
    kind: 'question-asked',
    subject: FORUM_THREAD,
    who: 'SELECT owner_id AS "personId" FROM forum.question WHERE thread_id = $1 AND answer IS NULL',
  });

async function one(
  queries: Queries,
  { subjectId, actionId, actor }: Parameters<LineRule>[1],
  rule: { readonly kind: string; readonly subject: string; readonly who: string },
): Promise<Told[]> {
  const person = await queries.row<{ personId: Id }>(rule.who, [subjectId]);
  if (!person || actor === `person/${person.personId}`) return [];
  const { personId } = person;
  return [{ kind: rule.kind, personId, subject: { kind: rule.subject, id: subjectId }, moment: actionId }];
}

/** Questions whose day comes near, or has passed lately, and that nobody has answered. */
export const toldWhenQuestionDue: DayRule = async (queries, today) => {
  const rows = await queries.rows<{ threadId: Id; due: LocalDate; personId: Id; kind: string }>(
    `SELECT q.thread_id AS "threadId", q.due, q.owner_id AS "personId", span.kind
       FROM forum.question q
       JOIN (VALUES ('question-due', 0, 7), ('question-overdue', -14, -1)) AS span(kind, first, last)
         ON q.due BETWEEN $1::date + span.first AND $1::date + span.last
      WHERE q.answer IS NULL ORDER BY q.due, q.id LIMIT 20000`,
    [today],
  );
  return rows.map(({ threadId, due, personId, kind }) => ({
    kind,
    personId,
    subject: { kind: FORUM_THREAD, id: threadId },
    moment: due,
  }));
};

const TALK = `JOIN partnerships.partnership_view b ON b.id = t.partnership_id
  JOIN partnerships.partnership_view p ON p.id = CASE b.kind WHEN 'forum' THEN b.parent_id ELSE b.id END`;

export const threadSubjects: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT t.id, t.title, '/' || p.slug || '/forum/' || t.number AS path, p.name AS "placeName", t.audience = 'public' AS open
       FROM forum.thread t ${TALK} WHERE t.id = ANY($2::uuid[]) AND t.audience = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );

export const postSubjects: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT m.id, t.title, '/' || p.slug || '/forum/' || t.number || '/posts/' || m.number AS path, p.name AS "placeName",
            m.audience = 'public' AS open
       FROM forum.post m JOIN forum.thread t ON t.id = m.thread_id ${TALK}
      WHERE m.id = ANY($2::uuid[]) AND m.audience = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );

/** Who answers in a thread, or says that they have seen what waited for them there, need not read of it again in their inbox. */
export const seenWhenSettled: SeenRule = async (queries, { subjectKind, subjectId, actor }) => {
  if (!actor.startsWith('person/')) return [];
  const personId = actor.slice('person/'.length);
  const settled = await queries.rows<{ id: Id }>(
    `SELECT DISTINCT n.post_id AS id FROM forum.notice n
      WHERE n.person_id = $1 AND n.settled_at IS NOT NULL
        AND n.thread_id = CASE $2 WHEN '${FORUM_POST}' THEN (SELECT m.thread_id FROM forum.post m WHERE m.id = $3)
                                  ELSE (SELECT s.thread_id FROM forum.notice s WHERE s.id = $3) END LIMIT 500`,
    [personId, subjectKind, subjectId],
  );
  const subjects = settled.map(({ id }) => ({ kind: FORUM_POST, id }));
  return [{ personId, kinds: ['forum-named', 'forum-taken-down'], subjects }];
};
