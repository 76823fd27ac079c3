import { Link } from 'react-router';
import type { CommitmentPageQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';

type Page = NonNullable<CommitmentPageQuery['commitmentPage']>;

const RED: readonly string[] = ['slipping', 'blocked', 'late'];

/** A slip is nobody’s own: near the top of the page, whom it reaches. */
export function SlipReaches({ page, place }: { page: Page; place: string }) {
  const { commitment, downstream } = page;
  if (downstream.length === 0 || !RED.includes(commitment.standing)) return null;
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">Information: </span>
      <p>
        {downstream.length === 1
          ? 'One other commitment waits'
          : `${downstream.length} other commitments wait`}{' '}
        for this. {downstream.length === 1 ? 'Its owner has' : 'Their owners have'} been told.
      </p>
      <ul>
        {downstream.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <Link to={links.commitment(place, one.number)}>
              {one.number}. {one.what}
            </Link>{' '}
            ({one.organisation.name})
          </li>
        ))}
      </ul>
      {downstream.length > MOST && <p>All of them stand under “What it depends on”.</p>}
    </div>
  );
}

const MOST = 5;
