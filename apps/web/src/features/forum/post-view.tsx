import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ForumPostPartsFragment } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { Instant } from '../../ui/instant.js';
import { PostFiles } from './files/post-files.js';
import { LinkedCards } from './loaded-links.js';
import { PostText } from './post-text.js';

export const postId = (number: number): string => `post-${number}`;

interface Props {
  post: ForumPostPartsFragment;
  place: string;
  /** The number of its thread. */
  thread: number;
  /** What its reader can do with it on its own page, if anything. */
  deeds?: string;
  /** Beside the heading. */
  note?: ReactNode;
  /** Below the words. */
  children?: ReactNode;
}

/** A post: who said it, for whom and when; its words, or what became of them. */
export function PostView({ post, place, thread, deeds, note, children }: Props) {
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
        <a href={`#${id}`}>Post {post.number}</a>, <Instant at={post.writtenAt} />
        {post.editedAt && post.text !== null && (
          <>
            ,{' '}
            <Link to={links.forumPostAlone(place, thread, post.number)}>
              changed
              <span className="nhsuk-u-visually-hidden">: what post {post.number} said before</span>
            </Link>
          </>
        )}{' '}
        {note}
      </p>
      {post.text === null ? (
        <p className="app-post__gone">
          {post.takenDownBecause === null
            ? 'Withdrawn by its author.'
            : `Taken down by those who run this place: ${post.takenDownBecause}`}
        </p>
      ) : (
        <>
          <PostText text={post.text} links={post.links ?? []} />
          <LinkedCards links={post.links ?? []} />
          <PostFiles files={post.files} />
        </>
      )}
      {deeds && post.text !== null && (
        <p className="app-detail">
          <Link to={links.forumPostAlone(place, thread, post.number)}>
            {deeds}
            <span className="nhsuk-u-visually-hidden"> post {post.number}</span>
          </Link>
        </p>
      )}
      {children}
    </article>
  );
}
