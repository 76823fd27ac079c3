import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { AGREEMENT_YEAR, POSITION_APPROVED } from '../contract/year-events.js';
import { allocationTable, positionTable } from '../storage/year.tables.js';
import { mayApprove } from '../year/position-policy.js';
import type { Position } from '../year/position-row.js';
import { newAllocations } from './new-allocations.js';
import { positionChosen, type PositionChosen, type PositionFound } from './release-position.js';
import { personOf } from './told.js';

/** A position is final when somebody else than its preparer, of the host or another party, approved it. */
export const approvePosition = defineAction<
  PositionChosen,
  PositionFound,
  { positionId: Id; agreementId: Id }
>({
  name: 'risk-sharing.approve-position',

  find: positionChosen,

  may: (scope, { year, position }) => mayApprove(scope, year, position),

  decide({ year, position }, { version }, { now, newId, scope }) {
    const said = year.positions.filter((one) => one.releasedAt !== null);
    const last = said.findLast((one) => one.scheme === position.scheme && one.month === position.month);
    if (position.approvedAt !== null)
      return refused(refusal(fault('position/approved', '', 'This position was approved already.')));
    if (last?.id !== position.id)
      return refused(
        refusal(
          fault('position/restated', '', 'This month was said anew since. Approve what was said last.'),
        ),
      );
    const { personId, organisationId } = personOf(scope);
    const approved: Position = {
      ...position,
      approvedBy: personId,
      approvedFor: organisationId,
      approvedAt: now,
    };
    const now_ = said.map((one) => (one.id === position.id ? approved : one));
    const computed = newAllocations([approved], now_, year.versions, year.audience, { now, newId });
    return done({
      rows: [
        update(
          positionTable,
          { id: position.id, version },
          { approvedBy: personId, approvedFor: organisationId, approvedAt: now },
        ),
        ...computed.map(({ stored }) => insert(allocationTable, stored)),
      ],
      events: [
        {
          type: POSITION_APPROVED,
          subject: { kind: AGREEMENT_YEAR, id: year.id },
          audience: year.audience,
          streams: [`partnership/${year.partnershipId}`],
          data: {
            number: year.number,
            position: position.id,
            scheme: position.scheme,
            month: position.month,
          },
        },
      ],
      result: { positionId: position.id, agreementId: year.id },
    });
  },
});
