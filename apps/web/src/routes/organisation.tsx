import { data, Form, Link, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { codeWords } from '../features/partnerships/organisation/codes.js';
import { PatientsOf } from '../features/partnerships/organisation/patients.js';
import { RelatedOrganisations } from '../features/partnerships/organisation/related.js';
import { OrganisationTimeline } from '../features/partnerships/organisation/timeline.js';
import { WhereItSits } from '../features/partnerships/organisation/where-it-sits.js';
import { OrganisationRecordDocument, type OrganisationRecordQuery } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { refuse } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';

export const handle: PageHandle = { script: false };

/** As at the day of the address, else today. A day that cannot be read is said so, and today is shown. */
export async function loader({ context, params, request }: LoaderArgs) {
  const typed = (new URL(request.url).searchParams.get('day') ?? '').trim();
  const day = typed === '' ? null : parseDate(typed, 'day');
  const { organisation, mayRecordSuccession } = await context.schema(OrganisationRecordDocument, {
    key: params.organisation ?? '',
    day: day?.ok ? day.value : null,
  });
  if (!organisation) throw data(null, { status: 404 });
  return {
    record: organisation,
    mayRecordSuccession,
    refused: day && !day.ok ? refuse(day.refusal, { day: typed }) : undefined,
  };
}

export default function OrganisationPage() {
  const { record, mayRecordSuccession, refused } = useLoaderData<typeof loader>();
  return (
    <Page
      title={record.name}
      caption={record.now ? 'In the register today' : `In the register as at ${formatDate(record.day)}`}
      crumbs={[{ text: 'Organisations', to: links.findOrganisation() }]}
      faults={refused?.faults}
    >
      <Facts record={record} />
      {record.alliance && (
        <p>
          It is an alliance of voluntary organisations:{' '}
          <Link to={links.place(record.alliance)}>who is in it, and how one becomes a member</Link>.
        </p>
      )}
      <h2>Its life</h2>
      <OrganisationTimeline entries={record.timeline} day={record.day} />
      {mayRecordSuccession && (
        <p>
          <Link to={links.recordSuccessor(record.organisation.id)}>Record who goes on with its work</Link>
        </p>
      )}
      <h2>Where it sits</h2>
      <WhereItSits places={record.places} />
      <h2>What it belongs to</h2>
      <RelatedOrganisations related={record.related} />
      {record.patients.length > 0 && <PatientsOf patients={record.patients} />}
      <h2>As at another day</h2>
      <Form method="get" noValidate>
        <DateField name="day" label="Which day?" {...refused} />
        <Button look="secondary">Show that day</Button>
      </Form>
    </Page>
  );
}

function Facts({ record }: { record: NonNullable<OrganisationRecordQuery['organisation']> }) {
  const { organisation, name, kindName, codes, postcode, website } = record;
  return (
    <SummaryList
      rows={[
        { key: 'What it is', value: kindName ?? organisation.sectorName },
        { key: 'Standing', value: standingWords(record) },
        ...(name === organisation.name ? [] : [{ key: 'Its name today', value: organisation.name }]),
        ...(codes.length > 0 ? [{ key: 'Codes', value: codes.map(codeWords).join(', ') }] : []),
        ...(postcode ? [{ key: 'Postcode', value: postcode }] : []),
        ...(website ? [{ key: 'Website', value: website }] : []),
        { key: 'Source', value: sourceWords(record) },
      ]}
    />
  );
}

function sourceWords({
  alliance,
  described,
  asAt,
}: NonNullable<OrganisationRecordQuery['organisation']>): string {
  if (alliance) return 'Opened here as an alliance: it stands in no published list';
  return described
    ? 'Described by its own people: it stands in no published list'
    : `Published lists, the latest of ${formatDate(asAt)}`;
}

function standingWords({
  state,
  standing,
  validFrom,
  validTo,
  now,
}: NonNullable<OrganisationRecordQuery['organisation']>): string {
  if (state === 'closed') return `Closed; its last day was ${formatDate(validTo!)}`;
  if (state === 'not-yet') return `Not begun; its first day is ${formatDate(validFrom!)}`;
  if (now && standing === 'dormant') return 'Dormant: not closed, and no longer at work';
  if (now && standing === 'proposed') return 'Proposed: not at work yet';
  return ['Open', validFrom && `since ${formatDate(validFrom)}`, validTo && `until ${formatDate(validTo)}`]
    .filter(Boolean)
    .join(' ');
}
