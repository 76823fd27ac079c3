import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DayRule, LineRule, SubjectReader } from '@folkmoot/platform/notices/notice-rules.js';
import { UNANSWERED_DAYS } from '../domain/unanswered.js';
import { COMMITMENT } from '../contract/commitment-events.js';

/** Those who may answer for the owner `c.organisation_id` (commitment-policy.ts) and read the commitment. */
export const ANSWERING = `
  SELECT g.person_id FROM audience."grant" g
   WHERE g.organisation_id = c.organisation_id AND g.withdrawn_at IS NULL
     AND (g.audience = 'partnership/' || c.partnership_id AND g.role IN ('member', 'deputy', 'chair', 'vice-chair', 'secretary')
       OR g.audience = 'organisation/' || c.organisation_id AND g.role IN ('representative', 'signatory'))
     AND (c.audience = 'public' OR EXISTS (SELECT FROM audience."grant" r WHERE r.person_id = g.person_id AND r.audience = c.audience AND r.withdrawn_at IS NULL))`;

const subject = (id: Id) => ({ kind: COMMITMENT, id });

/** Who is asked: the person, where one is named, else all who may say yes. */
export const toldWhenOffered: LineRule = async (queries, { subjectId, actionId, actor }) => {
  const people = await queries.rows<{ personId: Id }>(
    `SELECT DISTINCT w.person_id AS "personId" FROM commitments.commitment c CROSS JOIN LATERAL (${ANSWERING}) w
      WHERE c.id = $1 AND c.state = 'asked' AND (c.person_id IS NULL OR c.person_id = w.person_id) AND 'person/' || w.person_id <> $2
      LIMIT 500`,
    [subjectId, actor],
  );
  return people.map(({ personId }) => ({
    kind: 'commitment-offered',
    personId,
    subject: subject(subjectId),
    moment: actionId,
  }));
};

/** Who asked learns what was said. */
export const toldWhenAnswered =
  (kind: 'commitment-accepted' | 'commitment-declined'): LineRule =>
  async (queries, { subjectId, actionId, actor }) => {
    const asked = await queries.row<{ personId: Id }>(
      `SELECT asked_by AS "personId" FROM commitments.commitment WHERE id = $1 AND 'person/' || asked_by <> $2`,
      [subjectId, actor],
    );
    return asked ? [{ kind, personId: asked.personId, subject: subject(subjectId), moment: actionId }] : [];
  };

/** Who promised it, or all of its seat while nobody has it, learns what somebody else did with it, if it still stands so. */
const toldToOwner =
  (kind: string, still: string): LineRule =>
  async (queries, { subjectId, actionId, actor }) => {
    const people = await queries.rows<{ personId: Id }>(
      `SELECT DISTINCT w.person_id AS "personId" FROM commitments.commitment c CROSS JOIN LATERAL (${ANSWERING}) w
        WHERE c.id = $1 AND ${still} AND (c.person_id IS NULL OR c.person_id = w.person_id) AND 'person/' || w.person_id <> $2
        LIMIT 500`,
      [subjectId, actor],
    );
    return people.map(({ personId }) => ({ kind, personId, subject: subject(subjectId), moment: actionId }));
  };

export const toldWhenQuestioned = toldToOwner('commitment-questioned', 'c.question_id IS NOT NULL');
export const toldWhenAmended = toldToOwner('commitment-amended', `c.state <> 'declined'`);

/** Whoever has it from now on: the person it was handed to, or all of the seat that it went on with. */
export const toldWhenPassedOn: LineRule = async (queries, { subjectId, actionId, actor }) => {
  const people = await queries.rows<{ personId: Id }>(
    `SELECT DISTINCT w.person_id AS "personId" FROM commitments.commitment c CROSS JOIN LATERAL (${ANSWERING}) w
      WHERE c.id = $1 AND c.state <> 'declined' AND c.status <> 'done' AND (c.person_id IS NULL OR c.person_id = w.person_id) AND 'person/' || w.person_id <> $2
      LIMIT 500`,
    [subjectId, actor],
  );
  return people.map(({ personId }) => ({
    kind: 'commitment-passed-on',
    personId,
    subject: subject(subjectId),
    moment: actionId,
  }));
};

/** The officer who asked learns that there is an answer. */
export const toldOfAnswer: LineRule = async (queries, { subjectId, actionId, actor }) => {
  const asked = await queries.row<{ personId: Id }>(
    `SELECT questioned_by AS "personId" FROM commitments.commitment WHERE id = $1 AND 'person/' || questioned_by <> $2`,
    [subjectId, actor],
  );
  return asked
    ? [
        {
          kind: 'commitment-question-answered',
          personId: asked.personId,
          subject: subject(subjectId),
          moment: actionId,
        },
      ]
    : [];
};

/**
 * What is promised and not done, to its person, or to all of its seat while nobody has it. Each of the spans once for each day
 * that was agreed: also where no process ran on the very morning.
 */
export const toldWhenDue: DayRule = async (queries, today) => {
  const rows = await queries.rows<{ id: Id; due: LocalDate; personId: Id; kind: string }>(
    `SELECT c.id, c.due_date AS due, w.person_id AS "personId", span.kind
       FROM commitments.commitment c
       JOIN (VALUES ('commitment-due-14', 8, 14), ('commitment-due-7', 2, 7), ('commitment-due-1', 0, 1), ('commitment-overdue', -14, -1))
         AS span(kind, first, last) ON c.due_date BETWEEN $1::date + span.first AND $1::date + span.last
      CROSS JOIN LATERAL (SELECT c.person_id WHERE c.person_id IS NOT NULL
                          UNION SELECT a.person_id FROM (${ANSWERING}) a WHERE c.person_id IS NULL) w
      WHERE c.state = 'accepted' AND c.status <> 'done' ORDER BY c.due_date, c.id LIMIT 50000`,
    [today],
  );
  return rows.map(({ id, due, personId, kind }) => ({ kind, personId, subject: subject(id), moment: due }));
};

/** What nobody answered goes back to who asked, once; also where no process ran on the very morning. */
export const toldWhenUnanswered: DayRule = async (queries, today) => {
  const rows = await queries.rows<{ id: Id; personId: Id }>(
    `SELECT id, asked_by AS "personId" FROM commitments.commitment
      WHERE state = 'asked' AND organisation_id <> asked_for
        AND (asked_at AT TIME ZONE 'Europe/London')::date BETWEEN $1::date - ${UNANSWERED_DAYS * 2} AND $1::date - ${UNANSWERED_DAYS}
      ORDER BY asked_at, id LIMIT 50000`,
    [today],
  );
  return rows.map(({ id, personId }) => ({
    kind: 'commitment-unanswered',
    personId,
    subject: subject(id),
    moment: 'asked',
  }));
};

export const commitmentSubjects: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT c.id, c.number || '. ' || c.what AS title, '/' || p.slug || '/commitments/' || c.number AS path, p.name AS "placeName",
            c.audience = 'public' AS open
       FROM commitments.commitment c JOIN partnerships.partnership_view p ON p.id = c.partnership_id
      WHERE c.id = ANY($2::uuid[]) AND c.audience = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );
