import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { yearCrumbs } from '../features/risk-sharing/year/crumbs.js';
import { PositionDeeds } from '../features/risk-sharing/year/position-deeds.js';
import { PositionFacts, SaidBefore } from '../features/risk-sharing/year/position-facts.js';
import { monthInWords } from '../features/risk-sharing/month-words.js';
import { schemeTitle, sharedTitle } from '../features/risk-sharing/year/named.js';
import { StepsTable } from '../features/risk-sharing/year/steps-table.js';
import { numberIn } from '../features/risk-sharing/year/year-of.server.js';
import { ApprovePositionDocument, ReleasePositionDocument, RiskPositionDocument } from '../gql/operations.js';
import { formatInstant } from '../lib/dates.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { agreementYear: year, riskPosition: page } = await context.schema(RiskPositionDocument, {
    place: place.slug,
    number: numberIn(params.number),
    id: params.id ?? '',
  });
  if (!year || !page) throw data(null, { status: 404 });
  return { year, page, requestIds: { release: requestId(), approve: requestId() } };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const input = {
    requestId: values.requestId ?? '',
    positionId: params.id ?? '',
    version: numberIn(values.version),
  };
  const answered =
    values.deed === 'approve'
      ? (await context.schema(ApprovePositionDocument, { input })).approvePosition
      : (await context.schema(ReleasePositionDocument, { input })).releasePosition;
  if (answered.__typename === 'Refusal') return refuse(answered, values);
  return redirect(links.riskPosition(params.place ?? '', numberIn(params.number), params.id ?? ''));
}

export default function RiskPosition() {
  const { year, page, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { position, allocations } = page;
  const title = `${schemeTitle(year, position.scheme)}, ${monthInWords(position.month)}`;
  // Of a year that a variation splits there is one for each stretch.
  const [now] = allocations;
  const isNow = (one: typeof now): boolean => one?.computedAt === now?.computedAt;
  const parts = allocations.filter(isNow).reverse();
  const of = (one: (typeof allocations)[number]): string => (one.from ? `: ${sharedTitle(year, one)}` : '');
  return (
    <Page
      title={title}
      caption={`Agreement ${year.number}: ${year.title}`}
      crumbs={yearCrumbs(year)}
      faults={refused?.faults}
      wide
    >
      <AudienceLine
        seenBy={position.released ? 'those who represent or sign for a partner' : 'your organisation alone'}
      />
      <PositionFacts page={page} partners={year.partners} />
      <PositionDeeds page={page} requestIds={requestIds} refused={refused} />
      {parts.map((one) => (
        <StepsTable
          key={one.id}
          year={year}
          allocation={one}
          caption={`What it comes to, step by step${of(one)}`}
        />
      ))}
      {!now && <p>No rule of the agreement shares this scheme.</p>}
      <SaidBefore page={page} />
      {allocations
        .filter((one) => !isNow(one))
        .map((one) => (
          <StepsTable
            key={one.id}
            year={year}
            allocation={one}
            caption={`As it was computed on ${formatInstant(one.computedAt)}${of(one)}`}
          />
        ))}
      {now && (
        <p className="nhsuk-body-s">
          Computed {formatInstant(now.computedAt)} by engine {now.engineVersion} from the rule{' '}
          {now.ruleHash.slice(0, 12)}. Nobody can edit it: a new position makes a new one.
        </p>
      )}
    </Page>
  );
}
