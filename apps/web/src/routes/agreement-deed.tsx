import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { DeedFields } from '../features/risk-sharing/deeds/deed-fields.js';
import { deedHere } from '../features/risk-sharing/deeds/deed-here.server.js';
import { postedDeed } from '../features/risk-sharing/deeds/posted-deed.server.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader(args: LoaderArgs) {
  return { ...(await deedHere(args)), requestId: requestId() };
}

export async function action(args: ActionArgs) {
  const { place, agreement, version, parties } = await deedHere(args);
  const refused = await postedDeed(args.context, args.request, { id: version.id, parties });
  return refused ?? redirect(links.agreementChanges(place.slug, agreement.number, version.n));
}

export default function AgreementDeed() {
  const { place, agreement, version, parties, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const again = version.deeds.length > 0;
  return (
    <Page
      title={again ? 'File the executed deed again' : 'File the executed deed'}
      caption={`${String(agreement.number)}. ${agreement.title}, version ${String(version.n)}`}
      crumbs={[
        { text: 'Agreements', to: links.agreements(place.slug) },
        { text: agreement.title, to: links.agreement(place.slug, agreement.number) },
        {
          text: `Version ${String(version.n)}`,
          to: links.agreementChanges(place.slug, agreement.number, version.n),
        },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy="the parties of this agreement" />
      <p>
        The paper that the parties executed, filed to the version that all have signed here. Its fingerprint
        (SHA-256) is kept with it, and nothing that is filed is overwritten.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="version" value={version.version} />
        <DeedFields parties={parties} again={again} refused={refused} />
        <Button>File the deed</Button>
      </Form>
    </Page>
  );
}
