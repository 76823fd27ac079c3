import {
  ElectionsWaitingDocument,
  MySeatsDocument,
  VacanciesWaitingDocument,
} from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';

/** What waits for somebody about seats: elections of their alliances, seats that pass on, and seats that nobody sits on. */
export async function waitingOfSeats(context: WebContext) {
  const [{ vacanciesWaitingForMe }, { mySeats }, { electionsWaitingForMe }] = await Promise.all([
    context.schema(VacanciesWaitingDocument, {}),
    context.schema(MySeatsDocument, {}),
    context.schema(ElectionsWaitingDocument, {}),
  ]);
  return { vacanciesWaitingForMe, mySeats, electionsWaitingForMe };
}
