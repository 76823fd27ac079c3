import type { Scope } from '@folkmoot/kernel/reader.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Circles } from '../domain/openness.js';
import type { Plan } from '../domain/plan.js';
import type { Priority } from '../domain/priority.js';
import type { Section } from '../domain/section.js';

const PLAN = `id, version, partnership_id AS "partnershipId", title, priority_cap AS "priorityCap", openness, audience, started_at AS "startedAt"`;
const PRIORITY = `id, version, plan_id AS "planId", partnership_id AS "partnershipId", number, title, audience, retired_at AS "retiredAt"`;
const SECTION = `id, version, plan_id AS "planId", partnership_id AS "partnershipId", number, slug, title, position,
  owner_organisation_id AS "ownerOrganisationId", openness, audience, text_audience AS "textAudience", write_audience AS "writeAudience",
  document_id AS "documentId", frozen_at AS "frozenAt", added_at AS "addedAt", removed_at AS "removedAt"`;

/** One writer at a time on the outline of a partnership: numbers, order and the cap are decided under this lock. */
export const outlineSeries = (partnershipId: string): string => `plans/${partnershipId}`;

export const circlesOf = (partnership: PartnershipView): Circles => ({
  partners: partnership.audience,
  forum: partnership.forumAudience,
});

export interface FoundPlan {
  readonly plan: Plan;
  readonly circles: Circles;
}

export async function planOf(
  queries: Queries,
  partnershipId: string,
  scope: Scope,
): Promise<FoundPlan | null> {
  const plan = await queries.row<Plan>(
    `SELECT ${PLAN} FROM plans.plan WHERE partnership_id = $1 AND audience = ANY($2::text[])`,
    [partnershipId, scope.audiences],
  );
  const partnership = plan && (await partnershipById(queries, partnershipId));
  return plan && partnership ? { plan, circles: circlesOf(partnership) } : null;
}

export const priorityById = (queries: Queries, id: string, scope: Scope): Promise<Priority | null> =>
  queries.row<Priority>(
    `SELECT ${PRIORITY} FROM plans.priority WHERE id = $1 AND audience = ANY($2::text[])`,
    [id, scope.audiences],
  );

export const prioritiesOf = (queries: Queries, planId: string, scope: Scope): Promise<Priority[]> =>
  queries.rows<Priority>(
    `SELECT ${PRIORITY} FROM plans.priority WHERE plan_id = $1 AND audience = ANY($2::text[]) ORDER BY number`,
    [planId, scope.audiences],
  );

export interface FoundSection extends FoundPlan {
  readonly section: Section;
}

/** The section with its plan; its plan may be hidden from a reader who sees the section (a published section of a plan that is not). */
export async function sectionById(queries: Queries, id: string, scope: Scope): Promise<FoundSection | null> {
  const section = await queries.row<Section>(
    `SELECT ${SECTION} FROM plans.section WHERE id = $1 AND removed_at IS NULL AND audience = ANY($2::text[])`,
    [id, scope.audiences],
  );
  return section && withPlan(queries, section);
}

/** For what has asked already whether the reader may. */
export async function sectionWithPlan(queries: Queries, id: string): Promise<FoundSection | null> {
  const section = await queries.row<Section>(
    `SELECT ${SECTION} FROM plans.section WHERE id = $1 AND removed_at IS NULL`,
    [id],
  );
  return section && withPlan(queries, section);
}

async function withPlan(queries: Queries, section: Section): Promise<FoundSection | null> {
  const plan = await queries.row<Plan>(`SELECT ${PLAN} FROM plans.plan WHERE id = $1`, [section.planId]);
  const partnership = await partnershipById(queries, section.partnershipId);
  return plan && partnership ? { section, plan, circles: circlesOf(partnership) } : null;
}

export const sectionsInOrder = (queries: Queries, planId: string, scope: Scope): Promise<Section[]> =>
  queries.rows<Section>(
    `SELECT ${SECTION} FROM plans.section WHERE plan_id = $1 AND removed_at IS NULL AND audience = ANY($2::text[])
      ORDER BY position, number`,
    [planId, scope.audiences],
  );

/** Whether anybody who speaks for this organisation is in an audience. */
export async function isInside(queries: Queries, organisationId: string, audience: string): Promise<boolean> {
  const found = await queries.row<{ one: number }>(
    `SELECT 1 AS one FROM audience."grant" WHERE organisation_id = $1 AND audience = $2 AND withdrawn_at IS NULL LIMIT 1`,
    [organisationId, audience],
  );
  return found !== null;
}
