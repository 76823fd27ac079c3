import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { Scope, type PersonReader, type RoleHeld } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Worker } from '@folkmoot/platform/work/work-sources.js';
import type { OrganisationRow } from './members.js';

type Held = RoleHeld & { organisationId: Id | null; organisation: OrganisationRow | null };

/** A person with all their hats and what each is in, in one question; the hat they wear stands first. */
export async function workerOf(
  queries: Queries,
  reader: PersonReader,
  at: { readonly today: LocalDate; readonly now: Date },
  limit: number,
  /** Only what waits in the place of this short name. */
  place: string | null = null,
): Promise<{ readonly worker: Worker; readonly organisations: ReadonlyMap<Id, OrganisationRow> }> {
  const grants = await queries.rows<Held>(
    `SELECT g.audience, g.role, g.organisation_id AS "organisationId",
            CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) END AS organisation
       FROM audience.held g LEFT JOIN partnerships.organisation_view o ON o.id = g.organisation_id
      WHERE g.person_id = $1
      ORDER BY g.organisation_id = $2 DESC NULLS LAST, o.name, g.organisation_id LIMIT 5000`,
    [reader.personId, reader.organisationId],
  );
  const organisations = new Map(
    grants.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation] as const] : [])),
  );
  const hats = [...organisations.keys()].map((organisationId) => ({
    organisationId,
    scope: new Scope(
      { ...reader, organisationId },
      grants.filter((one) => one.organisationId === organisationId || one.organisationId === null),
    ),
  }));
  const pairs = hats.flatMap(({ organisationId, scope }) =>
    scope.audiences.map((audience) => [organisationId, audience] as const),
  );
  return {
    worker: {
      personId: reader.personId,
      hats,
      held: { hats: pairs.map(([hat]) => hat), audiences: pairs.map(([, audience]) => audience) },
      ...at,
      place,
      limit,
    },
    organisations,
  };
}
