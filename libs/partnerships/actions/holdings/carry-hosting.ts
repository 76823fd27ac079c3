import { PUBLIC } from '@folkmoot/kernel/audience.js';
import { update } from '@folkmoot/platform/actions/change.js';
import type { HoldingKind } from '../../contract/holdings.js';
import { partnershipTable } from '../../storage/places.tables.js';

/** A partnership always has a host: it passes on, or stays for now. */
export const hostHoldings: HoldingKind = {
  kind: 'host',
  title: 'Hosting',
  rows: `SELECT 'host' AS kind, p.id, p.id AS partnership_id, p.host_organisation_id AS organisation_id, 'officers/' || p.id AS audience,
      'Host of the partnership' AS label, '' AS detail, ARRAY['move'] AS fates
    FROM partnerships.partnership p WHERE p.kind <> 'forum'`,

  async prepare(queries, ids, { partnershipId, organisationId, day }) {
    const body = ids.includes(partnershipId)
      ? await queries.row<{ id: string; version: number }>(
          'SELECT id, version FROM partnerships.partnership WHERE id = $1 AND host_organisation_id = $2',
          [partnershipId, organisationId],
        )
      : null;
    return (_, fate) =>
      body === null || fate.kind === 'end'
        ? { rows: [], events: [] }
        : {
            rows: [update(partnershipTable, body, { hostOrganisationId: fate.to })],
            events: [
              {
                type: 'partnerships.host-changed',
                subject: { kind: 'partnership', id: partnershipId },
                audience: PUBLIC,
                streams: [`partnership/${partnershipId}`],
                data: { organisation: organisationId, successor: fate.to, since: day },
              },
            ],
          };
  },
};
