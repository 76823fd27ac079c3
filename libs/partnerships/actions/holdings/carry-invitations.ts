import type { Id } from '@folkmoot/kernel/id.js';
import { update } from '@folkmoot/platform/actions/change.js';
import type { HoldingKind } from '../../contract/holdings.js';
import { invitationsByIds } from '../../storage/members.store.js';
import { invitationTable } from '../../storage/members.tables.js';
import { aboutInvitation } from '../invited.js';

/** Who was asked in for it and has not answered comes for the successor, or no more. The seat that was meant has ended. */
export const invitationHoldings: HoldingKind = {
  kind: 'invitation',
  title: 'Invitations without an answer',
  rows: `SELECT 'invitation' AS kind, i.id, i.partnership_id, i.organisation_id, 'officers/' || i.partnership_id AS audience,
      coalesce(nullif(i.name, ''), i.email) AS label, '' AS detail, ARRAY['move', 'end'] AS fates
    FROM partnerships.invitation i WHERE i.state = 'waiting'`,

  async prepare(queries, ids, { partnershipId }) {
    const found = new Map(
      (await invitationsByIds(queries, partnershipId, ids))
        .filter((one) => one.state === 'waiting')
        .map((one) => [one.id, one]),
    );
    const asked = await queries.rows<{ organisationId: Id; email: string }>(
      `SELECT organisation_id AS "organisationId", email FROM partnerships.invitation WHERE partnership_id = $1 AND state = 'waiting'`,
      [partnershipId],
    );
    return (id, fate, at) => {
      const one = found.get(id);
      if (!one) return { rows: [], events: [] };
      const twice =
        fate.kind === 'move' &&
        asked.some((other) => other.organisationId === fate.to && other.email === one.email);
      if (fate.kind === 'end' || twice)
        return {
          rows: [update(invitationTable, one, { state: 'withdrawn', answeredAt: at.now })],
          events: [aboutInvitation('invitation-withdrawn', one)],
        };
      return {
        rows: [update(invitationTable, one, { organisationId: fate.to, seatId: null })],
        events: [aboutInvitation('invitation-moved', { ...one, organisationId: fate.to })],
      };
    };
  },
};
