import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { Holdings } from '@folkmoot/partnerships/contract/holdings.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { ownerNamed, toldOf } from './actions/change-of.js';
import { COMMITMENT } from './contract/commitment-events.js';
import type { Commitment } from './domain/commitment.js';
import { openCommitments } from './storage/commitment.store.js';
import { commitmentTable } from './storage/commitment.table.js';

/** A promise does not end with the organisation that made it: whoever goes on with its work takes it on, by the same person. */
@Injectable()
export class CommitmentHoldings {
  constructor(holdings: Holdings) {
    holdings.register({
      kind: COMMITMENT,
      title: 'Commitments',
      rows: `SELECT '${COMMITMENT}' AS kind, c.id, c.partnership_id, c.organisation_id, c.audience, 'Commitment ' || c.number || ': ' || c.what AS label,
          CASE c.state WHEN 'asked' THEN 'waits for an answer' ELSE 'due ' || to_char(c.due_date, 'FMDD FMMonth YYYY') END AS detail, ARRAY['move'] AS fates
        FROM commitments.commitment c WHERE c.state IN ('asked', 'accepted') AND c.status <> 'done'`,

      async prepare(queries, ids, { partnershipId, audience }) {
        const found = new Map<Id, Commitment>(
          (await openCommitments(queries, partnershipId, ids)).map((one) => [one.id, one]),
        );
        return (id, fate) => {
          const before = found.get(id);
          if (!before || fate.kind === 'end') return { rows: [], events: [] };
          const after: Commitment = { ...before, organisationId: fate.to };
          return {
            rows: [update(commitmentTable, before, { organisationId: fate.to })],
            events: [
              toldOf(after, 'commitment-passed-on', {
                organisation: before.organisationId,
                successor: fate.to,
              }),
              ...ownerNamed(after, audience),
            ],
            speaks: after.personId ? [{ personId: after.personId, to: fate.to }] : [],
          };
        };
      },
    });
  }
}
