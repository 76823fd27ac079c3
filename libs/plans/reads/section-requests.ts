import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { RequestState } from '../domain/section-request.js';
import type { OrganisationRow } from './plan-outline.js';

/** A request as cards and lists show it, with what its policies ask. Moments are ISO text where it comes inside a section's row. */
export interface RequestRow {
  readonly id: string;
  readonly version: number;
  readonly sectionId: string;
  readonly audience: string;
  readonly organisationId: string;
  readonly organisation: OrganisationRow;
  readonly note: string;
  readonly reason: string;
  readonly dueDate: LocalDate;
  readonly freezes: boolean;
  readonly state: RequestState;
  readonly expectedOn: LocalDate | null;
  readonly askedAt: string | Date;
  readonly askedBy: { readonly id: string; readonly name: string };
  readonly answeredAt: string | Date | null;
  readonly chases: number;
  readonly chasedOn: LocalDate | null;
  readonly partners: string;
  readonly forum: string | null;
}

export const REQUEST = `SELECT q.id, q.version, q.section_id AS "sectionId", q.audience, q.organisation_id AS "organisationId",
    jsonb_build_object('id', qo.id, 'name', qo.name, 'sector', qo.sector) AS organisation, q.note, q.reason, q.due_date AS "dueDate", q.freezes, q.state,
    q.expected_on AS "expectedOn", q.asked_at AS "askedAt", jsonb_build_object('id', qw.id, 'name', qw.name) AS "askedBy",
    q.answered_at AS "answeredAt", q.chases, q.chased_on AS "chasedOn", qp.audience AS partners, 'partnership/' || qp.forum_id AS forum
  FROM plans.section_request q
  JOIN partnerships.organisation_view qo ON qo.id = q.organisation_id
  JOIN partnerships.partnership_view qp ON qp.id = q.partnership_id
  JOIN access.person_view qw ON qw.id = q.asked_by`;

export const requestRow = (queries: Queries, id: string, scope: Scope): Promise<RequestRow | null> =>
  queries.row<RequestRow>(`${REQUEST} WHERE q.id = $2 AND q.audience = ANY($1::text[])`, [
    scope.audiences,
    id,
  ]);
