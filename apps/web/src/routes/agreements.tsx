import { Link, useLoaderData } from 'react-router';
import { AgreementList } from '../features/risk-sharing/agreement-list.js';
import { AgreementsDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle<{ signedIn: boolean }> = { script: ({ signedIn }) => signedIn };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const signedIn = context.reader.kind === 'person';
  if (!signedIn) return { place, signedIn, agreements: [], mayStart: false };
  const { agreements, agreementChoices } = await context.schema(AgreementsDocument, { place: place.slug });
  return { place, signedIn, agreements, mayStart: agreementChoices !== null };
}

export default function Agreements() {
  const { place, signedIn, agreements, mayStart } = useLoaderData<typeof loader>();
  return (
    <Page title="Agreements" wide>
      <AudienceLine seenBy="the partners of this place; drafts and figures the parties of each agreement alone" />
      <p className="app-reading">
        What organisations of {place.name} agreed about shared budgets: who puts in what, and who bears what
        when it costs more or less than planned.
      </p>
      {mayStart && <ButtonLink to={links.newAgreement(place.slug)}>Start an agreement</ButtonLink>}
      {agreements.length === 0 ? (
        <Empty>
          {signedIn ? (
            <p>
              There is no agreement that you can see here yet. An agreement is drafted by its parties, sent to
              each of them for signature, and holds when all have signed.
            </p>
          ) : (
            <p>
              Agreements are for the partners of this place.{' '}
              <Link to={links.signIn(links.agreements(place.slug))}>Sign in to see them</Link>.
            </p>
          )}
        </Empty>
      ) : (
        <LiveProvider stream={place.stream} since={place.since}>
          <AgreementList place={place.slug} agreements={agreements} />
        </LiveProvider>
      )}
    </Page>
  );
}
