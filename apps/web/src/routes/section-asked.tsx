import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { Answers, RemoveForm, Runs } from '../features/plans/asked/answers.js';
import { AskingFields } from '../features/plans/asked/asking-fields.js';
import { doRequestDeed } from '../features/plans/asked/request-deeds.server.js';
import { RequestFacts } from '../features/plans/asked/request-facts.js';
import { seenBy } from '../features/plans/openness.js';
import { standingOf } from '../features/plans/section-standing.js';
import { SectionAskedPageDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, type Refused, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';

export const handle: PageHandle = { script: false };

const DEEDS = ['ask', 'chase', 'promise', 'decline', 'deliver', 'move', 'withdraw', 'remove'];

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { section, plan } = await context.schema(SectionAskedPageDocument, {
    place: place.slug,
    section: params.section ?? '',
  });
  if (!section || (section.request === null && !section.mayAskFor)) throw data(null, { status: 404 });
  if (section.slug !== params.section) throw redirect(links.sectionAsked(place.slug, section.slug));
  return {
    section,
    owners: section.request?.mayPassOn ? (plan?.possibleOwners ?? []) : [],
    slug: place.slug,
    requestIds: Object.fromEntries(DEEDS.map((deed) => [deed, requestId()])),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const refusal = await doRequestDeed(context, values);
  if (refusal) return refuse(refusal, values);
  const place = params.place ?? '';
  return redirect(
    values.deed === 'remove' ? links.plan(place) : links.sectionAsked(place, params.section ?? ''),
  );
}

type Section = Awaited<ReturnType<typeof loader>>['section'];

export default function SectionAsked() {
  const { section, owners, slug, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { request } = section;
  const common = { requestIds, refused };
  return (
    <Page
      title={request ? 'Asked for' : 'Ask for this section'}
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenBy(section.openness, section.owner.name)} />
      {section.frozenAt && <p>{standingOf(section)}.</p>}
      {request && request.state !== 'withdrawn' && <RequestFacts request={request} />}
      {request?.mayAnswer && (
        <>
          {section.mayWrite && (
            <ButtonLink look="secondary" to={links.writeSection(slug, section.slug)}>
              Write
            </ButtonLink>
          )}
          <Answers upon={request} promised={request.state === 'promised'} {...common} />
        </>
      )}
      {request && (request.mayChase || request.mayRun) && (
        <Runs upon={request} {...request} frozen={section.frozenAt !== null} {...common} />
      )}
      {section.mayAskFor && (
        <AskForm section={section} owners={owners} id={requestIds.ask ?? ''} refused={refused} />
      )}
      {request?.mayPassOn && <RemoveForm upon={request} {...common} />}
    </Page>
  );
}

interface AskFormProps {
  section: Section;
  /** Whom else it could be given to; none where its organisation was not asked yet. */
  owners: readonly { readonly id: string; readonly name: string }[];
  id: string;
  refused: Refused | undefined;
}

function AskForm({ section, owners, id, refused }: AskFormProps) {
  const mine = refused?.values.deed === 'ask' ? refused : undefined;
  return (
    <Form method="post" noValidate>
      {section.request && <h2>Ask for it anew</h2>}
      <p>
        {section.owner.name} answers for this section.{' '}
        {owners.length > 0
          ? 'Ask it once more, or choose another organisation, which then answers for it.'
          : 'Its people get a mail, and find it under “My work”.'}
      </p>
      <RequestId id={id} values={mine?.values} />
      <input type="hidden" name="deed" value="ask" />
      <input type="hidden" name="sectionId" value={section.id} />
      {owners.length > 0 && section.request && (
        <>
          <input type="hidden" name="presentOwner" value={section.owner.id} />
          <input type="hidden" name="id" value={section.request.id} />
          <input type="hidden" name="version" value={section.request.version} />
          <Select
            name="ownerOrganisationId"
            label="Which organisation do you ask?"
            hint="Its people get a mail, and find it under “My work”."
            initial={section.owner.id}
            choices={owners.map((one) => ({ value: one.id, text: one.name }))}
            {...mine}
          />
        </>
      )}
      <AskingFields refused={mine} />
      <Button>Ask for it</Button>
    </Form>
  );
}
