import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { roleWord } from '../features/partnerships/words.js';
import { LeavePlaceDocument, MyWorkDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context }: LoaderArgs) {
  const { myPlaces } = await context.schema(MyWorkDocument, {});
  return { places: myPlaces, requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const [partnershipId = '', organisationId = ''] = (values.place ?? '').split(' ');
  if (organisationId === '') {
    const message = 'Choose the place that you leave.';
    return refuse({ faults: [{ code: 'leave/place-missing', path: 'place', message }] }, values);
  }
  const { leavePlace } = await context.schema(LeavePlaceDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId,
      organisationId,
      understood: values.understood === 'on',
    },
  });
  return leavePlace.__typename === 'Refusal' ? refuse(leavePlace, values) : redirect(links.myWork());
}

export default function AccountLeave() {
  const { places, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Leave a place"
      crumbs={[{ text: 'Your account', to: links.account() }]}
      faults={refused?.faults}
    >
      {places.length === 0 ? (
        <p>You are in no place.</p>
      ) : (
        <Form method="post" noValidate>
          <RequestId id={requestId} values={refused?.values} />
          <p>
            Your seats and offices there end at once, and its pages close. Its officers are told. What you
            wrote and did stays in its record; what you promised stays with your organisation, where a
            colleague can take it on. Hand it over first if you can.
          </p>
          <Radios
            name="place"
            label="Which place do you leave?"
            choices={places.map(({ id, name, organisation, roles }) => ({
              value: `${id} ${organisation.id}`,
              text: name,
              hint: `For ${organisation.name}: ${roles.map(roleWord).join(', ')}`,
            }))}
            {...refused}
          />
          <Checkbox name="understood" label="I want to leave" {...refused} />
          <Button look="warning">Leave the place</Button>
        </Form>
      )}
    </Page>
  );
}
