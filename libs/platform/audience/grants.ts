import { PLATFORM, personAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { insert, update, type RowChange } from '../actions/change.js';
import type { Queries } from '../database/database.js';
import type { Grant } from './grant.js';
import { grantTable } from './grant.table.js';

interface Changed {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
}

/** The stream on which every process learns that somebody's audiences changed and moves or closes their sockets. */
export const ACCESS_STREAM = 'access';

/** Rows and events that let people in. Put both into the same change as the seat or office they come from. */
export function giveGrants(grants: readonly Omit<Grant, 'version' | 'withdrawnAt'>[]): Changed {
  return {
    rows: grants.map((grant) => insert(grantTable, { ...grant, version: 1, withdrawnAt: null })),
    events: grants.map((grant) => told(grant, 'access.grant-given')),
  };
}

/** Rows and events that let people out again; their open pages and documents close within a second. */
export function withdrawGrants(grants: readonly Grant[], now: Date): Changed {
  return {
    rows: grants.map((grant) => update(grantTable, grant, { withdrawnAt: now })),
    events: grants.map((grant) => told(grant, 'access.grant-withdrawn')),
  };
}

/** The grants in force that follow from one seat, office or representation. */
export function grantsFrom(tx: Queries, sourceKind: string, sourceId: string): Promise<Grant[]> {
  return tx.rows<Grant>(
    `SELECT id, version, person_id AS "personId", organisation_id AS "organisationId", audience, role,
            source_kind AS "sourceKind", source_id AS "sourceId", granted_at AS "grantedAt", withdrawn_at AS "withdrawnAt"
       FROM audience."grant" WHERE source_kind = $1 AND source_id = $2 AND withdrawn_at IS NULL ORDER BY id`,
    [sourceKind, sourceId],
  );
}

function told(
  grant: Pick<Grant, 'id' | 'personId' | 'organisationId' | 'audience' | 'role'>,
  type: string,
): DomainEvent {
  return {
    type,
    subject: { kind: 'person', id: grant.personId },
    // What a person may see is known to that person and to operators, not to the place.
    audience: grant.audience === PLATFORM ? PLATFORM : personAudience(grant.personId),
    streams: [ACCESS_STREAM],
    data: {
      grant: grant.id,
      person: grant.personId,
      organisation: grant.organisationId,
      audience: grant.audience,
      role: grant.role,
    },
  };
}
