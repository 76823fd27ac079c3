import { Link } from 'react-router';
import type {
  ForumMatterQuery,
  ForumQuestionPartsFragment,
  ForumTakenUpPartsFragment,
} from '../../../gql/operations.js';
import { formatDate, formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { type Status, statusShown } from '../../../ui/status.js';
import { StatusTag } from '../../../ui/status-tag.js';

type Matter = NonNullable<ForumMatterQuery['forumMatter']>;

const isStatus = (standing: string): standing is Status => Object.hasOwn(statusShown, standing);

/** When it is due, in words: a colour alone would not say that it is late. */
const dueWords = ({ due, overdue }: ForumQuestionPartsFragment): string =>
  overdue ? `overdue since ${formatDate(due)}` : `by ${formatDate(due)}`;

/** Above the posts of a thread: whom it asks, what answers it, and what became of the idea. */
export function MatterLines({ place, thread, matter }: { place: string; thread: number; matter: Matter }) {
  const { question, takenUp, mayAsk, mayAnswer, mayTakeUp } = matter;
  return (
    <>
      {question && (
        <p>
          <strong>{question.answer === null ? 'Question' : 'Answered question'}</strong> for{' '}
          {question.ownerName}, {question.ownerOrganisation}
          {question.answer === null ? (
            `, ${dueWords(question)}.`
          ) : (
            <>
              : the answer is{' '}
              <Link to={links.forumPost(place, thread, question.answer)}>post {question.answer}</Link>.
            </>
          )}
        </p>
      )}
      {takenUp.length > 0 && <TakenUpList rows={takenUp} />}
      {(mayAsk || mayAnswer || mayTakeUp) && (
        <p>
          <Link to={links.threadMatter(place, thread)}>
            {question ? 'Mark the answer, or take the idea up' : 'Ask somebody by a day, or take the idea up'}
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
