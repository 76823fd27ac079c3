import type { ReactNode } from 'react';
import type { CommentThreadPartsFragment } from '../../../gql/operations.js';
import { Instant } from '../../../ui/instant.js';
import { AudienceLine } from '../../../ui/audience-line.js';
import { seenBy } from '../openness.js';

export type Thread = CommentThreadPartsFragment;
type Comment = Thread['comments'][number];

export const threadId = (id: string): string => `thread-${id}`;

/** What a thread is about, short enough for a heading or a link. */
export function aboutOf({ quote }: { quote: string | null }): string {
  if (quote === null) return 'On the whole section';
  const words = quote.replace(/\s+/g, ' ').trim();
  return `On “${words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words}”`;
}

interface Props {
  thread: Thread;
  /** Where headings stand on the page it is on. */
  level?: 2 | 3;
  /** Beside the heading: what became of the passage, or a way to it. */
  note?: ReactNode;
  /** Below a comment. */
  below?: (comment: Comment) => ReactNode;
  children?: ReactNode;
}

/** A passage and what was said about it. */
export function ThreadView({ thread, level = 3, note, below, children }: Props) {
  const Heading = `h${level}` as const;
  const { resolvedAt, resolvedBy, resolvedFor } = thread;
  const title = `${threadId(thread.id)}-title`;
  return (
    <article
      className={`app-thread${resolvedAt ? ' app-thread--resolved' : ''}`}
      id={threadId(thread.id)}
      tabIndex={-1}
      aria-labelledby={title}
    >
      <Heading className="app-thread__title" id={title}>
        {aboutOf(thread)}
      </Heading>
      {note}
      {thread.quote !== null && thread.quote.length > 80 && (
        <details className="nhsuk-details app-thread__whole">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">All the words it is about</span>
          </summary>
          <blockquote className="nhsuk-details__text">{thread.quote}</blockquote>
        </details>
      )}
      {resolvedAt && (
        <p className="app-thread__resolved">
          <strong>Resolved</strong> by {[resolvedBy?.name, resolvedFor?.name].filter(Boolean).join(', ')},{' '}
          <Instant at={resolvedAt} />
        </p>
      )}
      <ol className="app-thread__comments">
        {thread.comments.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`}>
            <CommentView comment={comment} />
            {below?.(comment)}
          </li>
        ))}
      </ol>
      <AudienceLine seenBy={seenBy(thread.openness, thread.owner)} />
      {children}
    </article>
  );
}

function CommentView({ comment }: { comment: Comment }) {
  const { text, writtenBy, writtenFor, writtenAt, editedAt, earlier, takenDownBecause } = comment;
  return (
    <>
      <p className="app-thread__by">
        <strong>{writtenBy.name}</strong>, {writtenFor.name}, <Instant at={writtenAt} />
      </p>
      {text === null ? (
        <p className="app-thread__gone">
          {takenDownBecause === null
            ? 'Withdrawn by its author.'
            : `Taken down by those who run this partnership: ${takenDownBecause}`}
        </p>
      ) : (
        <p className="app-thread__text">{text}</p>
      )}
      {editedAt && earlier.length > 0 && (
        <details className="nhsuk-details app-thread__earlier">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              Changed <Instant at={editedAt} />: read what it said before
            </span>
          </summary>
          <ul className="nhsuk-details__text">
            {earlier.map((one) => (
              <li key={one.until} className="app-thread__text">
                {one.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
