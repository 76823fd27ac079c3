import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { PartnershipView } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface PossiblePerson {
  readonly id: Id;
  readonly name: string;
  readonly organisationId: Id;
}

/** Organisations with somebody in the place or its forum: the ones that can be asked. */
export function organisationsHere(
  queries: Queries,
  place: PartnershipView,
): Promise<{ id: Id; name: string; sector: string }[]> {
  return queries.rows(
    `SELECT o.id, o.name, o.sector FROM partnerships.organisation_view o
      WHERE o.id IN (SELECT g.organisation_id FROM audience."grant" g
                      WHERE g.audience = ANY($1::text[]) AND g.withdrawn_at IS NULL AND g.role <> 'observer')
      ORDER BY o.name, o.id`,
    [bodies(place)],
  );
}

/**
 * People who can own a commitment, by the rule of `mayAnswerFor`: seated here for the organisation, or taking part here
 * and speaking for it. With no organisation named, all of them.
 */
export function possibleOwners(
  queries: Queries,
  place: PartnershipView,
  organisationId: Id | null,
): Promise<PossiblePerson[]> {
  return queries.rows<PossiblePerson>(
    `SELECT DISTINCT p.id, p.name, g.organisation_id AS "organisationId"
       FROM audience."grant" g JOIN access.person_view p ON p.id = g.person_id
      WHERE g.audience = ANY($1::text[]) AND g.withdrawn_at IS NULL AND g.organisation_id IS NOT NULL AND ($3::uuid IS NULL OR g.organisation_id = $3::uuid)
        AND ((g.audience = $2 AND g.role IN ('member', 'deputy', 'chair', 'vice-chair', 'secretary'))
          OR EXISTS (SELECT 1 FROM audience."grant" r WHERE r.person_id = g.person_id AND r.organisation_id = g.organisation_id AND r.withdrawn_at IS NULL
                        AND r.audience = 'organisation/' || g.organisation_id AND r.role IN ('representative', 'signatory')))
      ORDER BY p.name, p.id`,
    [bodies(place), place.audience, organisationId],
  );
}

/** Whether an organisation can be asked here at all, and sees what only the partners see. */
export async function organisationHere(
  queries: Queries,
  place: PartnershipView,
  organisationId: Id,
): Promise<{ takesPart: boolean; hasSeat: boolean; people: Id[] }> {
  if (!isId(organisationId)) return { takesPart: false, hasSeat: false, people: [] };
  const grants = await queries.rows<{ seated: boolean }>(
    `SELECT DISTINCT audience = $2 AS seated FROM audience."grant"
      WHERE organisation_id = $3 AND audience = ANY($1::text[]) AND withdrawn_at IS NULL AND role <> 'observer'`,
    [bodies(place), place.audience, organisationId],
  );
  const people = grants.length > 0 ? await possibleOwners(queries, place, organisationId) : [];
  return {
    takesPart: grants.length > 0,
    hasSeat: grants.some((one) => one.seated),
    people: people.map((one) => one.id),
  };
}

const bodies = (place: PartnershipView): string[] =>
  place.forumAudience === null ? [place.audience] : [place.audience, place.forumAudience];
