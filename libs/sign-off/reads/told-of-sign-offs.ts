import type { Id } from '@folkmoot/kernel/id.js';
import type { DayRule, LineRule, SubjectReader } from '@folkmoot/platform/notices/notice-rules.js';
import { SIGN_OFF } from '../contract/sign-off-events.js';

const subject = (id: Id) => ({ kind: SIGN_OFF, id });

/** Those who speak or sign for the party `a`. */
const PEOPLE = `JOIN audience."grant" g ON g.audience = 'organisation/' || a.organisation_id AND g.organisation_id = a.organisation_id
  AND g.role IN ('representative', 'signatory') AND g.withdrawn_at IS NULL`;

/** Everybody of parties of which `which` holds, but whoever did it. */
const toldToParties =
  (kind: string, which: string): LineRule =>
  async (queries, { subjectId, actionId, actor }) => {
    const people = await queries.rows<{ personId: Id }>(
      `SELECT DISTINCT g.person_id AS "personId" FROM sign_off.approval a ${PEOPLE}
        WHERE a.sign_off_id = $1 AND ${which} AND 'person/' || g.person_id <> $2 LIMIT 2000`,
      [subjectId, actor],
    );
    return people.map(({ personId }) => ({ kind, personId, subject: subject(subjectId), moment: actionId }));
  };

export const toldWhenAsked = toldToParties('sign-off-asked', 'true');
/** Whoever speaks for a successor is asked; who was asked before knows, and is told again if another one comes in. */
export const toldWhenSucceeded = toldToParties(
  'sign-off-asked',
  "a.instead_of IS NOT NULL AND a.state = 'pending'",
);
export const toldWhenMet = toldToParties('sign-off-met', 'true');
export const toldWhenWithdrawn = toldToParties('sign-off-withdrawn', 'true');
export const toldWhenChanged = toldToParties('sign-off-changed', 'a.confirmed');
/** What was recorded for an organisation waits for its signatory. */
export const toldWhenRecorded = toldToParties(
  'sign-off-recorded',
  `NOT a.confirmed AND a.state <> 'pending' AND g.role = 'signatory'`,
);
/** That somebody showed what meets a condition, to the signatories of those whose condition still waits. */
export const toldWhenShown = toldToParties(
  'sign-off-condition-shown',
  `g.role = 'signatory' AND EXISTS (SELECT FROM sign_off.condition c WHERE c.statement_id = a.statement_id AND c.met_at IS NULL AND c.shown <> '')`,
);

/** Who sees to a condition that an organisation has just set: the person, or all who speak for theirs. */
export const toldWhenConditionsSet: LineRule = async (queries, { subjectId, actionId, actor, data }) => {
  const { organisation } = JSON.parse(data) as { organisation: Id };
  const people = await queries.rows<{ personId: Id }>(
    `SELECT DISTINCT g.person_id AS "personId" FROM sign_off.approval a
       JOIN sign_off.condition c ON c.statement_id = a.statement_id AND c.met_at IS NULL
       JOIN audience."grant" g ON g.audience = 'organisation/' || c.owner_organisation_id AND g.organisation_id = c.owner_organisation_id
        AND g.role IN ('representative', 'signatory') AND g.withdrawn_at IS NULL AND (c.owner_person_id IS NULL OR c.owner_person_id = g.person_id)
      WHERE a.sign_off_id = $1 AND a.organisation_id = $2 AND 'person/' || g.person_id <> $3 LIMIT 2000`,
    [subjectId, organisation, actor],
  );
  return people.map(({ personId }) => ({
    kind: 'sign-off-condition',
    personId,
    subject: subject(subjectId),
    moment: actionId,
  }));
};

/**
 * Of what is waited for since 7, 14 and 28 days, each once; also where no process ran on the very morning. Whoever speaks for
 * the organisation is reminded, and whoever signs for it.
 */
export const toldWhileWaiting: DayRule = async (queries, today) => {
  const rows = await queries.rows<{ id: Id; personId: Id; days: number }>(
    `SELECT DISTINCT s.id, g.person_id AS "personId", span.days
       FROM sign_off.sign_off s JOIN sign_off.approval a ON a.sign_off_id = s.id AND NOT a.confirmed ${PEOPLE}
       JOIN (VALUES (7, 13), (14, 27), (28, 60)) AS span(days, last)
         ON $1::date - (a.since AT TIME ZONE 'Europe/London')::date BETWEEN span.days AND span.last
      WHERE s.state = 'open' ORDER BY s.id LIMIT 50000`,
    [today],
  );
  return rows.map(({ id, personId, days }) => ({
    kind: 'sign-off-waiting',
    personId,
    subject: subject(id),
    moment: `${days} days`,
  }));
};

/** The day before a body's papers are due, and on that day: each meeting once. */
export const toldWhenPapersAreDue: DayRule = async (queries, today) => {
  const rows = await queries.rows<{ id: Id; personId: Id; papersDue: string }>(
    `SELECT DISTINCT s.id, g.person_id AS "personId", m.papers_due AS "papersDue"
       FROM sign_off.route_meeting m JOIN sign_off.route r ON r.id = m.route_id AND r.ended_at IS NULL
       JOIN sign_off.approval a ON a.organisation_id = r.organisation_id AND NOT a.confirmed
       JOIN sign_off.sign_off s ON s.id = a.sign_off_id AND s.state = 'open' AND s.partnership_id = r.partnership_id ${PEOPLE}
      WHERE m.removed_at IS NULL AND m.papers_due BETWEEN $1::date AND $1::date + 1 ORDER BY s.id LIMIT 50000`,
    [today],
  );
  return rows.map(({ id, personId, papersDue }) => ({
    kind: 'sign-off-papers-due',
    personId,
    subject: subject(id),
    moment: papersDue,
  }));
};

export const signOffSubjects: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT s.id, 'Sign-off ' || s.number || ': ' || s.title AS title, '/' || p.slug || '/sign-offs/' || s.number AS path, p.name AS "placeName",
            false AS open
       FROM sign_off.sign_off s JOIN partnerships.partnership_view p ON p.id = s.partnership_id
      WHERE s.id = ANY($2::uuid[]) AND s.audience = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );
