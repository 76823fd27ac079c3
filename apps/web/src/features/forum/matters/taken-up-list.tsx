import { Link } from 'react-router';
import type { ForumTakenUpPartsFragment } from '../../../gql/operations.js';
import { formatDate, formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { type Status, statusShown } from '../../../ui/status.js';
import { StatusTag } from '../../../ui/status-tag.js';
import { SuggestedIdea } from './suggested-idea.js';

const isStatus = (standing: string): standing is Status => Object.hasOwn(statusShown, standing);

/** Ideas and what they became, with each step since; `named` says of which thread each was. */
export function TakenUpList({
  rows,
  named,
}: {
  rows: readonly ForumTakenUpPartsFragment[];
  named?: boolean;
}) {
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((one) => (
        <li key={one.id}>
          {named ? (
            <Link to={links.forumPost(one.place, one.thread, one.post)}>{one.title}</Link>
          ) : (
            <>
              The idea of <Link to={links.forumPost(one.place, one.thread, one.post)}>post {one.post}</Link>
            </>
          )}{' '}
          {one.commitment && <Promised place={one.place} commitment={one.commitment} />}
          {one.suggestion && <SuggestedIdea suggestion={one.suggestion} />}
          <span className="app-detail">
            Taken up by {one.byName}, {one.byOrganisation}, {formatInstant(one.takenUpAt)}.
            {one.commitment && lastStep(one.commitment)}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Commitment = NonNullable<ForumTakenUpPartsFragment['commitment']>;

function Promised({ place, commitment }: { place: string; commitment: Commitment }) {
  const { number, what, standing } = commitment;
  return (
    <>
      became{' '}
      <Link to={links.commitment(place, number)}>
        commitment {number}, {what}
      </Link>{' '}
      {isStatus(standing) && <StatusTag status={standing} />}
    </>
  );
}

const lastStep = ({ dueDate, steps }: Commitment): string =>
  ` Due by ${formatDate(dueDate)}.${steps[0] ? ` Last: ${steps[0].what}, ${formatInstant(steps[0].at)}.` : ''}`;
