import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import {
  CalendarAddressDocument,
  MakeCalendarDocument,
  WithdrawCalendarDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { WordsToCopy } from '../ui/words-to-copy.js';

export async function loader({ context }: LoaderArgs) {
  const { calendarAddress } = await context.schema(CalendarAddressDocument, {});
  return { calendarAddress, origin: context.publicOrigin, requestIds: [requestId(), requestId()] };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const input = { requestId: values.requestId ?? '' };
  const answer =
    values.deed === 'withdraw'
      ? (await context.schema(WithdrawCalendarDocument, { input })).withdrawCalendar
      : (await context.schema(MakeCalendarDocument, { input })).makeCalendar;
  return answer.__typename === 'Refusal' ? refuse(answer, values) : redirect(links.calendar());
}

export default function AccountCalendar() {
  const { calendarAddress, origin, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const address = calendarAddress && `${origin}${calendarAddress.path}`;
  return (
    <Page
      title="Days in your own calendar"
      crumbs={[{ text: 'Your account', to: links.account() }]}
      faults={refused?.faults}
    >
      <p>
        Outlook, Google Calendar, Apple Calendar and others can show by which days something waits for you,
        what is due in your places, and when polls and elections close. They fetch it by themselves, some only
        once a day.
      </p>
      <p>
        Such a calendar is not ours. So it names only what everybody may read; of all else it says that
        something is due, and where.
      </p>
      {address && calendarAddress ? (
        <>
          <h2>The address of your calendar</h2>
          <p>
            Give it to your calendar program as a calendar “from the internet” or “by URL”.{' '}
            <strong>Whoever has it can read your calendar</strong>, so keep it to yourself.
          </p>
          <WordsToCopy words={address} button="Copy the address">
            <a href={address.replace(/^https?:/, 'webcal:')}>Open it in a calendar program</a>
          </WordsToCopy>
          <p className="app-detail">Made on {formatInstant(calendarAddress.madeAt)}.</p>
          <h2>If somebody else has seen it</h2>
          <p>A new address replaces it: the old one shows nothing from then on.</p>
          <Deed deed="make" requestId={requestIds[0]} button="Make a new address" />
          <p>Or withdraw it, if no program should fetch your calendar any more.</p>
          <Deed deed="withdraw" requestId={requestIds[1]} button="Withdraw the address" />
        </>
      ) : (
        <Deed deed="make" requestId={requestIds[0]} button="Make an address for my calendar" primary />
      )}
    </Page>
  );
}

function Deed(props: { deed: string; requestId: string | undefined; button: string; primary?: boolean }) {
  return (
    <Form method="post">
      <RequestId id={props.requestId ?? ''} />
      <input type="hidden" name="deed" value={props.deed} />
      <Button look={props.primary ? 'primary' : 'secondary'}>{props.button}</Button>
    </Form>
  );
}
