import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { seenBy } from '../features/plans/openness.js';
import { VersionFacts } from '../features/plans/version-facts.js';
import { NameVersionDocument, SectionVersionsDocument } from '../gql/operations.js';
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
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const address = params.section ?? '';
  const { section } = await context.schema(SectionVersionsDocument, { place: place.slug, section: address });
  if (!section?.documentId) throw data(null, { status: 404 });
  if (section.slug !== address) throw redirect(links.sectionVersions(place.slug, section.slug));
  return { section, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { nameVersion } = await context.schema(NameVersionDocument, {
    input: {
      requestId: values.requestId ?? '',
      sectionId: values.sectionId ?? '',
      name: values.name ?? '',
    },
  });
  if (nameVersion.__typename === 'Refusal') return refuse(nameVersion, values);
  return redirect(links.sectionVersion(params.place ?? '', params.section ?? '', nameVersion.number));
}

export default function SectionVersions() {
  const { section, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Versions"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      {section.mayNameVersion && (
        <Form method="post" noValidate>
          <RequestId id={id} values={refused?.values} />
          <input type="hidden" name="sectionId" value={section.id} />
          <TextField
            name="name"
            label="Name the text as it stands now"
            hint="For example, Draft for the board, 3 May. Its words are kept as they are, whatever is written after."
            maxLength={200}
            {...refused}
          />
          <Button>Name this version</Button>
        </Form>
      )}
      <p>
        <Link to={links.writers(slug, section.slug)}>Who wrote what in the text as it stands now</Link>
      </p>
      {section.mayRedact && (
        <p>
          <Link to={links.redact(slug, section.slug)}>Remove a passage for good</Link>, from the text and all
          its versions
        </p>
      )}
      {section.versions.length === 0 ? (
        <p>No version of this section has a name yet.</p>
      ) : (
        <ul className="app-outline">
          {section.versions.map((one) => (
            <li key={one.id}>
              <p className="app-outline__title">
                <Link to={links.sectionVersion(slug, section.slug, one.number)}>
                  Version {one.number}: {one.name}
                </Link>
              </p>
              <p className="app-outline__facts">
                <VersionFacts version={one} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
