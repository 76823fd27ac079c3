import { data, useLoaderData } from 'react-router';
import { ExecutedDeed } from '../features/risk-sharing/deeds/executed-deed.js';
import { FromDecision } from '../features/risk-sharing/from-decision.js';
import { MoneyTable } from '../features/risk-sharing/money-table.js';
import { periodWords } from '../features/risk-sharing/period-words.js';
import { SchemeFacts } from '../features/risk-sharing/scheme-facts.js';
import { standingWords } from '../features/risk-sharing/standing-words.js';
import {
  AgreementDifferencesDocument,
  AgreementDocument,
  AgreementVersionCardDocument,
} from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  if (!Number.isInteger(number) || number < 1 || number > 1e6) throw data(null, { status: 404 });
  const { agreement } = await context.schema(AgreementDocument, { place: place.slug, number });
  const found = agreement?.versions.find((one) => String(one.n) === params.version);
  if (!agreement || !found) throw data(null, { status: 404 });
  const [{ agreementVersion }, { agreementDifferences, agreementVersion: made }] = await Promise.all([
    context.schema(AgreementVersionCardDocument, { id: found.id }),
    context.schema(AgreementDifferencesDocument, { id: found.id }),
  ]);
  if (!agreementVersion || !agreementDifferences) throw data(null, { status: 404 });
  return {
    place,
    agreement,
    version: agreementVersion,
    changes: agreementDifferences,
    decision: made?.decision,
  };
}

export default function AgreementVersion() {
  const { place, agreement, version, changes, decision } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`Version ${String(version.n)}`}
      caption={`${String(agreement.number)}. ${agreement.title}`}
      crumbs={[
        { text: 'Agreements', to: links.agreements(place.slug) },
        { text: agreement.title, to: links.agreement(place.slug, agreement.number) },
      ]}
      wide
    >
      <AudienceLine seenBy="the parties of this agreement" />
      <SummaryList
        rows={[
          { key: 'Standing', value: <strong>{standingWords(version.standing)}</strong> },
          { key: 'From and to', value: periodWords(version) },
          ...(version.termsHash
            ? [
                {
                  key: 'Fingerprint of what is signed (SHA-256)',
                  value: <code className="app-code">{version.termsHash}</code>,
                },
              ]
            : []),
        ]}
      />
      <h2>What changed</h2>
      <FromDecision decision={decision} />
      {changes.since == null && <p>It is the first version that was signed, or is to be.</p>}
      {changes.since != null && changes.sentences.length === 0 && (
        <p>It says the same as version {changes.since}.</p>
      )}
      {changes.sentences.length > 0 && (
        <>
          <p>Since version {changes.since}, which all parties had signed:</p>
          <ul className="app-reading">
            {changes.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {version.metAt && <ExecutedDeed agreement={agreement} version={version} />}
      <MoneyTable version={version} />
      <SchemeFacts version={version} />
    </Page>
  );
}
