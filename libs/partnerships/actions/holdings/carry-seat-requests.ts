import type { Id } from '@folkmoot/kernel/id.js';
import { update } from '@folkmoot/platform/actions/change.js';
import type { HoldingKind } from '../../contract/holdings.js';
import type { SeatRequest } from '../../domain/seat-request.js';
import { seatRequestById } from '../../storage/places.store.js';
import { seatRequestTable } from '../../storage/places.tables.js';
import { told } from '../ask-for-seat.js';

/** A request for a seat that waits for its answer: of the successor, by the same person, or no longer asked. */
export const seatRequestHoldings: HoldingKind = {
  kind: 'seat-request',
  title: 'Requests for a seat',
  rows: `SELECT 'seat-request' AS kind, q.id, q.partnership_id, q.organisation_id, 'officers/' || q.partnership_id AS audience,
      'Request for a seat' AS label, p.name AS detail, ARRAY['move', 'end'] AS fates
    FROM partnerships.seat_request q JOIN access.person_view p ON p.id = q.person_id WHERE q.state = 'waiting'`,

  async prepare(queries, ids, { partnershipId }) {
    const found = new Map<Id, SeatRequest>();
    for (const id of ids) {
      const request = await seatRequestById(queries, id);
      if (request?.partnershipId === partnershipId && request.state === 'waiting') found.set(id, request);
    }
    return (id, fate, at) => {
      const request = found.get(id);
      if (!request) return { rows: [], events: [] };
      if (fate.kind === 'end')
        return {
          rows: [update(seatRequestTable, request, { state: 'withdrawn', answeredAt: at.now })],
          events: told(request, 'partnerships.seat-request-withdrawn'),
        };
      return {
        rows: [update(seatRequestTable, request, { organisationId: fate.to })],
        events: told({ ...request, organisationId: fate.to }, 'partnerships.seat-request-moved', {
          before: request.organisationId,
        }),
        speaks: [{ personId: request.personId, to: fate.to }],
      };
    };
  },
};
