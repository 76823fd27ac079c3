import { data, useLoaderData } from 'react-router';
import { WRITTEN_TITLES } from '@folkmoot/risk-sharing/terms/draft-words.js';
import { PrintHint } from '../features/plans/copies/print-hint.js';
import { AgreementFacts } from '../features/risk-sharing/agreement-facts.js';
import { FiledDeeds } from '../features/risk-sharing/deeds/filed-deeds.js';
import { MoneyTable } from '../features/risk-sharing/money-table.js';
import { rulesInWords } from '../features/risk-sharing/rules-in-words.server.js';
import { SchemeFacts } from '../features/risk-sharing/scheme-facts.js';
import { shownVersion, termsOf } from '../features/risk-sharing/shown-version.js';
import { WhatSchemesPayFor } from '../features/risk-sharing/what-schemes-pay-for.js';
import { AgreementDocument, SchemePurposesDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

/** What a board reads before it decides: all that the version says, on paper. */
export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  if (!Number.isInteger(number) || number < 1 || number > 1e6) throw data(null, { status: 404 });
  const { agreement } = await context.schema(AgreementDocument, { place: place.slug, number });
  const version = agreement && shownVersion(agreement);
  if (!agreement || !version) throw data(null, { status: 404 });
  const { schemePurposes } = await context.schema(SchemePurposesDocument, { versionId: version.id });
  return { place, agreement, version, rules: rulesInWords(version.terms), purposes: schemePurposes };
}

export default function PrintedAgreement() {
  const { place, agreement, version, rules, purposes } = useLoaderData<typeof loader>();
  const { written } = termsOf(version);
  return (
    <div className="app-printed">
      <Page
        title={agreement.title}
        caption={`${place.name}. Agreement ${String(agreement.number)}, version ${String(version.n)}`}
      >
        <PrintHint back="Back to the agreement" backTo={links.agreement(place.slug, agreement.number)} />
        <AgreementFacts agreement={agreement} />
        <MoneyTable version={version} />
        <SchemeFacts version={version} />
        <WhatSchemesPayFor version={version} purposes={purposes} place={place.slug} />
        {rules.map((rule) => (
          <section key={rule.key}>
            <h2>Who bears what: {rule.schemes}</h2>
            {rule.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
        {(Object.entries(WRITTEN_TITLES) as [keyof typeof WRITTEN_TITLES, string][]).map(([part, title]) => (
          <section key={part}>
            <h2>{title}</h2>
            <p className="app-written">{written[part]?.trim() || 'Not written yet.'}</p>
          </section>
        ))}
        {version.termsHash && (
          <p>
            Fingerprint of what is signed (SHA-256): <code className="app-code">{version.termsHash}</code>
          </p>
        )}
        {version.metAt && (
          <>
            <h2>The executed deed</h2>
            {version.deeds.length === 0 && <p>No executed deed is filed to this version.</p>}
            <FiledDeeds deeds={version.deeds} />
          </>
        )}
      </Page>
    </div>
  );
}
