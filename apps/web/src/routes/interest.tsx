import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { InterestFields } from '../features/interests/interest-fields.js';
import { faultsInForm, readFields } from '../features/interests/read-fields.js';
import { ChangeInterestDocument, EndInterestDocument, InterestToChangeDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { interest, interestChoices } = await context.schema(InterestToChangeDocument, {
    id: params.interest ?? '',
    place: place.slug,
  });
  if (!interest?.mine || interest.place !== place.slug || !interestChoices) throw data(null, { status: 404 });
  // A term that has ended does not take the kind of an old entry away.
  const choices = { ...interestChoices, elected: interestChoices.elected || interest.regime === 'council' };
  return { place, interest, choices, ids: [requestId(), requestId()] as const };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const upon = { id: params.interest ?? '', version: Number(values.version) };
  const back = links.myInterests(params.place ?? '');
  if (values.deed === 'end') {
    const day = parseDate(values.lastDay ?? '', 'lastDay');
    const { endInterest } = await context.schema(EndInterestDocument, {
      input: { ...upon, requestId: values.requestId ?? '', until: day.ok ? day.value : null },
    });
    if (endInterest.__typename !== 'Refusal') return redirect(back);
    const faults = endInterest.faults.flatMap((one) =>
      one.code === 'interest/until-missing' && !day.ok
        ? day.refusal.faults
        : [{ ...one, path: one.path === 'until' ? 'lastDay' : one.path }],
    );
    return refuse({ faults }, values);
  }
  const { input, unread, readSince } = readFields(values);
  const { changeInterest } = await context.schema(ChangeInterestDocument, { input: { ...input, ...upon } });
  if (changeInterest.__typename === 'Refusal')
    return refuse(faultsInForm(changeInterest, unread, readSince), values);
  return redirect(back);
}

export default function Interest() {
  const { place, interest, choices, ids } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const ending = refused?.values.deed === 'end' ? refused : undefined;
  const changing = refused?.values.deed === 'change' ? refused : undefined;
  return (
    <Page
      title="Change or end an interest"
      crumbs={[
        { text: 'Register of interests', to: links.interests(place.slug) },
        { text: 'My interests', to: links.myInterests(place.slug) },
      ]}
      faults={refused?.faults}
    >
      {interest.until === null && (
        <>
          <h2>It is over</h2>
          <Form method="post" noValidate>
            <RequestId id={ids[0]} values={ending?.values} />
            <input type="hidden" name="deed" value="end" />
            <input type="hidden" name="version" value={interest.version} />
            <DateField name="lastDay" label="On which day did it end?" {...ending} />
            <Button look="secondary">End the interest</Button>
          </Form>
        </>
      )}
      <h2>Say it differently</h2>
      <p>What you said before is kept.</p>
      <Form method="post" noValidate>
        <RequestId id={ids[1]} values={changing?.values} />
        <input type="hidden" name="deed" value="change" />
        <input type="hidden" name="version" value={interest.version} />
        <InterestFields choices={choices} entry={interest} refused={changing} />
        <Button>Save the change</Button>
      </Form>
    </Page>
  );
}
