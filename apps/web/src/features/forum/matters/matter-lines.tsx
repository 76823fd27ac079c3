import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { ForumMatterQuery, ForumThreadPartsFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { useThread } from '../thread-cards.js';
import { useTakenUp } from './use-taken-up.js';

/** Few threads have any. */
const TakenUpList = lazy(() =>
  import('./taken-up-list.js').then(
    ({ TakenUpList: shown }) => ({ default: shown }),
    () => ({ default: () => <p>What became of its ideas could not be loaded. Reload the page.</p> }),
  ),
);

const QuestionCard = lazy(() =>
  import('./question-card.js').then(
    ({ QuestionCard: shown }) => ({ default: shown }),
    () => ({ default: () => <p>What this thread asks could not be loaded. Reload the page.</p> }),
  ),
);

type Matter = NonNullable<ForumMatterQuery['forumMatter']>;

/** Above the posts of a thread: whom it asks, what answers it, and what became of its ideas. */
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
  const { mayAsk, mayAnswer, mayTakeUp, maySuggest } = matter;
  const thread = useThread(loaded);
  const takenUp = useTakenUp(loaded.id, matter.takenUp);
  return (
    <>
      {thread.question && (
        <Suspense>
          <QuestionCard place={place} thread={thread} mayAnswer={mayAnswer} requestId={requestId} />
        </Suspense>
      )}
      {takenUp.length > 0 && (
        <Suspense>
          <TakenUpList rows={takenUp} />
        </Suspense>
      )}
      {(mayAsk || mayAnswer || mayTakeUp || maySuggest) && (
        <p>
          <Link to={links.threadMatter(place, thread.number)}>
            {thread.question && mayAnswer
              ? 'Mark the answer, or take the idea up'
              : mayAsk
                ? 'Ask somebody by a day, or take the idea up'
                : 'Take the idea up'}
          </Link>
        </p>
      )}
    </>
  );
}
