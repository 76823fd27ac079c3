import type { ElectionsWaitingQuery, MySeatsQuery, VacanciesWaitingQuery } from '../../../gql/operations.js';
import { ElectionsWaiting } from '../elections/elections-waiting.js';
import { HandingOver } from './my-seats.js';
import { Vacancies } from './vacancies.js';

/** What waits for me about seats, in all places. */
export function SeatsWaiting({
  electionsWaitingForMe,
  mySeats,
  vacanciesWaitingForMe,
}: ElectionsWaitingQuery & MySeatsQuery & VacanciesWaitingQuery) {
  return (
    <>
      <ElectionsWaiting rows={electionsWaitingForMe} />
      <HandingOver rows={mySeats} />
      <Vacancies rows={vacanciesWaitingForMe} named />
    </>
  );
}
