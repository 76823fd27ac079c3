import type { ReactNode } from 'react';
import type { ForumPostPartsFragment } from '../../gql/operations.js';
import { Instant } from '../../ui/instant.js';
import { PostText } from './post-text.js';

export const postId = (number: number): string => `post-${number}`;

interface Props {
  post: ForumPostPartsFragment;
  /** Beside the heading. */
  note?: ReactNode;
  /** Below the words. */
  children?: ReactNode;
}

/** A post: who said it, for whom and when; its words, or what became of them. */
export function PostView({ post, note, children }: Props) {
  const id = postId(post.number);
  return (
    <article className="app-post" id={id} tabIndex={-1} aria-labelledby={`${id}-by`}>
      <h2 className="app-post__by" id={`${id}-by`}>
        {post.writerName}{' '}
        <span className="app-post__for">
          speaking for {post.organisationName}
          {!post.confirmed && ' (not yet confirmed)'}
        </span>
      </h2>
      <p className="app-detail">
        <a href={`#${id}`}>Post {post.number}</a>, <Instant at={post.writtenAt} /> {note}
      </p>
      {post.text === null ? (
        <p className="app-post__gone">
          {post.takenDownBecause === null
            ? 'Withdrawn by its author.'
            : `Taken down by those who run this place: ${post.takenDownBecause}`}
        </p>
      ) : (
        <PostText text={post.text} />
      )}
      {children}
    </article>
  );
}
