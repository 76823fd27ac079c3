import { Form } from 'react-router';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';

/** Kinds of work that are done once they have been seen. */
const NOTICES: readonly string[] = ['named-in-forum', 'post-taken-down'];

interface Props {
  row: { readonly id: string; readonly kind: string; readonly what: string };
  /** One for the page; each button makes its own of it. */
  requestId: string;
  /** The page on which it stands. */
  next: string;
}

/** Takes what was only to be seen off the list; nothing for work of any other kind. */
export function NoticeSeen({ row: { id, kind, what }, requestId, next }: Props) {
  if (!NOTICES.includes(kind)) return null;
  return (
    <Form method="post" action={links.forumNotice()}>
      <RequestId id={`${requestId}-${id.slice(-12)}`} />
      <input type="hidden" name="noticeId" value={id} />
      <input type="hidden" name="next" value={next} />
      <Button look="secondary" small>
        Seen<span className="nhsuk-u-visually-hidden">: take {what} off my list</span>
      </Button>
    </Form>
  );
}
