import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { askForSignIn } from '../features/sign-off/ask-for-sign-in.server.js';
import { DecisionFields } from '../features/sign-off/decision-fields.js';
import { postedDecision } from '../features/sign-off/posted-decision.server.js';
import { Recorded } from '../features/sign-off/recorded.js';
import { SignInAgain, SIGNED_FORM } from '../features/sign-off/sign-in-again.js';
import { signOffHere } from '../features/sign-off/sign-off-page.server.js';
import { ChangedSince, WhatIsSigned } from '../features/sign-off/what-is-signed.js';
import { SignSignOffDocument } from '../gql/operations.js';
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
  const party = page.signOff.parties.find((one) => one.id === page.maySignFor);
  if (!party) throw data(null, { status: 404 });
  return { place, page, party, requestIds: { again: requestId(), recorded: requestId(), sign: requestId() } };
}

export async function action(args: ActionArgs) {
  const { context, params, request } = args;
  const posted = await postedDecision(request);
  if ('again' in posted) return posted.again;
  const { values, decision } = posted;
  const { page } = await signOffHere(args);
  const { number } = page.signOff;
  const here = links.sign(params.place ?? '', number);
  if (values.again) return askForSignIn(context, values, here);
  const { signSignOff } = await context.schema(SignSignOffDocument, {
    input: {
      requestId: values.requestId ?? '',
      id: page.signOff.id,
      version: Number.parseInt(values.version ?? '', 10) || 0,
      manifestHash: values.manifestHash ?? '',
      decision: values.deed === 'recorded' ? null : decision,
    },
  });
  return signSignOff.__typename === 'Refusal'
    ? refuse(signSignOff, values)
    : redirect(links.signOff(params.place ?? '', number));
}

export default function SignOffSign() {
  const { place, page, party, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { signOff } = page;
  const mine = refused?.values.deed === 'sign' ? refused : undefined;
  const mailed = refused !== undefined && 'mailed' in refused && refused.mailed === true;
  const isFresh =
    page.fresh && !mailed && !refused?.faults.some((one) => one.code === 'sign-off/sign-in-again');
  const seen = (
    <>
      <input type="hidden" name="version" value={party.version} />
      <input type="hidden" name="manifestHash" value={signOff.manifestHash} />
    </>
  );
  return (
    <Page
      title={`Sign for ${party.organisationName}`}
      caption={`Sign-off ${signOff.number}: ${signOff.title}`}
      heading={`Sign for ${party.organisationName}`}
      crumbs={[
        { text: 'Sign-offs', to: links.signOffs(place.slug) },
        { text: `Sign-off ${signOff.number}`, to: links.signOff(place.slug, signOff.number) },
      ]}
      faults={refused?.faults}
    >
      {(isFresh || mailed) && <EnterSends form={SIGNED_FORM} />}
      {!isFresh && <SignInAgain requestId={requestIds.again} mailed={mailed} />}
      <WhatIsSigned page={page} />
      <ChangedSince changes={page.changes} />
      {party.state !== 'pending' && !party.confirmed && (
        <Recorded party={party}>
          <Form method="post" noValidate>
            <RequestId id={requestIds.recorded} />
            <input type="hidden" name="deed" value="recorded" />
            {seen}
            <Button look="secondary">Sign what was recorded</Button>
          </Form>
        </Recorded>
      )}
      <h2>What your organisation decided</h2>
      <Form id={SIGNED_FORM} method="post" encType="multipart/form-data" noValidate>
        <RequestId id={requestIds.sign} values={mine?.values} />
        <input type="hidden" name="deed" value="sign" />
        {seen}
        <DecisionFields
          refused={mine}
          owners={page.owners}
          approvedBefore={party.state.startsWith('approved')}
          fileNeeded={false}
        />
        <p>
          You sign for {party.organisationName} what has the fingerprint{' '}
          <code>{signOff.manifestHash.slice(0, 8)}</code>. Your name and this moment stand in the record.
        </p>
        <Button>Sign</Button>
      </Form>
    </Page>
  );
}
