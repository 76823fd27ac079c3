import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import {
  EndSeatDocument,
  EndSittingDocument,
  FillSeatDocument,
  WithdrawSeatChangeDocument,
} from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';
import { refuse, type Refused, type Values } from '../../../lib/form.js';

/** The forms of the page of a seat: which of them was sent stands in `deed`. Null when it was done. */
export async function seatDeed(context: WebContext, seatId: string, values: Values): Promise<Refused | null> {
  const path = values.deed === 'fill' ? 'since' : 'until';
  const day = values[path] ? parseDate(values[path], path) : null;
  // A day that cannot be read must not be taken for “at once”.
  if (day && !day.ok) return refuse(day.refusal, values);
  const answer = await done(context, seatId, values, day?.value ?? null);
  return answer.__typename === 'Refusal' ? refuse(answer, values) : null;
}

type Answer = { readonly __typename: 'Place' | 'SeatRef' } | ({ readonly __typename: 'Refusal' } & Refusal);

async function done(
  context: WebContext,
  seatId: string,
  { deed, requestId = '', holderId = '', changeId = '', personId = '', capacity = '', ...values }: Values,
  day: string | null,
): Promise<Answer> {
  const version = Number.parseInt(values.version ?? '', 10) || 0;
  switch (deed) {
    case 'end-sitting':
      return (
        await context.schema(EndSittingDocument, { input: { requestId, holderId, version, until: day } })
      ).endSitting;
    case 'withdraw':
      return (await context.schema(WithdrawSeatChangeDocument, { input: { requestId, changeId, version } }))
        .withdrawSeatChange;
    case 'end-seat':
      return (await context.schema(EndSeatDocument, { input: { requestId, seatId, version, until: day } }))
        .endSeat;
    default:
      return (
        await context.schema(FillSeatDocument, {
          input: { requestId, seatId, personId, capacity, since: day },
        })
      ).fillSeat;
  }
}
