import type { SectionRequestPartsFragment } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import type { Status } from '../../../ui/status.js';

type Request = Pick<
  SectionRequestPartsFragment,
  'state' | 'late' | 'dueDate' | 'expectedOn' | 'freezes' | 'chases'
>;

/** How a request stands, in words and with the shape that repeats them; undefined where nothing is to be said. */
export function requestStanding(request: Request): { status: Status; words: string } | undefined {
  const { state, late, dueDate, expectedOn } = request;
  const due = formatDate(dueDate);
  switch (state) {
    case 'asked':
      return late
        ? { status: 'late', words: `Late: asked for by ${due}` }
        : { status: 'asked', words: `Asked for by ${due}` };
    case 'promised':
      return late
        ? { status: 'late', words: `Late: asked for by ${due}, promised for ${formatDate(expectedOn!)}` }
        : { status: 'on-track', words: `Promised for ${formatDate(expectedOn!)}, asked for by ${due}` };
    case 'declined':
      return { status: 'declined', words: 'Declined' };
    case 'delivered':
      return { status: 'done', words: 'Delivered' };
    default:
      return undefined;
  }
}

/** What follows from it: that a day closes the text, and how often it was chased. */
export function requestDetails({ state, freezes, dueDate, chases }: Request): string[] {
  if (state === 'declined' || state === 'withdrawn') return [];
  return [
    ...(freezes ? [`The text is closed for changes at the end of ${formatDate(dueDate)}`] : []),
    ...(chases > 0 && state !== 'delivered' ? [chases === 1 ? 'Chased once' : `Chased ${chases} times`] : []),
  ];
}
