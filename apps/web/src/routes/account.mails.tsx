import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { MailChoices } from '../features/notifications/mail-choices.js';
import { ChangeNoticeSettingsDocument, NoticeSettingsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, request }: LoaderArgs) {
  const { noticeSettings } = await context.schema(NoticeSettingsDocument, {});
  if (!noticeSettings) throw new Response(null, { status: 404 });
  return {
    settings: noticeSettings,
    saved: new URL(request.url).searchParams.has('saved'),
    requestId: requestId(),
  };
}

const hour = (text: string | undefined): number | null =>
  /^\d{1,2}$/.test(text ?? '') ? Number(text) : null;

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const day = values.pausedUntil ? parseDate(values.pausedUntil, 'pausedUntil') : null;
  if (day && !day.ok) return refuse(day.refusal, values);
  const { changeNoticeSettings } = await context.schema(ChangeNoticeSettingsDocument, {
    input: {
      requestId: values.requestId ?? '',
      version: Number(values.version ?? 0),
      mails: values.mails === 'on',
      cadences: Object.entries(values).flatMap(([name, cadence]) =>
        name.startsWith('topic.') ? [{ topic: name.slice(6), cadence }] : [],
      ),
      quietFrom: hour(values.quietFrom),
      quietUntil: hour(values.quietUntil),
      pausedUntil: day?.value ?? null,
    },
  });
  return changeNoticeSettings.__typename === 'Refusal'
    ? refuse(changeNoticeSettings, values)
    : redirect(`${links.mails()}?saved`);
}

export default function AccountMails() {
  const { settings, saved, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="What you are mailed"
      crumbs={[{ text: 'Your account', to: links.account() }]}
      faults={refused?.faults}
    >
      {saved && !refused && (
        <p role="status">
          <strong>Saved.</strong>
        </p>
      )}
      <p>
        Whatever you choose here, all of it is in your <Link to={links.inbox()}>inbox</Link>. A mail says what
        something is about only where everybody may read that; else it says that something has changed.
      </p>
      {settings.refused && (
        <p>
          <strong>Your mailbox refused our last mail.</strong> Check your{' '}
          <Link to={links.account()}>e-mail addresses</Link>.
        </p>
      )}
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="version" value={settings.version} />
        <MailChoices settings={settings} refused={refused} />
        <Button>Save</Button>
      </Form>
    </Page>
  );
}
