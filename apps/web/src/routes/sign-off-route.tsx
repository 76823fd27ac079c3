import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { ROUTES } from '../features/sign-off/decision-fields.js';
import { meetingRows, meetingsOf, onItsLine } from '../features/sign-off/route-values.js';
import { OwnSignOffRoutesDocument, SaveSignOffRouteDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { optional, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { EnterSends } from '../ui/enter-sends.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { TextArea } from '../ui/text-area.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { ownSignOffRoutes: own } = await context.schema(OwnSignOffRoutesDocument, { place: place.slug });
  const route = own?.routes.find((one) => one.id === params.route) ?? null;
  if (!own || (route === null && params.route !== 'new')) throw data(null, { status: 404 });
  return { place, own, route, requestIds: { save: requestId(), end: requestId() } };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  if (values.more) return refuse(refusal(), { ...values, rows: String(meetingRows(values, 0) + 6) });
  const { meetings, lines, faults } = meetingsOf(values);
  if (faults.length > 0) return refuse(refusal(...faults), values);
  const { saveSignOffRoute } = await context.schema(SaveSignOffRouteDocument, {
    input: {
      requestId: values.requestId ?? '',
      place: params.place ?? '',
      id: params.route === 'new' ? null : (params.route ?? ''),
      version: Number.parseInt(values.version ?? '', 10) || 0,
      ends: values.deed === 'end',
      kind: values.kind ?? '',
      body: values.body ?? '',
      delegateId: optional(values, 'delegateId') ?? null,
      delegationWords: values.delegationWords ?? '',
      meetings,
    },
  });
  return saveSignOffRoute.__typename === 'Refusal'
    ? refuse(refusal(...saveSignOffRoute.faults.map((one) => onItsLine(one, lines))), values)
    : redirect(links.signOffRoutes(params.place ?? ''));
}

export default function SignOffRoute() {
  const { place, own, route, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const meetings = route?.meetings ?? [];
  const rows = meetingRows(refused?.values, meetings.length);
  const title = route ? route.body : 'Add a body or an officer';
  return (
    <Page
      title={title}
      crumbs={[
        { text: 'Sign-offs', to: links.signOffs(place.slug) },
        { text: 'Who decides', to: links.signOffRoutes(place.slug) },
      ]}
      faults={refused?.faults}
    >
      <Form method="post" noValidate>
        <RequestId id={requestIds.save} values={refused?.values} />
        <input type="hidden" name="version" value={route?.version ?? 0} />
        <input type="hidden" name="rows" value={rows} />
        <EnterSends />
        <Select
          name="kind"
          label="What is it?"
          prompt="Choose"
          choices={ROUTES}
          initial={route?.kind}
          {...refused}
        />
        <TextField
          name="body"
          label="Name of the body, or of the officer’s post"
          initial={route?.body}
          {...refused}
        />
        <h2>Meetings</h2>
        <p>Leave a line empty if you do not need it. To take a meeting out, empty its line.</p>
        {Array.from({ length: rows }, (_, index) => (
          <fieldset className="nhsuk-fieldset" key={index}>
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Meeting {index + 1}</legend>
            <DateField
              name={`meetings.${index}.meetsOn`}
              label={`Day of meeting ${index + 1}`}
              initial={meetings[index] && formatDate(meetings[index].meetsOn)}
              {...refused}
            />
            <DateField
              name={`meetings.${index}.papersDue`}
              label={`Last day for papers of meeting ${index + 1}`}
              initial={meetings[index] && formatDate(meetings[index].papersDue)}
              {...refused}
            />
          </fieldset>
        ))}
        <Button look="secondary" name="more" value="meetings">
          Add room for more meetings
        </Button>
        <h2>Minor amendments</h2>
        {own.mayDelegate ? (
          <>
            <Select
              name="delegateId"
              label="Delegated to (optional)"
              hint="A minor amendment is then approved by this person alone."
              prompt="Nobody"
              choices={own.colleagues.map(({ id, name }) => ({ value: id, text: name }))}
              initial={route?.delegateId ?? undefined}
              {...refused}
            />
            <TextArea
              name="delegationWords"
              label="What counts as minor?"
              hint="As the body decided it, with the minute. For example: dates and names, and sums of up to £10,000 (minute 12/26)."
              initial={route?.delegationWords}
              rows={3}
              {...refused}
            />
          </>
        ) : (
          <>
            <p>
              {route?.delegateName ? `Delegated to ${route.delegateName}.` : 'Not delegated.'} Only somebody
              who signs for your organisation can change this.
            </p>
            <input type="hidden" name="delegateId" value={route?.delegateId ?? ''} />
            <input type="hidden" name="delegationWords" value={route?.delegationWords ?? ''} />
          </>
        )}
        <Button>Save</Button>
      </Form>
      {route && (
        <Form method="post" noValidate>
          <RequestId id={requestIds.end} />
          <input type="hidden" name="deed" value="end" />
          <input type="hidden" name="version" value={route.version} />
          <input type="hidden" name="delegateId" value={route.delegateId ?? ''} />
          <input type="hidden" name="delegationWords" value={route.delegationWords} />
          <Button look="secondary">Your organisation no longer decides by it</Button>
        </Form>
      )}
    </Page>
  );
}
