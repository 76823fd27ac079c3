import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Standing } from '../domain/commitment.js';

/** Another commitment of the place, as the page of one names what it waits for and what waits for it. */
export interface LinkedRow {
  readonly id: Id;
  readonly version: number;
  readonly number: number;
  readonly what: string;
  readonly standing: Standing;
  readonly dueDate: LocalDate;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly organisationSector: string;
  /** Linked itself, and not only through others. */
  readonly direct: boolean;
}

const MOST = 100;
const DEEPEST = 10;

const LINKED = `l.id, l.version, l.number, l.what, commitments.standing(l.state, l.status, l.due_date, $2::date) AS standing,
  l.due_date AS "dueDate", o.id AS "organisationId", o.name AS "organisationName", o.sector AS "organisationSector"`;

/** What it waits for itself, done or not, as far as the reader sees it. */
export const upstreamOf = (queries: Queries, scope: Scope, today: LocalDate, id: Id): Promise<LinkedRow[]> =>
  queries.rows<LinkedRow>(
    `SELECT ${LINKED}, true AS direct FROM commitments.dependency d
       JOIN commitments.commitment l ON l.id = d.waits_for_id AND l.audience = ANY($1::text[])
       JOIN partnerships.organisation_view o ON o.id = l.organisation_id
      WHERE d.commitment_id = $3 AND d.ended_at IS NULL ORDER BY l.number LIMIT ${MOST}`,
    [scope.audiences, today, id],
  );

/** What is open and waits for it, directly or through others that the reader sees too; the nearest first. */
export const downstreamOf = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  id: Id,
): Promise<LinkedRow[]> =>
  queries.rows<LinkedRow>(
    `WITH RECURSIVE below(id, step) AS (
       SELECT $3::uuid, 0
       UNION SELECT n.id, below.step + 1 FROM below JOIN commitments.dependency d ON d.waits_for_id = below.id AND d.ended_at IS NULL
         JOIN commitments.commitment n ON n.id = d.commitment_id AND n.audience = ANY($1::text[]) AND n.status <> 'done' AND n.state <> 'declined'
        WHERE below.step < ${DEEPEST}),
     nearest AS (SELECT id, min(step) AS step FROM below WHERE step > 0 GROUP BY id)
     SELECT ${LINKED}, nearest.step = 1 AS direct FROM nearest JOIN commitments.commitment l ON l.id = nearest.id
       JOIN partnerships.organisation_view o ON o.id = l.organisation_id ORDER BY nearest.step, l.number LIMIT ${MOST}`,
    [scope.audiences, today, id],
  );
