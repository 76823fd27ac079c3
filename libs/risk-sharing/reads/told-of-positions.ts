import type { Id } from '@folkmoot/kernel/id.js';
import type { LineRule, SubjectReader } from '@folkmoot/platform/notices/notice-rules.js';
import { AGREEMENT_YEAR } from '../contract/year-events.js';

/** Everybody who speaks for a party, but whoever did it. */
export const toldOfPosition: LineRule = async (queries, { subjectId, actionId, actor, audience, data }) => {
  const { reaches, near } = JSON.parse(data) as { reaches?: number; near?: readonly string[] };
  const people = await queries.rows<{ personId: Id }>(
    `SELECT DISTINCT h.person_id AS "personId" FROM audience.held h WHERE h.audience = $1 AND 'person/' || h.person_id <> $2 LIMIT 500`,
    [audience, actor],
  );
  const kind = near?.length ? 'risk-near-cap' : reaches ? 'risk-reaches-layer' : 'risk-position-said';
  return people.map(({ personId }) => ({
    kind,
    personId,
    subject: { kind: AGREEMENT_YEAR, id: subjectId },
    moment: actionId,
  }));
};

export const yearSubjects: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT a.id, 'Agreement ' || a.number || ': ' || a.title AS title, '/' || p.slug || '/agreements/' || a.number || '/year' AS path,
            p.name AS "placeName", false AS open
       FROM risk_sharing.agreement a JOIN partnerships.partnership_view p ON p.id = a.partnership_id
      WHERE a.id = ANY($2::uuid[]) AND a.audience = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );
