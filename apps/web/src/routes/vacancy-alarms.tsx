import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { SetVacancyAlarmDocument, VacancyAlarmsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { Table } from '../ui/table.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(VacancyAlarmsDocument, { slug: here.slug });
  if (!place || place.vacancyAlarms.length === 0) throw data(null, { status: 404 });
  return { here, alarms: place.vacancyAlarms, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const { requestId = '', seatClass = '', days = '' } = values;
  const { setVacancyAlarm } = await context.schema(SetVacancyAlarmDocument, {
    input: { requestId, partnershipId: here.id, seatClass, days: /^\d{1,4}$/.test(days) ? Number(days) : 0 },
  });
  return setVacancyAlarm.__typename === 'Refusal'
    ? refuse(setVacancyAlarm, values)
    : redirect(links.vacancyAlarms(here.slug));
}

export default function VacancyAlarms() {
  const { here, alarms, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="When an empty seat rings the alarm"
      crumbs={[
        { text: 'Members', to: links.members(here.slug) },
        { text: 'Seats', to: links.seats(here.slug) },
      ]}
      faults={refused?.faults}
    >
      <p>
        A seat is empty while nobody represents its organisation. After these days it is shown on the page of
        seats, and waits for the chair, vice-chairs and secretaries of {here.name} in their work.
      </p>
      <Table
        caption="Days without a representative"
        rows={alarms}
        rowKey={(one) => one.seatClass}
        columns={[
          { heading: 'Seats that speak for', cell: (one) => one.speaksFor },
          { heading: 'Days', cell: (one) => one.days, numeric: true },
        ]}
      />
      <h2>Change one</h2>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Select
          name="seatClass"
          label="Which seats?"
          choices={alarms.map(({ seatClass, speaksFor }) => ({ value: seatClass, text: speaksFor }))}
          prompt="Choose"
          {...refused}
        />
        <TextField name="days" label="After how many days?" inputMode="numeric" width={4} {...refused} />
        <Button>Save</Button>
      </Form>
    </Page>
  );
}
