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

const DECLINED_DAYS = 35;

/** A request with where its section is found. */
export interface WaitingRequest extends RequestRow {
  readonly place: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/**
 * What waits for this person in all their places, with the hat they wear: sections that their organisation is asked for, and of
 * those they asked for themselves what is late or was declined in the last weeks. Soonest first.
 */
export async function requestsWaitingFor(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  limit: number,
): Promise<WaitingRequest[]> {
  const { person } = scope;
  if (!person || person.organisationId === null) return [];
  return queries.rows<WaitingRequest>(
    `SELECT q.*, p.slug AS place, s.number, s.slug, s.title FROM (${REQUEST}
        WHERE q.audience = ANY($1::text[])
          AND (q.organisation_id = $3 AND q.state IN ('asked', 'promised') AND (qp.audience = ANY($1::text[]) OR 'organisation/' || q.organisation_id = ANY($1::text[]))
            OR q.asked_by = $4 AND q.asked_for = $3
               AND (q.state IN ('asked', 'promised') AND q.due_date < $2::date OR q.state = 'declined' AND q.answered_at > $2::date - ${DECLINED_DAYS}))) q
       JOIN plans.section s ON s.id = q."sectionId" AND s.removed_at IS NULL
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
      ORDER BY q."dueDate", s.number, q.id LIMIT $5`,
    [scope.audiences, today, person.organisationId, person.personId, limit],
  );
}
