import { Fragment } from 'react';
import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useConnection } from '../../live/live-provider.js';
import { LiveState } from '../../ui/live-state.js';
import { PostView } from './post-view.js';
import { ReadMarker } from './read-marker.js';
import { type ThreadPage, usePosts } from './use-posts.js';

interface Props {
  place: string;
  page: ThreadPage;
  /** The person who reads. */
  me: string;
  requestId: string;
}

/** The posts of a page of a thread, with a line before the first that is new to the reader. */
export function Posts({ place, page, me, requestId }: Props) {
  const { posts, marked, newest } = usePosts(page);
  const { thread, read } = page;
  const upTo = posts.at(-1)?.number ?? 0;
  return (
    <>
      <LiveState state={useConnection()} />
      {posts.map((post) => (
        <Fragment key={post.id}>
          {read > 0 && post.number === read + 1 && <p className="app-post__new">New since you were here</p>}
          <PostView
            post={post}
            place={place}
            thread={thread.number}
            deeds={deeds(post.writerId === me, page.mayTakeDown)}
            note={<ChangedMark show={marked.has(post.id)} word={post.editedAt ? 'changed' : 'posted'} />}
          />
        </Fragment>
      ))}
      <ReadMarker place={place} thread={thread} upTo={upTo} read={read} requestId={requestId} />
      {newest > upTo && (
        <p>
          <Link to={links.forumPost(place, thread.number, newest)}>
            {newest - upTo === 1 ? '1 newer post' : `${newest - upTo} newer posts`}: go to the newest
          </Link>
        </p>
      )}
    </>
  );
}

const deeds = (own: boolean, takesDown: boolean): string | undefined =>
  own ? 'Change or withdraw' : takesDown ? 'Take down' : undefined;
