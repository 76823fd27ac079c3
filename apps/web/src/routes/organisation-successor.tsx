import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { organisationChoices } from '../features/partnerships/organisation/codes.js';
import { organisationsLike } from '../features/partnerships/organisation/organisations-like.server.js';
import { OrganisationRecordDocument, RecordSuccessionDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { DateField } from '../ui/date-field.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

/** An operator records a merger that no list tells: first who follows, then from when. */
export async function loader({ context, params, request }: LoaderArgs) {
  const { organisation, mayRecordSuccession } = await context.schema(OrganisationRecordDocument, {
    key: params.organisation ?? '',
    day: null,
  });
  if (!organisation || !mayRecordSuccession) throw data(null, { status: 404 });
  const { text, found } = await organisationsLike(context, request);
  return {
    organisation: organisation.organisation,
    text,
    found: organisationChoices(found.filter((one) => one.organisation.id !== organisation.organisation.id)),
    requestId: requestId(),
  };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const since = parseDate(values.since ?? '', 'since');
  const { recordSuccession } = await context.schema(RecordSuccessionDocument, {
    input: {
      requestId: values.requestId ?? '',
      organisationId: values.organisationId ?? '',
      successorId: values.successorId ?? '',
      since: since.ok ? since.value : null,
      ends: values.ends === 'on',
    },
  });
  if (recordSuccession.__typename !== 'Refusal')
    return redirect(links.organisation(recordSuccession.organisationId));
  const faults = recordSuccession.faults.filter(({ path }) => since.ok || path !== 'since');
  return refuse({ faults: [...faults, ...(since.ok ? [] : since.refusal.faults)] }, values);
}

export default function OrganisationSuccessor() {
  const { organisation, text, found, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={`Who goes on with the work of ${organisation.name}?`}
      crumbs={[{ text: organisation.name, to: links.organisation(organisation.id) }]}
      faults={refused?.faults}
    >
      <p>
        Record a merger only where no published list tells it. The officers of each place then go through what
        the organisation holds there; nothing moves by itself.
      </p>
      <Form className="app-search" method="get" role="search" aria-label="Organisations">
        <TextField
          name="q"
          type="search"
          label="Find the successor"
          initial={text}
          maxLength={200}
          autoComplete="off"
        />
        <Button look="secondary">Search</Button>
      </Form>
      {text !== '' && found.length === 0 && <p>Nothing in the register is like “{text}”.</p>}
      {found.length > 0 && (
        <Form method="post" noValidate>
          <RequestId id={requestId} values={refused?.values} />
          <input type="hidden" name="organisationId" value={organisation.id} />
          <Radios name="successorId" label="Which organisation goes on?" choices={found} {...refused} />
          <DateField name="since" label="From which day?" {...refused} />
          <Checkbox name="ends" label={`${organisation.name} ended the day before`} {...refused} />
          <Button>Record it</Button>
        </Form>
      )}
    </Page>
  );
}
