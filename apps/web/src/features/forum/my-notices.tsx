import { Form, Link } from 'react-router';
import type { ForumNoticesQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';

type Row = ForumNoticesQuery['forumNotices'][number];

/** What waits for the reader in forums: posts that name them, and their own that were taken down. Nothing where there is none. */
export function MyForumNotices({ rows, requestId }: { rows: readonly Row[]; requestId: string }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={links.forumPost(row.place, row.threadNumber, row.postNumber)}>{row.threadTitle}</Link>
          <span className="app-detail">{wordsOf(row)}</span>
          <Form method="post" action={links.forumNotice()}>
            <RequestId id={`${requestId}-${row.id.slice(-12)}`} />
            <input type="hidden" name="noticeId" value={row.id} />
            <Button look="secondary" small>
              Seen<span className="nhsuk-u-visually-hidden">: take {row.threadTitle} off my list</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ kind, byName, byOrganisation, because }: Row): string {
  if (kind === 'taken-down')
    return `Your post was taken down by those who run this place. Their reason: ${because ?? ''}`;
  return `${byName}, ${byOrganisation}, named you. Answer, or say that you have seen it.`;
}
