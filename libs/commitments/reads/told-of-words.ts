import type { Id } from '@folkmoot/kernel/id.js';
import type { LineRule } from '@folkmoot/platform/notices/notice-rules.js';
import { SECTION } from '@folkmoot/plans/contract/events.js';
import { COMMITMENT } from '../contract/commitment-events.js';

/**
 * Whoever wrote or suggested the paragraph of a plan of which the commitment was made, and may see it. Its owner hears of it as
 * such, and nobody of what they did themselves.
 */
const WRITERS = `SELECT DISTINCT w.person_id AS "personId" FROM commitments.commitment c
    JOIN commitments.birth b ON b.commitment_id = c.id AND b.kind = '${SECTION}'
    JOIN plans.paragraph_writer_view w ON w.section_id = b.subject_id AND w.mark = b.mark
   WHERE c.id = $1 AND 'person/' || w.person_id <> $2 AND w.person_id IS DISTINCT FROM c.person_id AND w.person_id <> c.asked_by
     AND (c.audience = 'public' OR EXISTS (SELECT FROM audience.held h WHERE h.person_id = w.person_id AND h.audience = c.audience))
   LIMIT 500`;

/** They learn that it became one, and each step of it; `when` says which of these lines are one. */
export const toldOfWords =
  (kind: string, when: (data: Readonly<Record<string, unknown>>) => boolean = () => true): LineRule =>
  async (queries, { subjectId, actionId, actor, data }) => {
    if (!when(JSON.parse(data) as Record<string, unknown>)) return [];
    const people = await queries.rows<{ personId: Id }>(WRITERS, [subjectId, actor]);
    return people.map(({ personId }) => ({
      kind,
      personId,
      subject: { kind: COMMITMENT, id: subjectId },
      moment: actionId,
    }));
  };
