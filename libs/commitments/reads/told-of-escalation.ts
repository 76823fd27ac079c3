import type { Id } from '@folkmoot/kernel/id.js';
import type { LineRule } from '@folkmoot/platform/notices/notice-rules.js';
import { COMMITMENT } from '../contract/commitment-events.js';

/** Whoever leads the place is told of what slipped too often, but for the one who reported it. */
export const toldWhenEscalated: LineRule = async (queries, { subjectId, actionId, actor }) => {
  const people = await queries.rows<{ personId: Id }>(
    `SELECT DISTINCT g.person_id AS "personId" FROM commitments.commitment c
       JOIN audience."grant" g ON g.audience = 'officers/' || c.partnership_id AND g.withdrawn_at IS NULL
      WHERE c.id = $1 AND c.escalated_at IS NOT NULL AND 'person/' || g.person_id <> $2 LIMIT 500`,
    [subjectId, actor],
  );
  return people.map(({ personId }) => ({
    kind: 'commitment-escalated',
    personId,
    subject: { kind: COMMITMENT, id: subjectId },
    moment: actionId,
  }));
};
