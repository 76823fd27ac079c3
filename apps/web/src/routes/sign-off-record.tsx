import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { DecisionFields } from '../features/sign-off/decision-fields.js';
import { postedDecision } from '../features/sign-off/posted-decision.server.js';
import { signOffHere } from '../features/sign-off/sign-off-page.server.js';
import { RecordBoardDecisionDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { EnterSends } from '../ui/enter-sends.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader(args: LoaderArgs) {
  const { place, page } = await signOffHere(args);
  const party = page.signOff.parties.find((one) => one.organisationId === args.params.organisation);
  if (!party || !page.mayRecord.includes(party.id)) throw data(null, { status: 404 });
  return { place, page, party, requestId: requestId() };
}

export async function action(args: ActionArgs) {
  const { context, params, request } = args;
  const posted = await postedDecision(request);
  if ('again' in posted) return posted.again;
  const { values, decision } = posted;
  const { page } = await signOffHere(args);
  const { recordBoardDecision } = await context.schema(RecordBoardDecisionDocument, {
    input: {
      requestId: values.requestId ?? '',
      id: page.signOff.id,
      organisationId: params.organisation ?? '',
      version: Number.parseInt(values.version ?? '', 10) || 0,
      decision,
    },
  });
  return recordBoardDecision.__typename === 'Refusal'
    ? refuse(recordBoardDecision, values)
    : redirect(links.signOff(params.place ?? '', page.signOff.number));
}

export default function SignOffRecord() {
  const { place, page, party, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { signOff } = page;
  return (
    <Page
      title={`Record what ${party.organisationName} decided`}
      caption={`Sign-off ${signOff.number}: ${signOff.title}`}
      heading={`Record what ${party.organisationName} decided`}
      crumbs={[
        { text: 'Sign-offs', to: links.signOffs(place.slug) },
        { text: `Sign-off ${signOff.number}`, to: links.signOff(place.slug, signOff.number) },
      ]}
      faults={refused?.faults}
    >
      <p>
        For a board that will never sign in here. Attach its minute. What you record counts when somebody who
        signs for {party.organisationName} says that it is so.
      </p>
      {!party.hasSignatory && (
        <p>Nobody signs for it yet: an officer of the place names the first one on the page of members.</p>
      )}
      <Form method="post" encType="multipart/form-data" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="version" value={party.version} />
        <EnterSends />
        <DecisionFields
          refused={refused}
          owners={page.owners}
          approvedBefore={party.state.startsWith('approved')}
          fileNeeded
        />
        <Button>Record it</Button>
      </Form>
    </Page>
  );
}
