import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { opennessChoices, seenBy } from '../features/plans/openness.js';
import {
  MoveSectionDocument,
  OpenSectionDocument,
  RenameSectionDocument,
  SectionPageDocument,
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
  const { section } = await context.schema(SectionPageDocument, {
    place: place.slug,
    section: params.section ?? '',
  });
  if (!section || (!section.mayManage && section.mayOpenTo.length === 0)) throw data(null, { status: 404 });
  return { section, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const common = {
    requestId: values.requestId ?? '',
    sectionId: values.sectionId ?? '',
    version: Number(values.version),
  };
  const outcome =
    values.intent === 'rename'
      ? (await context.schema(RenameSectionDocument, { input: { ...common, title: values.title ?? '' } }))
          .renameSection
      : values.intent === 'move'
        ? (await context.schema(MoveSectionDocument, { input: { ...common, to: values.to ?? '' } }))
            .moveSection
        : (
            await context.schema(OpenSectionDocument, {
              input: { ...common, openness: values.openness ?? '' },
            })
          ).openSection;
  if (values.intent === 'move' && outcome.__typename === 'Section') return redirect(links.plan(place.slug));
  return outcome.__typename === 'Refusal'
    ? refuse(outcome, values)
    : redirect(links.section(place.slug, params.section ?? ''));
}

export default function SectionSettings() {
  const { section, slug, requestId: id } = useLoaderData<typeof loader>();
  const { faults, values } = useActionData<typeof action>() ?? {};
  const of = (intent: string) => (values?.intent === intent ? { faults, values } : {});
  const choices = opennessChoices(section.owner.name);
  const seen = (
    <>
      <input type="hidden" name="sectionId" value={section.id} />
      <input type="hidden" name="version" value={section.version} />
    </>
  );
  return (
    <Page
      title="Title and readers"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={faults}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      {section.mayOpenTo.length > 0 && (
        <Form method="post" key={`open-${section.version}`}>
          <RequestId id={`${id}-open`} values={of('open').values} />
          <input type="hidden" name="intent" value="open" />
          {seen}
          <Radios
            name="openness"
            label="Who can read this section from now on?"
            hint="Who may no longer read it loses it at once, also where it is open on a screen."
            choices={(['owner', 'partners', 'forum', 'public'] as const)
              .filter((one) => section.mayOpenTo.includes(one))
              .map((one) => ({ value: one, ...choices[one] }))}
            {...of('open')}
          />
          <Button>Save who can read it</Button>
        </Form>
      )}
      {section.mayManage && (
        <Form method="post" key={`rename-${section.version}`}>
          <RequestId id={`${id}-rename`} values={of('rename').values} />
          <input type="hidden" name="intent" value="rename" />
          {seen}
          <TextField
            name="title"
            label="Title"
            hint="The address of the section stays as it is."
            initial={section.title}
            maxLength={200}
            {...of('rename')}
          />
          <Button look="secondary">Save the title</Button>
        </Form>
      )}
      {section.mayMove && (
        <Form method="post" key={`move-${section.version}`}>
          <RequestId id={`${id}-move`} values={of('move').values} />
          <input type="hidden" name="intent" value="move" />
          {seen}
          <h2>Place in the outline</h2>
          <div className="app-buttons" id="field-to">
            <Button look="secondary" name="to" value="earlier">
              Move up
            </Button>{' '}
            <Button look="secondary" name="to" value="later">
              Move down
            </Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
