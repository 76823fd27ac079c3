import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { Holdings } from '@folkmoot/partnerships/contract/holdings.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { toldOf } from './actions/change-of.js';
import { INTEREST } from './contract/interest-events.js';
import type { Interest } from './domain/interest.js';
import { interestsById } from './storage/interest.store.js';
import { interestTable } from './storage/interest.tables.js';

/** What somebody declared for an organisation that ended stands in the register for the one they now sit for. Ended entries stay. */
@Injectable()
export class InterestHoldings {
  constructor(holdings: Holdings) {
    holdings.register({
      kind: INTEREST,
      title: 'Declared interests',
      rows: `SELECT '${INTEREST}' AS kind, i.id, i.partnership_id, i.organisation_id, i.audience, p.name || ': ' || left(i.description, 120) AS label,
          'since ' || to_char(i.since, 'FMDD FMMonth YYYY') AS detail, ARRAY['move'] AS fates
        FROM interests.interest i JOIN access.person_view p ON p.id = i.person_id
       WHERE i.until IS NULL OR i.until >= (now() AT TIME ZONE 'Europe/London')::date`,

      async prepare(queries, ids, { partnershipId }) {
        const found = new Map<Id, Interest>(
          (await interestsById(queries, partnershipId, ids)).map((one) => [one.id, one]),
        );
        return (id, fate) => {
          const before = found.get(id);
          if (!before || fate.kind === 'end') return { rows: [], events: [] };
          const told = toldOf({ ...before, organisationId: fate.to }, 'interest-passed-on');
          return {
            rows: [update(interestTable, before, { organisationId: fate.to })],
            events: [
              { ...told, data: { ...told.data, organisation: before.organisationId, successor: fate.to } },
            ],
          };
        };
      },
    });
  }
}
