import { data, Form, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { PlannedSections } from '../features/plans/planned-sections.js';
import { AddSectionsDocument, PlanPageDocument, PlanTemplatesDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { refuse, valuesOf, type Values } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const [{ plan }, { planTemplates }] = await Promise.all([
    context.schema(PlanPageDocument, { place: place.slug }),
    context.schema(PlanTemplatesDocument, {}),
  ]);
  if (!plan?.mayManage) throw data(null, { status: 404 });
  const { reader } = context;
  return {
    plan,
    slug: place.slug,
    templates: planTemplates,
    own: reader.kind === 'person' ? reader.organisationId : null,
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const { addSections } = await context.schema(AddSectionsDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId: place.id,
      sections: sectionsIn(values),
    },
  });
  return addSections.__typename === 'Refusal'
    ? refuse(addSections, values)
    : redirect(links.plan(place.slug));
}

/** The lines of the form, in their order, so that a fault's number is the line's. */
function sectionsIn(values: Values): { title: string; ownerOrganisationId: string }[] {
  const rows = [];
  for (let row = 0; values[`sections.${row}.title`] !== undefined; row += 1)
    rows.push({
      title: values[`sections.${row}.title`] ?? '',
      ownerOrganisationId: values[`sections.${row}.ownerOrganisationId`] ?? '',
    });
  return rows;
}

export default function UsualSections() {
  const { plan, slug, templates, own, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  const template = templates.find((one) => one.key === search.get('like'));
  const frame = {
    caption: plan.title,
    crumbs: [{ text: 'Plan', to: links.plan(slug) }],
  };
  if (template)
    return (
      <Page title={`Sections of a ${template.name}`} faults={refused?.faults} {...frame}>
        <p>
          {template.source}
          {template.asOf && ` As of ${formatDate(template.asOf)}.`}
        </p>
        <PlannedSections
          template={template}
          owners={plan.possibleOwners}
          own={own}
          requestId={id}
          refused={refused}
        />
      </Page>
    );
  return (
    <Page title="Lay out the usual sections" {...frame}>
      <p>A plan of this kind usually has certain sections. You can change each of them before it is added.</p>
      <Form method="get">
        <Radios
          name="like"
          label="What kind of plan is it?"
          initial={templates[0]?.key ?? ''}
          choices={templates.map((one) => ({
            value: one.key,
            text: one.name,
            hint: `${one.sections.length} sections`,
          }))}
        />
        <Button>Show its sections</Button>
      </Form>
    </Page>
  );
}
