import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { links } from '../../../lib/links.js';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { RequestId } from '../../../ui/request-id.js';
import { CommentFields } from '../comments/comment-fields.js';
import { aboutOf, type Thread } from '../comments/thread.js';
import type { Passage } from './passages.js';

interface Props {
  place: string;
  section: { id: string; slug: string };
  requestId: string;
  reachable: () => boolean;
}

interface Posted {
  refused?: Refused;
  started?: string;
  done?: true;
}

/** Posts without leaving the text. */
export function NewCommentForm({
  place,
  section,
  requestId,
  reachable,
  passage,
  epoch,
  onDone,
}: Props & { passage: Passage; epoch: number | null; onDone: (outcome: string) => void }) {
  const fetcher = useFetcher<Posted>();
  const { notSent, hold } = useHold(reachable);
  const form = useRef<HTMLFormElement>(null);
  const { refused, started } = fetcher.data ?? {};
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (started) done.current('Your comment is sent.');
  }, [started]);
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={links.sectionComments(place, section.slug)}
      className="app-thread"
      aria-label="New comment"
      onSubmit={hold}
      onKeyDown={(event) => event.key === 'Escape' && onDone('')}
    >
      <blockquote className="app-comments__quote">{passage.quote}</blockquote>
      <RequestId id={`${requestId}-new`} values={refused?.values} />
      <input type="hidden" name="stay" value="1" />
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
    </fetcher.Form>
  );
}

export function ReplyForm({ place, section, requestId, reachable, thread }: Props & { thread: Thread }) {
  const fetcher = useFetcher<Posted>();
  const { notSent, hold } = useHold(reachable);
  const refused = fetcher.data?.refused;
  return (
    <details className="nhsuk-details" key={thread.comments.length}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Reply<span className="nhsuk-u-visually-hidden"> {aboutOf(thread).toLowerCase()}</span>
        </span>
      </summary>
      <fetcher.Form
        method="post"
        action={links.commentThread(place, section.slug, thread.id)}
        onSubmit={hold}
        className="nhsuk-details__text"
      >
        <RequestId id={`${requestId}-${thread.id.slice(-12)}`} values={refused?.values} />
        <input type="hidden" name="stay" value="1" />
        <input type="hidden" name="intent" value="reply" />
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
      </fetcher.Form>
    </details>
  );
}

/** What the router cannot send takes the page's place, and the text with it: without a connection nothing is given to it. */
function useHold(reachable: () => boolean) {
  const [notSent, setNotSent] = useState(false);
  const hold = (event: FormEvent): void => {
    setNotSent(!reachable());
    if (!reachable()) event.preventDefault();
  };
  return { notSent, hold };
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
