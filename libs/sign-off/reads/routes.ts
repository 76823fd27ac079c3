import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { MeetingOf } from '../domain/timetable.js';

export interface RouteRow {
  readonly id: Id;
  readonly version: number;
  readonly kind: string;
  readonly body: string;
  readonly delegateId: Id | null;
  readonly delegateName: string | null;
  readonly delegationWords: string;
  readonly meetings: readonly { readonly meetsOn: LocalDate; readonly papersDue: LocalDate }[];
}

/** Those of one organisation in one place, with the meetings that are still to come. */
export const ownRoutes = (
  queries: Queries,
  place: string,
  organisationId: Id,
  today: LocalDate,
): Promise<RouteRow[]> =>
  queries.rows<RouteRow>(
    `SELECT r.id, r.version, r.kind, r.body, r.delegate_id AS "delegateId", d.name AS "delegateName", r.delegation_words AS "delegationWords",
            coalesce((SELECT json_agg(json_build_object('meetsOn', m.meets_on, 'papersDue', m.papers_due) ORDER BY m.meets_on, m.id)
              FROM sign_off.route_meeting m WHERE m.route_id = r.id AND m.removed_at IS NULL AND m.meets_on >= $3::date), '[]'::json) AS meetings
       FROM sign_off.route r JOIN partnerships.partnership_view p ON p.id = r.partnership_id
       LEFT JOIN access.person_view d ON d.id = r.delegate_id
      WHERE p.slug = $1 AND r.organisation_id = $2 AND r.ended_at IS NULL ORDER BY r.body, r.id LIMIT 50`,
    [place, organisationId, today],
  );

export const colleaguesOf = (queries: Queries, organisationId: Id): Promise<{ id: Id; name: string }[]> =>
  queries.rows(
    `SELECT DISTINCT p.id, p.name FROM partnerships.representation_view v JOIN access.person_view p ON p.id = v.person_id
      WHERE v.organisation_id = $1 AND v.standing = 'confirmed' ORDER BY p.name LIMIT 500`,
    [organisationId],
  );

/** Meetings of these organisations in a place whose papers are still taken; asked for by somebody who sees what waits for them. */
export const comingMeetings = (
  queries: Queries,
  partnershipId: Id,
  organisations: readonly Id[],
  today: LocalDate,
): Promise<MeetingOf[]> =>
  queries.rows<MeetingOf>(
    `SELECT r.organisation_id AS "organisationId", r.body, m.meets_on AS "meetsOn", m.papers_due AS "papersDue"
       FROM sign_off.route r JOIN sign_off.route_meeting m ON m.route_id = r.id AND m.removed_at IS NULL AND m.papers_due >= $3::date
      WHERE r.partnership_id = $1 AND r.organisation_id = ANY($2::uuid[]) AND r.ended_at IS NULL ORDER BY m.meets_on, m.id LIMIT 5000`,
    [partnershipId, organisations, today],
  );

/** To whom these organisations delegated minor amendments. */
export const delegatesOf = (
  queries: Queries,
  partnershipId: Id,
  organisations: readonly Id[],
): Promise<{ organisationId: Id; personId: Id; name: string; words: string }[]> =>
  queries.rows(
    `SELECT DISTINCT ON (r.organisation_id) r.organisation_id AS "organisationId", p.id AS "personId", p.name, r.delegation_words AS words
       FROM sign_off.route r JOIN access.person_view p ON p.id = r.delegate_id
      WHERE r.partnership_id = $1 AND r.organisation_id = ANY($2::uuid[]) AND r.ended_at IS NULL
        AND EXISTS (SELECT FROM partnerships.representation_view v WHERE v.person_id = r.delegate_id AND v.organisation_id = r.organisation_id
                       AND v.standing = 'confirmed')
      ORDER BY r.organisation_id, r.saved_at DESC, r.id`,
    [partnershipId, organisations],
  );
