import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { seenBy } from '../features/plans/openness.js';
import { RedactionPlaces } from '../features/plans/redaction-places.js';
import { reasonChoices } from '../features/plans/redaction-reasons.js';
import { RedactPageDocument, RedactPassageDocument, RedactPlacesDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf, type Values } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';
import { TextArea } from '../ui/text-area.js';
import { WarningCallout } from '../ui/warning-callout.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { section } = await context.schema(RedactPageDocument, {
    place: place.slug,
    section: params.section ?? '',
  });
  if (!section?.mayRedact) throw data(null, { status: 404 });
  return { section, slug: place.slug, requestId: requestId() };
}

/** Posted, never in an address: browsers, proxies and logs keep addresses. */
export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const look = async () =>
    (
      await context.schema(RedactPlacesDocument, {
        place: params.place ?? '',
        section: params.section ?? '',
        words: values.words ?? '',
      })
    ).section?.redactionPlaces;
  const again = async (values: Values, faults: ReturnType<typeof refuse>['faults'] = []) => {
    const found = await look();
    if (!found) throw data(null, { status: 404 });
    return { values, faults: [...faults, ...found.faults.filter((one) => !said(faults, one.code))], found };
  };
  if (values.intent !== 'remove') return again(values);
  const { redactPassage } = await context.schema(RedactPassageDocument, {
    input: {
      requestId: values.requestId ?? '',
      sectionId: values.sectionId ?? '',
      words: values.words ?? '',
      reason: values.reason ?? '',
      places: Number(values.places),
    },
  });
  if (redactPassage.__typename === 'Refusal') return again(values, redactPassage.faults);
  return redirect(links.section(params.place ?? '', redactPassage.slug));
}

const said = (faults: readonly { code: string }[], code: string): boolean =>
  faults.some((one) => one.code === code);

export default function RedactPassage() {
  const { section, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const found = refused?.found.faults.length === 0 ? refused.found : undefined;
  const removable = found && (found.total > 0 || found.inHistory) ? found : undefined;
  return (
    <Page
      title="Remove a passage for good"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={refused?.faults.length ? refused.faults : undefined}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      <p>
        For words that should never have been written here, such as something about a patient. To change what
        the section says, <Link to={links.section(slug, section.slug)}>edit its text</Link> instead.
      </p>
      <Form method="post" noValidate>
        <RequestId id={`${id}-find`} values={undefined} />
        <TextArea
          name="words"
          label="Which words?"
          hint="Copy the whole passage from the text. Capital letters and spaces do not matter."
          rows={3}
          maxLength={2000}
          {...refused}
        />
        <Button look="secondary" name="intent" value="find">
          Find these words
        </Button>
      </Form>
      {found && (
        <section aria-labelledby="places">
          <h2 id="places">Where they stand</h2>
          <RedactionPlaces found={found} />
        </section>
      )}
      {removable && (
        <Form method="post" noValidate>
          <RequestId id={`${id}-remove`} values={undefined} />
          <input type="hidden" name="sectionId" value={section.id} />
          <input type="hidden" name="words" value={refused?.values.words} />
          <input type="hidden" name="places" value={removable.total} />
          <Radios name="reason" label="Why are they removed?" choices={reasonChoices} {...refused} />
          <WarningCallout heading="This cannot be undone">
            <p>
              The words are removed from the text, its versions and comments. With them goes the record of
              each earlier change of the text; who wrote what stays. Everyone who reads the section is told
              that you removed a passage, and why, and not what it said.
            </p>
            <p>
              We cannot reach copies that were downloaded, printed or mailed, words kept on somebody’s own
              device, or backups: tell whoever runs this site.
            </p>
          </WarningCallout>
          <Button look="warning" name="intent" value="remove">
            Remove these words for good
          </Button>
        </Form>
      )}
    </Page>
  );
}
