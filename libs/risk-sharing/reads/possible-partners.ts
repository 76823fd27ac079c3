import type { Id } from '@folkmoot/kernel/id.js';
import type { PartnershipView } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { PossiblePartner } from '../terms/draft-parts.js';
import { mayPool, needsConsent } from '../terms/may-pool.js';

export interface OrganisationHere {
  readonly id: Id;
  readonly name: string;
  readonly sector: string;
}

/** Organisations with somebody in the place or its forum, by name: those that can be partners of an agreement. */
export const organisationsHere = (
  queries: Queries,
  place: Pick<PartnershipView, 'audience' | 'forumAudience'>,
): Promise<OrganisationHere[]> =>
  queries.rows<OrganisationHere>(
    `SELECT o.id, o.name, o.sector FROM partnerships.organisation_view o
      WHERE o.id IN (SELECT g.organisation_id FROM audience."grant" g
                      WHERE g.audience = ANY($1::text[]) AND g.withdrawn_at IS NULL AND g.role <> 'observer')
      ORDER BY o.name, o.id LIMIT 1000`,
    [[place.audience, ...(place.forumAudience === null ? [] : [place.forumAudience])]],
  );

export const asPartner = ({ id, name, sector }: OrganisationHere): PossiblePartner => ({
  id,
  name,
  mayPool: mayPool(sector),
  needsConsent: needsConsent(sector),
});

/** Whether the organisation that somebody acts for has a seat in the place. */
export const isSeated = async (
  queries: Queries,
  partnershipId: Id,
  organisationId: Id | null,
): Promise<boolean> =>
  organisationId !== null &&
  (await queries.row(
    'SELECT 1 FROM partnerships.seated_view WHERE partnership_id = $1 AND organisation_id = $2 LIMIT 1',
    [partnershipId, organisationId],
  )) !== null;
