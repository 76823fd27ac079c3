import { Link } from 'react-router';
import type { InterestReturnRowFragment } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { links } from '../../lib/links.js';

type Return = InterestReturnRowFragment;

/** What stands, in a sentence: a word says that it is late, never a colour alone. */
export const dueWords = ({ lastConfirmed, due, overdue }: Return): string =>
  overdue
    ? `Overdue since ${formatDate(due)}`
    : lastConfirmed
      ? `Next by ${formatDate(due)}`
      : `First by ${formatDate(due)}`;

/** What waits for me: places where I have to say, or say again, what I have to declare. */
export function InterestsWaiting({ rows }: { rows: readonly Return[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {rows.map((one) => (
        <li key={one.place}>
          <Link to={links.myInterests(one.place)}>Declare your interests in {one.placeName}</Link>:{' '}
          {dueWords(one).toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
