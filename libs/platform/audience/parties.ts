import { organisationAudience, type Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update, type RowChange } from '../actions/change.js';
import type { Queries } from '../database/database.js';
import { ACCESS_STREAM } from './grants.js';
import { partyTable, type Party } from './party.table.js';

/** The parties that an audience has now, for `find`. */
export const partiesOf = (queries: Queries, audience: Audience): Promise<Party[]> =>
  queries.rows<Party>(
    `SELECT id, version, audience, organisation_id AS "organisationId", since, until
       FROM audience.party WHERE audience = $1 AND until IS NULL ORDER BY id`,
    [audience],
  );

/**
 * Rows and events that make these organisations the parties of an audience: who is new comes in, who is no longer named is let
 * out, and the open pages of their people follow within a second.
 */
export function partiesBecome(
  audience: Audience,
  now: readonly Party[],
  wanted: readonly Id[],
  at: { readonly now: Date; newId(): Id },
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  const standing = now.map((one) => one.organisationId);
  const joining = [...new Set(wanted)].filter((id) => !standing.includes(id));
  const leaving = now.filter((one) => !wanted.includes(one.organisationId));
  return {
    rows: [
      ...joining.map((organisationId) =>
        insert(partyTable, {
          id: at.newId(),
          version: 1,
          audience,
          organisationId,
          since: at.now,
          until: null,
        }),
      ),
      ...leaving.map((party) => update(partyTable, party, { until: at.now })),
    ],
    events: [
      ...joining.map((id) => told(id, audience, 'access.party-joined')),
      ...leaving.map((party) => told(party.organisationId, audience, 'access.party-left')),
    ],
  };
}

const told = (organisation: Id, audience: Audience, type: string): DomainEvent => ({
  type,
  subject: { kind: 'organisation', id: organisation },
  audience: organisationAudience(organisation),
  streams: [ACCESS_STREAM],
  data: { organisation, audience },
});
