import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DayRule, LineRule } from '@folkmoot/platform/notices/notice-rules.js';
import { COMMITMENT } from '../contract/commitment-events.js';
import { ANSWERING } from './told-of-commitments.js';

const DEEPEST = 10;

/** What waits for the commitments `root`, directly or through others: `below(root, id, step)`. */
const below = (roots: string): string => `below(root, id, step) AS (
    SELECT r.id, r.id, 0 FROM (${roots}) r
    UNION SELECT below.root, d.commitment_id, below.step + 1 FROM below
      JOIN commitments.dependency d ON d.waits_for_id = below.id AND d.ended_at IS NULL
      JOIN commitments.commitment n ON n.id = d.commitment_id AND n.state = 'accepted' AND n.status <> 'done' WHERE below.step < ${DEEPEST})`;

/** Whoever has it, or all of its seat while nobody has it. */
const ITS_PEOPLE = `(SELECT c.person_id WHERE c.person_id IS NOT NULL
  UNION SELECT a.person_id FROM (${ANSWERING}) a WHERE c.person_id IS NULL)`;

const reads = (person: string, thing: string): string =>
  `(${thing}.audience = 'public' OR EXISTS (SELECT FROM audience."grant" r
      WHERE r.person_id = ${person} AND r.audience = ${thing}.audience AND r.withdrawn_at IS NULL))`;

/** Whoever waits for what slips, is blocked or moves to a later day, and may see it, is told once for each such step. */
export const toldWhenUpstreamSlips: LineRule = async (queries, { subjectId, actionId, actor, data }) => {
  const said = JSON.parse(data) as { status?: string; from?: string; to?: string };
  const slips = said.status !== said.from && (said.status === 'slipping' || said.status === 'blocked');
  const later = said.to !== undefined && said.from !== undefined && said.to > said.from;
  if (!slips && !later) return [];
  const rows = await queries.rows<{ id: Id; personId: Id }>(
    `WITH RECURSIVE ${below('SELECT $1::uuid AS id')}
     SELECT DISTINCT c.id, w.person_id AS "personId" FROM below JOIN commitments.commitment c ON c.id = below.id
       JOIN commitments.commitment up ON up.id = below.root CROSS JOIN LATERAL ${ITS_PEOPLE} w
      WHERE below.step > 0 AND 'person/' || w.person_id <> $2 AND ${reads('w.person_id', 'up')} LIMIT 500`,
    [subjectId, actor],
  );
  return rows.map(({ id, personId }) => ({
    kind: 'commitment-upstream-slipped',
    personId,
    subject: { kind: COMMITMENT, id },
    moment: actionId,
  }));
};

/** Late is nobody’s report: the day tells, once for each day that was agreed; also where no process ran on the very morning. */
export const toldWhenUpstreamIsLate: DayRule = async (queries, today) => {
  const rows = await queries.rows<{ id: Id; root: Id; due: LocalDate; personId: Id }>(
    `WITH RECURSIVE ${below(`SELECT late.id FROM commitments.commitment late WHERE late.state = 'accepted' AND late.status <> 'done'
        AND late.due_date BETWEEN $1::date - 14 AND $1::date - 1
        AND EXISTS (SELECT FROM commitments.dependency d WHERE d.waits_for_id = late.id AND d.ended_at IS NULL)`)}
     SELECT DISTINCT c.id, below.root, up.due_date AS due, w.person_id AS "personId" FROM below
       JOIN commitments.commitment c ON c.id = below.id JOIN commitments.commitment up ON up.id = below.root
       CROSS JOIN LATERAL ${ITS_PEOPLE} w
      WHERE below.step > 0 AND ${reads('w.person_id', 'up')} ORDER BY 3, 1, 4 LIMIT 50000`,
    [today],
  );
  return rows.map(({ id, root, due, personId }) => ({
    kind: 'commitment-upstream-slipped',
    personId,
    subject: { kind: COMMITMENT, id },
    moment: `${root}/${due}`,
  }));
};

/** Who owns what another waits for from now on, and may see that other one. */
export const toldWhenAwaited: LineRule = async (queries, { subjectId, actionId, actor, data }) => {
  const { otherId } = JSON.parse(data) as { otherId: Id };
  const people = await queries.rows<{ personId: Id }>(
    `SELECT DISTINCT w.person_id AS "personId" FROM commitments.commitment c
       JOIN commitments.commitment waiting ON waiting.id = $1 CROSS JOIN LATERAL ${ITS_PEOPLE} w
      WHERE c.id = $2 AND 'person/' || w.person_id <> $3 AND ${reads('w.person_id', 'waiting')} LIMIT 500`,
    [subjectId, otherId, actor],
  );
  return people.map(({ personId }) => ({
    kind: 'commitment-awaited',
    personId,
    subject: { kind: COMMITMENT, id: otherId },
    moment: actionId,
  }));
};
