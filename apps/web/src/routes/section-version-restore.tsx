import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { DifferenceLines } from '../features/plans/difference-lines.js';
import { seenBy } from '../features/plans/openness.js';
import { RestoreVersionDocument, RestoreVersionPageDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) throw data(null, { status: 404 });
  const { section } = await context.schema(RestoreVersionPageDocument, {
    place: place.slug,
    section: params.section ?? '',
    number,
  });
  if (!section?.numbered?.mayRestore) throw data(null, { status: 404 });
  const { numbered: version, differences, ...rest } = section;
  return { section: rest, version, differences, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { restoreVersion } = await context.schema(RestoreVersionDocument, {
    input: { requestId: values.requestId ?? '', versionId: values.versionId ?? '' },
  });
  if (restoreVersion.__typename === 'Refusal') return refuse(restoreVersion, values);
  return redirect(links.section(params.place ?? '', params.section ?? ''));
}

export default function RestoreVersion() {
  const { section, version, differences, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const changes = (differences?.blocks ?? []).filter((one) => one.change !== 'same').length;
  return (
    <Page
      title="Restore this text"
      caption={`Section ${section.number}: ${section.title}. Version ${version.number}: ${version.name}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
        { text: 'Versions', to: links.sectionVersions(slug, section.slug) },
        { text: `Version ${version.number}`, to: links.sectionVersion(slug, section.slug, version.number) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      <p>The section will read again as it did in version {version.number}. Nothing is lost:</p>
      <ul>
        <li>what stands now is kept first, as a version named “Before restoring version {version.number}”</li>
        <li>the restored text becomes a version too</li>
        <li>
          everyone who has the text open is told, and sees it; what they wrote and what was not saved yet is
          shown to them, to copy
        </li>
      </ul>
      {version.narrower && (
        <p>
          This version is not shown to everyone who reads the section now. When you restore it, all of them
          will read its words.
        </p>
      )}
      <Form method="post">
        <RequestId id={id} values={refused?.values} />
        <input type="hidden" name="versionId" value={version.id} />
        <span id="field-versionId" tabIndex={-1} />
        <Button>Restore version {version.number}</Button>
      </Form>
      <p>
        <Link to={links.sectionVersion(slug, section.slug, version.number)}>Leave the section as it is</Link>
      </p>
      {differences && (
        <>
          <h2>What has changed since, and will be undone</h2>
          <p>
            {changes === 0
              ? 'Nothing is different.'
              : `${changes} ${changes === 1 ? 'line differs' : 'lines differ'}. What was inserted since is underlined, what was taken out is struck through.`}
          </p>
          <DifferenceLines text={differences} />
        </>
      )}
    </Page>
  );
}
