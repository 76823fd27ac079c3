import { useEffect, useRef, useState } from 'react';
import { links } from '../../../lib/links.js';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { CommentFields } from '../comments/comment-fields.js';
import { aboutOf, type Thread } from '../comments/thread.js';
import type { Passage } from './passages.js';
import { usePosted } from '../../../lib/use-posted.js';

interface Props {
  place: string;
  section: { id: string; slug: string };
  reachable: () => boolean;
}

/** Posts without leaving the text. */
export function NewCommentForm({
  place,
  section,
  reachable,
  passage,
  epoch,
  onDone,
}: Props & { passage: Passage; epoch: number | null; onDone: (outcome: string) => void }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const { refused, notSent, requestId, onSubmit } = usePosted(
    links.postComment(place, section.slug),
    reachable,
    () => onDone('Your comment is sent.'),
  );
  return (
    <form
      ref={form}
      className="app-thread"
      aria-label="New comment"
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === 'Escape' && onDone('')}
    >
      <blockquote className="app-comments__quote">{passage.quote}</blockquote>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="sectionId" value={section.id} />
      <input type="hidden" name="epoch" value={epoch ?? ''} />
      <input type="hidden" name="start" value={passage.start} />
      <input type="hidden" name="end" value={passage.end} />
      <input type="hidden" name="quote" value={passage.quote} />
      {notSent && <NotSent />}
      <Elsewhere refused={refused} />
      <CommentFields
        label="Your comment"
        of="new"
        rows={3}
        faults={refused?.faults}
        values={refused?.values}
      />
      <div className="app-buttons">
        <Button look="secondary" small>
          Send comment
        </Button>{' '}
        <button type="button" className="app-toolbar__button" onClick={() => onDone('')}>
          Cancel
        </button>
      </div>
    </form>
  );
}

export function ReplyForm({ place, section, reachable, thread }: Props & { thread: Thread }) {
  const [sent, setSent] = useState(0);
  const { refused, notSent, requestId, onSubmit } = usePosted(
    links.postComment(place, section.slug),
    reachable,
    () => setSent(sent + 1),
  );
  return (
    // Folded and empty once one's own reply is sent; another's does not take away what is typed here.
    <details className="nhsuk-details" key={sent}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Reply<span className="nhsuk-u-visually-hidden"> {aboutOf(thread).toLowerCase()}</span>
        </span>
      </summary>
      <form onSubmit={onSubmit} className="nhsuk-details__text">
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="thread" value={thread.id} />
        {notSent && <NotSent />}
        <Elsewhere refused={refused} />
        <CommentFields
          label="Your reply"
          of={thread.id}
          rows={3}
          faults={refused?.faults}
          values={refused?.values}
        />
        <Button look="secondary" small>
          Send reply
        </Button>
      </form>
    </details>
  );
}

const NotSent = () => (
  <p className="nhsuk-error-message" role="alert">
    We could not send this: there is no connection. What you wrote is still here. Try again when the text says
    saved.
  </p>
);

/** Faults that belong to no field that is shown. */
function Elsewhere({ refused }: { refused: Refused | undefined }) {
  const faults = (refused?.faults ?? []).filter((one) => one.path !== 'text');
  return (
    <div role="alert">
      {faults.map((one) => (
        <p key={one.code} className="nhsuk-error-message">
          {one.message}
        </p>
      ))}
    </div>
  );
}
