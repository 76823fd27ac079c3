import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { PlanPageDocument, StartPlanDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextField } from '../ui/text-field.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { plan, mayStartPlan } = await context.schema(PlanPageDocument, { place: place.slug });
  if (plan) throw redirect(links.plan(place.slug));
  if (!mayStartPlan) throw data(null, { status: 404 });
  return { requestId: requestId(), name: place.name };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const { startPlan } = await context.schema(StartPlanDocument, {
    input: { requestId: values.requestId ?? '', partnershipId: place.id, title: values.title ?? '' },
  });
  return startPlan.__typename === 'Refusal' ? refuse(startPlan, values) : redirect(links.plan(place.slug));
}

export default function StartPlan() {
  const { requestId: id, name } = useLoaderData<typeof loader>();
  const { faults, values } = useActionData<typeof action>() ?? {};
  return (
    <Page title="Start the plan" faults={faults}>
      <Form method="post">
        <RequestId id={id} values={values} />
        <TextField
          name="title"
          label="Title of the plan"
          hint={`For example: ${name} place plan 2027 to 2030`}
          maxLength={200}
          faults={faults}
          values={values}
        />
        <Button>Start the plan</Button>
      </Form>
    </Page>
  );
}
