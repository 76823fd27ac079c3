import { Link, useRevalidator } from 'react-router';
import { links } from '../../lib/links.js';
import { useConnection } from '../../live/live-provider.js';
import { Instant } from '../../ui/instant.js';
import { LiveState } from '../../ui/live-state.js';
import { questionWords } from './matters/question-words.js';
import { type Forum, type ThreadShown, useThreads } from './use-threads.js';

/** The threads, the newest post first; each says how many posts its reader has not read. */
export function ThreadList({ place, forum }: { place: string; forum: Forum }) {
  const { threads, elsewhere } = useThreads(forum);
  const { revalidate } = useRevalidator();
  return (
    <>
      <LiveState state={useConnection()} />
      {elsewhere > 0 && (
        <p>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => void revalidate()}
          >
            {elsewhere === 1 ? '1 more thread has' : `${elsewhere} more threads have`} new posts: show the
            list as it is now
          </button>
        </p>
      )}
      <ul className="nhsuk-list app-threads-list">
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadLine place={place} thread={thread} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ThreadLine({ place, thread }: { place: string; thread: ThreadShown }) {
  const { number, title, topic, posts, unread, question, lastName, lastOrganisation, lastAt } = thread;
  return (
    <>
      <h2 className="app-threads-list__title">
        <Link to={links.forumThread(place, number)}>{title}</Link>{' '}
        {unread > 0 && <strong className="app-threads-list__new">{unread} new</strong>}
      </h2>
      {question && <p className="app-question">{questionWords(question)}</p>}
      <p className="app-detail">
        {topic}. Thread {number}, {posts === 1 ? '1 post' : `${posts} posts`}. Last: {lastName},{' '}
        {lastOrganisation}, <Instant at={lastAt} />
      </p>
    </>
  );
}
