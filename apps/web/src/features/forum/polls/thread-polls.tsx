import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ForumPollsQuery } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { useCards } from '../../../live/use-cards.js';
import { kindWords, type PollShown, verdictWords, whenWords } from './poll-words.js';

type Polls = NonNullable<ForumPollsQuery['forumPolls']>;

/** The polls of a thread above its posts, counting on by themselves; each leads to where one takes part. */
export function ThreadPolls({ place, thread, polls }: { place: string; thread: number; polls: Polls }) {
  const initial = useMemo(() => polls.polls.map(({ poll }) => poll), [polls]);
  const { rows } = useCards<PollShown>('forum-poll', initial, {
    belongs: (row) => initial.some(({ id }) => id === row.id),
  });
  return (
    <>
      {polls.polls.length > 0 && (
        <section aria-label="Polls">
          <ul className="nhsuk-list app-waiting">
            {polls.polls.map(({ poll: loaded, own, mayHaveSay }) => {
              const poll = rows.find(({ id }) => id === loaded.id) ?? loaded;
              return (
                <li key={poll.id}>
                  {kindWords(poll.kind)}: <Link to={links.poll(place, thread, poll.id)}>{poll.question}</Link>
                  <span className="app-detail">
                    {whenWords(poll)} {verdictWords(poll)}
                    {mayHaveSay && !own && ' You have not taken part yet.'}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {polls.mayAsk && (
        <p>
          <Link to={links.newPoll(place, thread)}>Ask for a show of hands, or propose something</Link>
        </p>
      )}
    </>
  );
}
