import { Form, Link, useFetcher } from 'react-router';
import type { InboxQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';
import { Instant } from '../../ui/instant.js';
import { RequestId } from '../../ui/request-id.js';

type Row = NonNullable<InboxQuery['inbox']>['notices'][number];

const MAIL_WORDS: Readonly<Record<string, string>> = {
  lost: 'We could not find out whether the mail about this reached you. It is not sent again.',
  refused: 'Your mailbox refused the mail about this.',
};

/** What the reader is told. Whoever follows a link has read it; without scripts a button says so. */
export function NoticeList({ rows, requestId }: { rows: readonly Row[]; requestId: string }) {
  return (
    <ul className="nhsuk-list app-notices">
      {rows.map((row) => (
        <Notice key={row.id} row={row} requestId={`${requestId}-${row.id.slice(-12)}`} />
      ))}
    </ul>
  );
}

function Notice({ row, requestId }: { row: Row; requestId: string }) {
  const fetcher = useFetcher();
  const about = row.title ?? 'Something that you can no longer see';
  const read = (): void => {
    if (row.read) return;
    void fetcher.submit({ requestId, id: row.id }, { method: 'post', action: links.inbox() });
  };
  return (
    <li className={`app-notice${row.read ? '' : ' app-notice--unread'}`}>
      <span className="app-notice__what">
        {row.sentence}
        {': '}
        {row.path ? (
          <Link to={row.path} onClick={read}>
            {about}
          </Link>
        ) : (
          about
        )}
      </span>
      <span className="app-detail">
        {row.placeName && `${row.placeName} · `}
        <Instant at={row.at} />
        {!row.read && ' · not read'}
      </span>
      {MAIL_WORDS[row.mail] && <span className="app-detail">{MAIL_WORDS[row.mail]}</span>}
      {!row.read && (
        <Form method="post">
          <RequestId id={requestId} />
          <input type="hidden" name="id" value={row.id} />
          <Button look="secondary" small>
            Mark as read<span className="nhsuk-u-visually-hidden">: {about}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
