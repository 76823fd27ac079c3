import type { Refusal } from '@folkmoot/kernel/refusal.js';
import {
  AppointOfficeDocument,
  EndOfficeDocument,
  EndSeatDocument,
  FillSeatDocument,
  OfferSeatDocument,
} from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { refuse, type Refused, type Values } from '../../lib/form.js';

type Answer = { readonly __typename: 'Place' } | ({ readonly __typename: 'Refusal' } & Refusal);

/** The forms of the page of seats and offices: which of them was sent stands in `deed`. Null when it was done. */
export async function arrangeDeed(
  context: WebContext,
  partnershipId: string,
  values: Values,
): Promise<Refused | null> {
  const answer = await done(context, partnershipId, values);
  return answer.__typename === 'Refusal' ? refuse(answer, values) : null;
}

async function done(context: WebContext, partnershipId: string, values: Values): Promise<Answer> {
  const {
    requestId = '',
    seatId = '',
    officeId = '',
    organisationId = '',
    seatClass = '',
    personId = '',
    capacity = '',
    role = '',
  } = values;
  const version = Number.parseInt(values.version ?? '', 10) || 0;
  switch (values.deed) {
    case 'offer':
      return (
        await context.schema(OfferSeatDocument, {
          input: { requestId, partnershipId, organisationId, seatClass, voting: values.voting === 'on' },
        })
      ).offerSeat;
    case 'fill':
      return (await context.schema(FillSeatDocument, { input: { requestId, seatId, personId, capacity } }))
        .fillSeat;
    case 'end-seat':
      return (await context.schema(EndSeatDocument, { input: { requestId, seatId, version } })).endSeat;
    case 'end-office':
      return (await context.schema(EndOfficeDocument, { input: { requestId, officeId, version } })).endOffice;
    default: {
      const [person = '', organisation = ''] = personId.split(' ');
      return (
        await context.schema(AppointOfficeDocument, {
          input: { requestId, partnershipId, personId: person, organisationId: organisation, role },
        })
      ).appointOffice;
    }
  }
}
