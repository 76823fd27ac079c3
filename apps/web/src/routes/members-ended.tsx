import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { CheckList } from '../features/partnerships/succession/check-list.js';
import { NamedOrganisations } from '../features/partnerships/organisation/named.js';
import { SettleSuccessionDocument, SuccessionDocument, type SuccessionQuery } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

/** What an organisation that ended or merged holds here: for the officers. Nothing moves by itself. */
export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { succession } = await context.schema(SuccessionDocument, {
    place: here.slug,
    organisation: params.organisation ?? '',
  });
  if (!succession) throw data(null, { status: 404 });
  return { here, succession, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const day = parseDate(values.day ?? '', 'day');
  const lines = Object.entries(values).flatMap(([name, chosen]) => {
    const [, kind, id] = /^([a-z-]+)\.([0-9a-f-]{36})$/.exec(name) ?? [];
    const [fate = '', to = null] = chosen.split(' ');
    return kind && id ? [{ kind, id, fate, to }] : [];
  });
  const { settleSuccession } = await context.schema(SettleSuccessionDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId: here.id,
      organisationId: params.organisation ?? '',
      day: day.ok ? day.value : null,
      lines,
    },
  });
  if (settleSuccession.__typename !== 'Refusal') return redirect(links.members(here.slug));
  const faults = settleSuccession.faults.filter(({ path }) => day.ok || path !== 'day');
  return refuse({ faults: [...(day.ok ? [] : day.refusal.faults), ...faults] }, values);
}

export default function MembersEnded() {
  const { here, succession, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { organisation, lines } = succession;
  return (
    <Page
      title={`What ${organisation.name} holds here`}
      crumbs={[{ text: 'Members', to: links.members(here.slug) }]}
      faults={refused?.faults}
    >
      <p>
        <Link to={links.organisation(organisation.id)}>{organisation.name}</Link> <What {...succession} />
      </p>
      {lines.length === 0 ? (
        <Empty>
          <p>It holds nothing in {here.name}. There is nothing to do.</p>
        </Empty>
      ) : (
        <Form method="post" noValidate>
          <RequestId id={requestId} values={refused?.values} />
          <p>
            Go through what it holds. Nothing moves before you send this page; then all of it moves at once,
            and stands in the record. What the organisation said and did stays under its old name.
          </p>
          <CheckList succession={succession} refused={refused} />
          <DateField
            name="day"
            label="From which day does what moves belong to the successor?"
            initial={firstDay(succession)}
            {...refused}
          />
          <Button>Carry this out</Button>
        </Form>
      )}
    </Page>
  );
}

type Succession = NonNullable<SuccessionQuery['succession']>;

function What({ validTo, since, successors }: Succession) {
  return (
    <>
      {validTo ? `closed on ${formatDate(validTo)}. ` : 'is open still. '}
      {successors.length === 0 ? (
        'The register names nobody who goes on with its work.'
      ) : (
        <>
          {successors.length > 1 ? 'Its work was divided between ' : 'Its work goes on in '}
          <NamedOrganisations all={successors.map((one) => ({ ...one, code: one.id }))} />
          {since && `, from ${formatDate(since)}`}.
        </>
      )}
    </>
  );
}

/** As people write it; undefined where the register tells no day. */
function firstDay({ since, validTo }: Succession): string | undefined {
  const day = since ?? (validTo && addDays(validTo, 1));
  return day ? formatDate(day) : undefined;
}
