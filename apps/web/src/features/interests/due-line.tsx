import type { InterestReturnRowFragment } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';

type Return = InterestReturnRowFragment;

/** What stands, in a sentence: a word says that it is late, never a colour alone. */
export const dueWords = ({ lastConfirmed, due, overdue }: Return): string =>
  overdue
    ? `Overdue since ${formatDate(due)}`
    : lastConfirmed
      ? `Next by ${formatDate(due)}`
      : `First by ${formatDate(due)}`;
