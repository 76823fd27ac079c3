import { officersAudience, personAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { mayAskForSeat } from '../domain/place-policy.js';
import { faultsOfWhy, type SeatRequest } from '../domain/seat-request.js';
import { bodyById, isWaiting, seatsOf, type KnownBody } from '../storage/places.store.js';
import { seatRequestTable } from '../storage/places.tables.js';

export interface AskForSeatInput extends Requested {
  readonly partnershipId: Id;
  readonly why: string;
}

interface Found {
  readonly body: KnownBody;
  readonly organisationId: Id;
  readonly waiting: boolean;
  readonly seated: boolean;
}

/** Asks for a seat for the organisation one speaks for; the officers see it at once. */
export const askForSeat = defineAction<AskForSeatInput, Found, { seatRequestId: Id }>({
  name: 'partnerships.ask-for-seat',

  async find({ partnershipId }, { tx, scope }) {
    const organisationId = scope.person?.organisationId;
    const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    if (!body || !organisationId) return null;
    await lockSeries(tx, `seats/${body.id}`);
    return {
      body,
      organisationId,
      waiting: await isWaiting(tx, body.id, organisationId),
      seated: (await seatsOf(tx, body.id, organisationId)).length > 0,
    };
  },

  may: (scope, { body }) => mayAskForSeat(scope, body),

  decide({ body, organisationId, waiting, seated }, { why }, at) {
    const faults = faultsOfWhy(why);
    if (waiting)
      faults.push(
        fault(
          'seat-request/waiting',
          '',
          'Your organisation has asked already. The chair or secretary will answer.',
        ),
      );
    if (seated)
      faults.push(
        fault(
          'seat-request/seated',
          '',
          'Your organisation has a seat here already. Ask the secretary if the wrong person sits on it.',
        ),
      );
    const person = at.scope.person;
    if (person === null || faults.length > 0) return refused(refusal(...faults));
    const request: SeatRequest = {
      id: at.newId(),
      version: 1,
      partnershipId: body.id,
      personId: person.personId,
      organisationId,
      why: why.trim(),
      state: 'waiting',
      reason: null,
      seatId: null,
      askedAt: at.now,
      answeredBy: null,
      answeredAt: null,
    };
    return done({
      rows: [insert(seatRequestTable, request)],
      events: told(request, 'partnerships.seat-asked-for'),
      result: { seatRequestId: request.id },
    });
  },
});

/** A request concerns the officers and the one who asked: one line for each. */
export function told(
  request: Pick<SeatRequest, 'id' | 'partnershipId' | 'personId' | 'organisationId'>,
  type: string,
  data: DomainEvent['data'] = {},
): DomainEvent[] {
  const event = {
    type,
    subject: { kind: 'seat-request', id: request.id },
    data: { person: request.personId, organisation: request.organisationId, ...data },
  };
  return [
    {
      ...event,
      audience: officersAudience(request.partnershipId),
      streams: [`partnership/${request.partnershipId}`],
    },
    { ...event, audience: personAudience(request.personId), streams: [`person/${request.personId}`] },
  ];
}
