import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Circles, PlanOpenness } from '../domain/openness.js';

/** A plan with the circles of its partnership; whoever reads it may at least see the outline. */
export interface PlanRow extends Circles {
  readonly id: string;
  readonly version: number;
  readonly partnershipId: string;
  readonly title: string;
  readonly priorityCap: number;
  readonly openness: PlanOpenness;
}

export interface PriorityRow {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly title: string;
  readonly retired: boolean;
}

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
}

const PLAN = `SELECT pl.id, pl.version, pl.partnership_id AS "partnershipId", pl.title, pl.priority_cap AS "priorityCap", pl.openness,
    p.audience AS partners, 'partnership/' || p.forum_id AS forum
  FROM plans.plan pl JOIN partnerships.partnership_view p ON p.id = pl.partnership_id`;

export const planByPlace = (queries: Queries, slug: string, scope: Scope): Promise<PlanRow | null> =>
  queries.row<PlanRow>(`${PLAN} WHERE p.slug = $1 AND pl.audience = ANY($2::text[])`, [
    slug,
    scope.audiences,
  ]);

export const planById = (queries: Queries, id: string, scope: Scope): Promise<PlanRow | null> =>
  queries.row<PlanRow>(`${PLAN} WHERE pl.id = $1 AND pl.audience = ANY($2::text[])`, [id, scope.audiences]);

const PRIORITY = 'SELECT id, version, number, title, retired_at IS NOT NULL AS retired FROM plans.priority';

/** In the order of their numbers; the retired ones only when asked for. */
export const prioritiesOfPlan = (
  queries: Queries,
  planId: string,
  scope: Scope,
  retired: boolean,
): Promise<PriorityRow[]> =>
  queries.rows<PriorityRow>(
    `${PRIORITY} WHERE plan_id = $1 AND audience = ANY($2::text[]) AND ($3 OR retired_at IS NULL) ORDER BY number LIMIT 500`,
    [planId, scope.audiences, retired],
  );

export const priorityRow = (queries: Queries, id: string, scope: Scope): Promise<PriorityRow | null> =>
  queries.row<PriorityRow>(`${PRIORITY} WHERE id = $1 AND audience = ANY($2::text[])`, [id, scope.audiences]);

/** Organisations in the partnership or its forum for which somebody confirmed speaks: those a section can be given to. */
export const organisationsHere = (queries: Queries, circles: Circles): Promise<OrganisationRow[]> =>
  queries.rows<OrganisationRow>(
    `SELECT o.id, o.name, o.sector FROM partnerships.organisation_view o
      WHERE EXISTS (SELECT FROM audience."grant" g WHERE g.organisation_id = o.id AND g.audience = ANY($1::text[]) AND g.withdrawn_at IS NULL)
        AND EXISTS (SELECT FROM audience."grant" g WHERE g.organisation_id = o.id AND g.audience = 'organisation/' || o.id AND g.withdrawn_at IS NULL)
      ORDER BY o.name LIMIT 500`,
    [[circles.partners, circles.forum].filter((one) => one !== null)],
  );

/** How many sections stand in the outline that this reader does not see: they are being written, or not opened so far. */
export async function sectionsNotSeen(queries: Queries, planId: string, scope: Scope): Promise<number> {
  const found = await queries.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM plans.section
      WHERE plan_id = $1 AND removed_at IS NULL AND audience LIKE 'partnership/%' AND NOT audience = ANY($2::text[])`,
    [planId, scope.audiences],
  );
  return found?.count ?? 0;
}

/** Null where the partnership has its plan already. */
export const circlesWithoutPlan = (queries: Queries, slug: string): Promise<Circles | null> =>
  queries.row<Circles>(
    `SELECT p.audience AS partners, 'partnership/' || p.forum_id AS forum FROM partnerships.partnership_view p
      WHERE p.slug = $1 AND NOT EXISTS (SELECT FROM plans.plan pl WHERE pl.partnership_id = p.id)`,
    [slug],
  );
