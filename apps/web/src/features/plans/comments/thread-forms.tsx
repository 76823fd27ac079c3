import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { CommentThreadPageQuery } from '../../../gql/operations.js';
import type { Refused, Values } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { RequestId } from '../../../ui/request-id.js';
import { TextArea } from '../../../ui/text-area.js';
import { CommentFields } from './comment-fields.js';
import type { Thread } from './thread.js';

type Abilities = NonNullable<CommentThreadPageQuery['commentThread']>['abilities'];

interface Props {
  abilities: Abilities;
  requestId: string;
  refused: Refused | undefined;
}

/** The deeds of the whole thread. */
export function ThreadForms({
  abilities,
  requestId,
  refused,
  readers,
}: Props & { readers: readonly { id: string; name: string }[] }) {
  const of = formOf(refused, requestId);
  return (
    <>
      {abilities.reply && (
        <Form method="post">
          <Intent name="reply" {...of('reply')} />
          <CommentFields label="Your reply" readers={readers} {...of('reply')} />
          <Button>Send reply</Button>
        </Form>
      )}
      <div className="app-buttons">
        {abilities.resolve && <OneButton intent="resolve" of={of} text="Resolve" />}
        {abilities.reopen && <OneButton intent="reopen" of={of} text="Open again" />}
        {abilities.settle && <OneButton intent="settle" of={of} text="I have seen it: take it off my list" />}
      </div>
    </>
  );
}

/** The deeds of one comment, folded away below it. */
export function CommentForms({
  comment,
  abilities,
  requestId,
  refused,
}: Props & { comment: Thread['comments'][number] }) {
  const of = formOf(refused, requestId, comment.id);
  const who = `of ${comment.writtenBy.name}`;
  const seen = (
    <>
      <input type="hidden" name="commentId" value={comment.id} />
      <input type="hidden" name="version" value={comment.version} />
    </>
  );
  return (
    <>
      {abilities.edit.includes(comment.id) && (
        <Folded title="Change your comment" open={of('edit').open}>
          <Form method="post" key={comment.version}>
            <Intent name="edit" {...of('edit')} />
            {seen}
            <CommentFields label="Your comment" initial={comment.text ?? ''} {...of('edit')} />
            <Button look="secondary">Save the change</Button>
          </Form>
        </Folded>
      )}
      {abilities.withdraw.includes(comment.id) && (
        <Folded title="Withdraw your comment" open={of('withdraw').open}>
          <Form method="post">
            <Intent name="withdraw" {...of('withdraw')} />
            {seen}
            <p>Its words are then shown to nobody. That you commented here stays.</p>
            <Button look="warning">Withdraw it</Button>
          </Form>
        </Folded>
      )}
      {abilities.takeDown.includes(comment.id) && (
        <Folded title={`Take down the comment ${who}`} open={of('take-down').open}>
          <Form method="post">
            <Intent name="take-down" {...of('take-down')} />
            {seen}
            <TextArea
              name="reason"
              label="Why do you take it down?"
              hint="Everybody who reads this thread sees the reason in its place."
              rows={2}
              maxLength={4_000}
              {...of('take-down')}
            />
            <Button look="warning">Take it down</Button>
          </Form>
        </Folded>
      )}
    </>
  );
}

function OneButton({ intent, of, text }: { intent: string; of: ReturnType<typeof formOf>; text: string }) {
  return (
    <Form method="post">
      <Intent name={intent} {...of(intent)} />
      <Button look="secondary">{text}</Button>
    </Form>
  );
}

function Intent({ name, requestId, values }: { name: string; requestId: string; values?: Values }) {
  return (
    <>
      <RequestId id={requestId} values={values} />
      <input type="hidden" name="intent" value={name} />
    </>
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className="nhsuk-details" open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}

/** What a form keeps when it was the one that was refused; otherwise ids of its own. */
const formOf =
  (refused: Refused | undefined, requestId: string, commentId = '') =>
  (intent: string) => {
    const mine = refused?.values.intent === intent && (refused.values.commentId ?? '') === commentId;
    const own = `${intent}${commentId && `-${commentId.slice(-12)}`}`;
    return {
      requestId: `${requestId}-${own}`.slice(0, 64),
      open: mine,
      ...(mine ? { faults: refused.faults, values: refused.values } : { of: own }),
    };
  };
