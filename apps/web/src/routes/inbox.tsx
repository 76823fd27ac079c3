import { Form, Link, redirect, useLoaderData } from 'react-router';
import { NoticeList } from '../features/notifications/notice-list.js';
import { InboxDocument, MarkNoticesReadDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';
import { RequestId } from '../ui/request-id.js';

export async function loader({ context, request }: LoaderArgs) {
  const before = new URL(request.url).searchParams.get('before');
  const { inbox } = await context.schema(InboxDocument, { before });
  if (!inbox) throw new Response(null, { status: 404 });
  return { inbox, older: before !== null, requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const { requestId = '', id, upTo } = valuesOf(await request.formData());
  await context.schema(MarkNoticesReadDocument, { input: { requestId, id, upTo } });
  return redirect(links.inbox());
}

export default function Inbox() {
  const { inbox, older, requestId } = useLoaderData<typeof loader>();
  const { notices, unread, more } = inbox;
  const newest = notices[0];
  const oldest = notices.at(-1);
  return (
    <Page title="Inbox">
      <p>
        <Link to={links.mails()}>Choose what you are mailed</Link>
      </p>
      {notices.length === 0 && (
        <Empty>
          <p>
            {older
              ? 'There is nothing older.'
              : 'Nothing yet. When something happens that concerns you, or is due soon, you read it here.'}
          </p>
        </Empty>
      )}
      {unread > 0 && newest && !older && (
        <Form method="post">
          <RequestId id={requestId} />
          <input type="hidden" name="upTo" value={newest.at} />
          <Button look="secondary">Mark all as read</Button>
        </Form>
      )}
      <NoticeList rows={notices} requestId={requestId} />
      <Pagination
        label="Notices"
        previous={older ? { to: links.inbox(), text: 'Newest' } : undefined}
        next={more && oldest ? { to: links.olderNotices(oldest.id), text: 'Older' } : undefined}
      />
    </Page>
  );
}
