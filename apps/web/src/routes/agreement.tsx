import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { AgreementNews } from '../features/risk-sharing/agreement-news.js';
import { agreementDeed } from '../features/risk-sharing/agreement-deed.server.js';
import { AgreementFacts } from '../features/risk-sharing/agreement-facts.js';
import { DeedMissing } from '../features/risk-sharing/deeds/deed-missing.js';
import { DraftToFinish } from '../features/risk-sharing/draft-to-finish.js';
import { MoneyTable } from '../features/risk-sharing/money-table.js';
import { Signatures } from '../features/risk-sharing/signatures.js';
import { VersionList } from '../features/risk-sharing/version-list.js';
import { WhatSchemesPayFor } from '../features/risk-sharing/what-schemes-pay-for.js';
import { WhereNext } from '../features/risk-sharing/where-next.js';
import { shownVersion } from '../features/risk-sharing/shown-version.js';
import { AgreementDocument, SchemePurposesDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import { refuse, valuesOf } from '../lib/form.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: true };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  if (!Number.isInteger(number) || number < 1 || number > 1e6) throw data(null, { status: 404 });
  const { agreement } = await context.schema(AgreementDocument, { place: place.slug, number });
  if (!agreement) throw data(null, { status: 404 });
  const shown = shownVersion(agreement);
  const { schemePurposes } = shown
    ? await context.schema(SchemePurposesDocument, { versionId: shown.id })
    : { schemePurposes: null };
  return {
    place,
    agreement,
    purposes: schemePurposes ?? null,
    requestIds: { send: requestId(), back: requestId(), vary: requestId() },
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const refusal = await agreementDeed(context, values);
  if (refusal) return refuse(refusal, values);
  return redirect(links.agreement(params.place ?? '', Number(params.number)));
}

export default function Agreement() {
  const { place, agreement, purposes, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const shown = shownVersion(agreement);
  const deeds = { requestIds, refused };
  return (
    <Page
      title={agreement.title}
      caption={`Agreement ${String(agreement.number)}`}
      crumbs={[{ text: 'Agreements', to: links.agreements(place.slug) }]}
      faults={refused?.faults}
      wide
    >
      <AudienceLine
        seenBy={
          agreement.seenAsParty
            ? 'the parties; the other partners of the place see a summary'
            : 'the partners of the place: this summary. Drafts and figures are the parties’'
        }
      />
      <LiveProvider stream={place.stream} since={place.since}>
        <AgreementNews
          ids={[agreement.id, ...agreement.versions.map((one) => one.id)]}
          signOffs={agreement.versions.flatMap((one) => one.signOff ?? [])}
        />
      </LiveProvider>
      <AgreementFacts agreement={agreement} />
      {agreement.draft && <DraftToFinish agreement={agreement} draft={agreement.draft} {...deeds} />}
      {agreement.versions
        .filter((one) => one.standing === 'signing')
        .map((version) => (
          <Signatures key={version.id} agreement={agreement} version={version} {...deeds} />
        ))}
      <DeedMissing agreement={agreement} />
      {shown && <MoneyTable version={shown} />}
      {shown && <WhatSchemesPayFor version={shown} purposes={purposes} place={place.slug} />}
      {shown && <WhereNext agreement={agreement} version={shown} />}
      {agreement.versions.length > 0 && <VersionList agreement={agreement} {...deeds} />}
    </Page>
  );
}
