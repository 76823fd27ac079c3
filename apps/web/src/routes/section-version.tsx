import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { CopyLinks } from '../features/plans/copies/copy-links.js';
import { TextHeadings } from '../features/plans/headings/text-headings.js';
import { isEmptyText, SectionText } from '../features/plans/section-text.js';
import { VersionFacts } from '../features/plans/version-facts.js';
import { SectionVersionPageDocument, ShowVersionDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) throw data(null, { status: 404 });
  const { section } = await context.schema(SectionVersionPageDocument, {
    place: place.slug,
    section: params.section ?? '',
    number,
  });
  if (!section?.numbered) throw data(null, { status: 404 });
  const { numbered: version, ...rest } = section;
  return { section: rest, version, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { showVersion } = await context.schema(ShowVersionDocument, {
    input: {
      requestId: values.requestId ?? '',
      versionId: values.versionId ?? '',
      version: Number(values.version),
    },
  });
  if (showVersion.__typename === 'Refusal') return refuse(showVersion, values);
  return redirect(links.sectionVersion(params.place ?? '', params.section ?? '', Number(params.number)));
}

export default function SectionVersionPage() {
  const { section, version, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={version.name}
      caption={`Section ${section.number}: ${section.title}. Version ${version.number}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
        { text: 'Versions', to: links.sectionVersions(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      <p>
        <VersionFacts version={version} /> This is not the text as it stands now:{' '}
        <Link to={links.section(slug, section.slug)}>read the section</Link>.
      </p>
      <p>
        <Link to={links.differences(slug, section.slug, version.number)}>What has changed since</Link>
        {' · '}
        <Link to={links.writers(slug, section.slug, version.number)}>Who wrote what</Link>
      </p>
      {version.mayRestore && (
        <p>
          <ButtonLink look="secondary" to={links.restoreVersion(slug, section.slug, version.number)}>
            Restore this text
          </ButtonLink>
        </p>
      )}
      {version.mayShow && (
        <Form method="post">
          <RequestId id={id} values={refused?.values} />
          <input type="hidden" name="versionId" value={version.id} />
          <input type="hidden" name="version" value={version.version} />
          <Button look="secondary">Show this version to everyone who reads the section</Button>
        </Form>
      )}
      {isEmptyText(version.text) ? (
        <p>Nothing is written here.</p>
      ) : (
        <>
          <TextHeadings json={version.text ?? ''} numbers={version.paragraphs} />
          <SectionText
            json={version.text ?? ''}
            documentId={section.documentId}
            numbers={version.paragraphs}
          />
        </>
      )}
      <CopyLinks place={slug} section={section.slug} version={version.number} />
      <p className="app-text__edited app-fingerprint">Fingerprint of this text (SHA-256): {version.sha256}</p>
    </Page>
  );
}
