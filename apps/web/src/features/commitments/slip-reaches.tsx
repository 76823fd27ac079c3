import { Link } from 'react-router';
import type { CommitmentPageQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';

type Page = NonNullable<CommitmentPageQuery['commitmentPage']>;

const RED: readonly string[] = ['slipping', 'blocked', 'late'];

/** A slip is nobody’s own: near the top of the page, whom it reaches. */
export function SlipReaches({ page, place }: { page: Page; place: string }) {
  const { commitment, downstream } = page;
  if (downstream.length === 0 || !RED.includes(commitment.standing)) return null;
  const one = downstream.length === 1;
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">Information: </span>
      <p>
        {one
          ? 'One other commitment waits for this.'
          : `${downstream.length} other commitments wait for this.`}
        {commitment.audience === 'public' &&
          (one ? ' Its owner has been told.' : ' Their owners have been told.')}
      </p>
      <ul>
        {downstream.slice(0, MOST).map((each) => (
          <li key={each.id}>
            <Link to={links.commitment(place, each.number)}>
              {each.number}. {each.what}
            </Link>{' '}
            ({each.organisation.name})
          </li>
        ))}
      </ul>
      {downstream.length > MOST && <p>All of them stand under “What it depends on”.</p>}
    </div>
  );
}

const MOST = 5;
