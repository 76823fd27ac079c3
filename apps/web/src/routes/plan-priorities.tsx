import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { opennessChoices, seenBy } from '../features/plans/openness.js';
import {
  AddPriorityDocument,
  OpenPlanDocument,
  PlanPageDocument,
  RetirePriorityDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';
import { TextField } from '../ui/text-field.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { plan } = await context.schema(PlanPageDocument, { place: place.slug });
  if (!plan?.mayManage) throw data(null, { status: 404 });
  return { plan, slug: place.slug, name: place.name, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const common = { requestId: values.requestId ?? '' };
  const version = Number(values.version);
  const outcome =
    values.intent === 'retire'
      ? (
          await context.schema(RetirePriorityDocument, {
            input: { ...common, version, priorityId: values.priorityId ?? '' },
          })
        ).retirePriority
      : values.intent === 'open'
        ? (
            await context.schema(OpenPlanDocument, {
              input: { ...common, version, partnershipId: place.id, openness: values.openness ?? '' },
            })
          ).openPlan
        : (
            await context.schema(AddPriorityDocument, {
              input: { ...common, partnershipId: place.id, title: values.title ?? '' },
            })
          ).addPriority;
  return outcome.__typename === 'Refusal' ? refuse(outcome, values) : redirect(links.priorities(place.slug));
}

export default function PlanPriorities() {
  const { plan, slug, name, requestId: id } = useLoaderData<typeof loader>();
  const { faults, values } = useActionData<typeof action>() ?? {};
  const of = (intent: string) => (values?.intent === intent ? { faults, values } : {});
  const standing = plan.priorities.filter((one) => !one.retired);
  const retired = plan.priorities.filter((one) => one.retired);
  const choices = opennessChoices(name);
  return (
    <Page
      title="Priorities"
      caption={plan.title}
      crumbs={[{ text: 'Plan', to: links.plan(slug) }]}
      faults={faults}
    >
      <AudienceLine seenBy={seenBy(plan.openness, name)} />
      <p>
        {standing.length} of {plan.priorityCap} chosen. A plan with few priorities says what comes first.
      </p>
      <ul className="app-priorities">
        {standing.map((one) => (
          <li key={one.id}>
            <span className="app-priorities__number">Priority {one.number}</span> {one.title}
            <Form method="post">
              <RequestId id={`${id}-${one.number}`} />
              <input type="hidden" name="intent" value="retire" />
              <input type="hidden" name="priorityId" value={one.id} />
              <input type="hidden" name="version" value={one.version} />
              <Button look="secondary" small>
                Retire<span className="nhsuk-u-visually-hidden"> priority {one.number}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <h2>Add a priority</h2>
      <Form method="post" key={`add-${standing.length}`}>
        <RequestId id={id} values={of('add').values} />
        <input type="hidden" name="intent" value="add" />
        <TextField name="title" label="What the partnership puts first" maxLength={200} {...of('add')} />
        <Button>Add this priority</Button>
      </Form>
      <h2>Who sees the priorities and the outline</h2>
      <Form method="post" key={`open-${plan.version}`}>
        <RequestId id={`${id}-open`} values={of('open').values} />
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="version" value={plan.version} />
        <Radios
          name="openness"
          label="Seen by"
          initial={plan.openness}
          choices={[
            { value: 'partners', text: choices.partners.text },
            ...(plan.hasForum ? [{ value: 'forum', text: choices.forum.text }] : []),
            { value: 'public', text: choices.public.text },
          ]}
          {...of('open')}
        />
        <Button look="secondary">Save who sees them</Button>
      </Form>
      {retired.length > 0 && (
        <>
          <h2>Retired</h2>
          <ul>
            {retired.map((one) => (
              <li key={one.id}>
                Priority {one.number}: {one.title}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
