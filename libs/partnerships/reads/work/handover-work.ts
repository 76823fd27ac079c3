import { addDays, dayInWords, startOfDay } from '@folkmoot/kernel/local-date.js';
import type { WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { passesOn } from '../../domain/seat.js';
import { seatsOfPerson } from '../my-seats.js';

/** Seats that one leaves, by the last day there, and seats taken over lately: each with what goes along with it. */
export const handoverWork: WorkSource = async (queries, { personId, hats, today }) => {
  const mine = new Set(hats.map(({ organisationId }) => organisationId));
  const seats = await seatsOfPerson(queries, personId);
  return seats
    .filter((one) => mine.has(one.organisationId) && passesOn(one, today))
    .map(({ seatId, place, placeName, organisationId, organisation, leaves, since }) => ({
      id: seatId,
      kind: 'handover',
      place,
      placeName,
      organisationId,
      due: leaves && addDays(leaves, -1),
      since: leaves === null ? startOfDay(since) : null,
      what: `Handover pack: the seat of ${organisation}`,
      ask: leaves
        ? 'Your last day there is settled. This is what your successor takes on.'
        : `You took it over on ${dayInWords(since)}. This is what comes with it.`,
      path: `/${place}/members/seats/${seatId}/handover`,
    }));
};
