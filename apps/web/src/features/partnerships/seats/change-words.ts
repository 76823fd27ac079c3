import { addDays } from '@folkmoot/kernel/local-date.js';
import type { SeatShownQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { roleWord } from '../words.js';

type Change = NonNullable<SeatShownQuery['seat']>['changes'][number];

const WHY_NOT: Readonly<Record<string, string>> = {
  'seat/ended': 'the seat had ended',
  'seat/person-not-confirmed': 'they no longer spoke for the organisation',
  'seat/already-sits': 'they sat there already',
  'seat/before-last': 'somebody had taken the seat after that day',
};

/** What happens on a seat on a day to come, or did not happen, in a sentence. */
export function changeWords({ kind, person, capacity, day, state, whyNot }: Change): string {
  const who = person?.name ?? 'Somebody';
  const what =
    kind === 'takes'
      ? `${who} sits here as ${roleWord(capacity ?? '').toLowerCase()} from ${formatDate(day)}`
      : kind === 'leaves'
        ? `${who} leaves after ${formatDate(addDays(day, -1))}`
        : `The seat ends after ${formatDate(addDays(day, -1))}`;
  return state === 'waiting'
    ? `${what}.`
    : `${what}: this was not done, because ${WHY_NOT[whyNot ?? ''] ?? 'it was no longer possible'}.`;
}
