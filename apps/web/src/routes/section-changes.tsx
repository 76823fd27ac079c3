import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { DifferenceLines } from '../features/plans/difference-lines.js';
import { ReadForm } from '../features/plans/read-form.js';
import { seenBy } from '../features/plans/openness.js';
import { MarkSectionReadDocument, SectionChangesDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { section } = await context.schema(SectionChangesDocument, {
    place: place.slug,
    section: params.section ?? '',
  });
  if (!section?.documentId || context.reader.kind !== 'person') throw data(null, { status: 404 });
  return { section, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { markSectionRead } = await context.schema(MarkSectionReadDocument, {
    input: {
      requestId: values.requestId ?? '',
      sectionId: values.sectionId ?? '',
      mark: values.mark ?? '',
    },
  });
  return markSectionRead.__typename === 'Refusal'
    ? refuse(markSectionRead, values)
    : redirect(links.section(params.place ?? '', params.section ?? ''));
}

type Section = Awaited<ReturnType<typeof loader>>['section'];

export default function SectionChanges() {
  const { section, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="What changed since you read it"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      <Changes section={section} />
      <ReadForm place={slug} section={section} requestId={id} link={false} />
      <p>
        <ButtonLink look="secondary" to={links.section(slug, section.slug)}>
          Read the whole section
        </ButtonLink>
      </p>
    </Page>
  );
}

function Changes({ section: { reading, changesSinceRead } }: { section: Section }) {
  if (!reading) return <p>You have not marked this section as read yet.</p>;
  if (!changesSinceRead)
    return (
      <p>
        What you read on {formatInstant(reading.at)} cannot be shown any more: words were taken out of this
        section. Read it as it stands.
      </p>
    );
  const changes = changesSinceRead.blocks.filter((one) => one.change !== 'same').length;
  if (changes === 0) return <p>Nothing is different from what you read on {formatInstant(reading.at)}.</p>;
  return (
    <>
      <p>
        {changes === 1 ? '1 line differs' : `${changes} lines differ`} from what you read on{' '}
        {formatInstant(reading.at)}. What was inserted is underlined, what was taken out is struck through.
      </p>
      <DifferenceLines text={changesSinceRead} />
    </>
  );
}
