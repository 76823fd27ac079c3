import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { Holdings } from '@folkmoot/partnerships/contract/holdings.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { plansEvent, SECTION, SECTION_REQUEST } from './contract/events.js';
import type { Section } from './domain/section.js';
import type { SectionRequest } from './domain/section-request.js';
import { sectionWithPlan } from './storage/plans.store.js';
import { sectionTable } from './storage/plans.tables.js';
import { standingRequest } from './storage/requests.store.js';
import { sectionRequestTable } from './storage/section-request.table.js';

/**
 * A section goes on with its successor as owner, and is asked of it if it was asked for. What was written stays by whom it was
 * written. A private draft is its own people's: nobody else may pass it on.
 */
@Injectable()
export class SectionHoldings {
  constructor(holdings: Holdings) {
    holdings.register({
      kind: SECTION,
      title: 'Sections of the plan',
      rows: `SELECT '${SECTION}' AS kind, s.id, s.partnership_id, s.owner_organisation_id AS organisation_id, s.audience, 'Section ' || s.number || ': ' || s.title AS label,
          CASE WHEN s.openness = 'owner' THEN 'a private draft: its own people open it first'
               ELSE coalesce((SELECT 'asked for by ' || to_char(q.due_date, 'FMDD FMMonth YYYY') FROM plans.section_request q
                               WHERE q.section_id = s.id AND q.state IN ('asked', 'promised')), '') END AS detail,
          CASE WHEN s.openness = 'owner' THEN ARRAY[]::text[] ELSE ARRAY['move'] END AS fates
        FROM plans.section s WHERE s.removed_at IS NULL`,

      async prepare(queries, ids, { partnershipId }) {
        const found = new Map<Id, { section: Section; request: SectionRequest | null }>();
        for (const id of ids) {
          const one = await sectionWithPlan(queries, id);
          if (one?.section.partnershipId === partnershipId && one.section.openness !== 'owner')
            found.set(id, { section: one.section, request: await standingRequest(queries, id) });
        }
        return (id, fate) => {
          const one = found.get(id);
          if (!one || fate.kind === 'end') return { rows: [], events: [] };
          const { section, request } = one;
          const { to } = fate;
          const data = { number: section.number, from: section.ownerOrganisationId, to };
          return {
            rows: [
              update(sectionTable, section, { ownerOrganisationId: to }),
              ...(request ? [update(sectionRequestTable, request, { organisationId: to })] : []),
            ],
            events: [
              plansEvent('plans.section-handed-over', SECTION, section, data),
              ...(request ? [plansEvent('plans.section-handed-over', SECTION_REQUEST, request, data)] : []),
            ],
          };
        };
      },
    });
  }
}
