import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { underWay } from '../features/partnerships/elections/election-words.js';
import { AllianceShownDocument, OpenElectionDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { alliance } = await context.schema(AllianceShownDocument, { slug: here.slug });
  if (!alliance?.mayRun) throw data(null, { status: 404 });
  const seats = alliance.seats.filter((one) => !underWay(alliance.elections, one.id));
  return { here, seats, requestId: requestId() };
}

const DAYS = ['nominationsUntil', 'voteUntil', 'sitsFrom'] as const;

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const read = DAYS.map((name) => ({ name, day: values[name] ? parseDate(values[name], name) : null }));
  const unread = read.flatMap(({ day }) => (day && !day.ok ? day.refusal.faults : []));
  const dayOf = (name: string) => {
    const day = read.find((one) => one.name === name)?.day;
    return day?.ok ? day.value : null;
  };
  if (unread.length > 0) return refuse({ faults: unread }, values);
  const { openElection } = await context.schema(OpenElectionDocument, {
    input: {
      requestId: values.requestId ?? '',
      seatId: values.seatId ?? '',
      nominationsUntil: dayOf('nominationsUntil'),
      voteUntil: dayOf('voteUntil'),
      sitsFrom: dayOf('sitsFrom'),
    },
  });
  return openElection.__typename === 'Refusal'
    ? refuse(openElection, values)
    : redirect(links.election(params.place ?? '', openElection.id));
}

export default function NewElection() {
  const { here, seats, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Open an election"
      crumbs={[{ text: 'Seats and elections', to: links.elections(here.slug) }]}
      faults={refused?.faults}
    >
      <p>The members put people forward; who stands is voted on; whoever is elected takes the seat.</p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Radios
          name="seatId"
          label="For which seat?"
          choices={seats.map((one) => ({
            value: one.id,
            text: `${one.kind} in ${one.placeName}`,
            hint: one.representative ? `${one.representative} sits there now` : 'Nobody sits there now',
          }))}
          initial={seats.length === 1 ? seats[0]?.id : undefined}
          {...refused}
        />
        <DateField
          name="nominationsUntil"
          label="Until which day are names taken?"
          hint="The vote can be opened on that day, not before. For example, 3 May 2027"
          {...refused}
        />
        <DateField name="voteUntil" label="Which is the last day of the vote?" {...refused} />
        <DateField
          name="sitsFrom"
          label="From which day does whoever is elected sit there?"
          hint="Whoever sits there now stays until then"
          {...refused}
        />
        <Button>Open the election</Button>
      </Form>
    </Page>
  );
}
