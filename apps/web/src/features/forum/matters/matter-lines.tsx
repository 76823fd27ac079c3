import { Link } from 'react-router';
import type {
  ForumMatterQuery,
  ForumThreadPartsFragment,
  ForumTakenUpPartsFragment,
} from '../../../gql/operations.js';
import { formatDate, formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { type Status, statusShown } from '../../../ui/status.js';
import { StatusTag } from '../../../ui/status-tag.js';
import { useThread } from '../thread-cards.js';
import { QuestionCard } from './question-card.js';

type Matter = NonNullable<ForumMatterQuery['forumMatter']>;

const isStatus = (standing: string): standing is Status => Object.hasOwn(statusShown, standing);

/** Above the posts of a thread: whom it asks, what answers it, and what became of the idea. */
export function MatterLines({
  place,
  thread: loaded,
  matter,
  requestId,
}: {
  place: string;
  thread: ForumThreadPartsFragment;
  matter: Matter;
  requestId: string;
}) {
  const { takenUp, mayAsk, mayAnswer, mayTakeUp } = matter;
  const thread = useThread(loaded);
  return (
    <>
      {thread.question && (
        <QuestionCard place={place} thread={thread} mayAnswer={mayAnswer} requestId={requestId} />
      )}
      {takenUp.length > 0 && <TakenUpList rows={takenUp} />}
      {(mayAsk || mayAnswer || mayTakeUp) && (
        <p>
          <Link to={links.threadMatter(place, thread.number)}>
            {thread.question
              ? 'Mark the answer, or take the idea up'
              : 'Ask somebody by a day, or take the idea up'}
          </Link>
        </p>
      )}
    </>
  );
}

/** Ideas and what they became, with each step since. */
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
        <li key={`${one.place} ${one.thread} ${one.commitment}`}>
          {named && (
            <>
              <Link to={links.forumThread(one.place, one.thread)}>{one.title}</Link> became{' '}
            </>
          )}
          {!named && 'The idea was taken up: '}
          <Link to={links.commitment(one.place, one.commitment)}>
            commitment {one.commitment}, {one.what}
          </Link>{' '}
          {isStatus(one.standing) && <StatusTag status={one.standing} />}
          <span className="app-detail">
            Taken up by {one.byName}, {one.byOrganisation}, {formatInstant(one.takenUpAt)}. Due by{' '}
            {formatDate(one.dueDate)}.
            {one.steps[0] && ` Last: ${one.steps[0].what}, ${formatInstant(one.steps[0].at)}.`}
          </span>
        </li>
      ))}
    </ul>
  );
}
