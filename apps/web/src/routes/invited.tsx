import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { Hidden } from '../features/access/hidden.js';
import {
  AcceptInvitationDocument,
  DeclineInvitationDocument,
  InvitationLinkDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { useFrame } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { SummaryList } from '../ui/summary-list.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

/** Programs open links in mails to look at them: opening changes nothing, only the buttons answer. */
export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const token = params.token ?? '';
  const { invitationLink } = await context.schema(InvitationLinkDocument, { token });
  return {
    here,
    token,
    invitation: invitationLink,
    requestIds: { join: requestId(), no: requestId() },
    browserKey: browserKey(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId: id = '', name = '', jobTitle = '', browserKey: key = '' } = values;
  const token = params.token ?? '';
  if (values.deed === 'no') {
    const { declineInvitation } = await context.schema(DeclineInvitationDocument, {
      input: { requestId: id, token },
    });
    return declineInvitation.__typename === 'Refusal'
      ? refuse(declineInvitation, values)
      : redirect(links.invitedNo(params.place ?? ''));
  }
  const { acceptInvitation } = await context.schema(AcceptInvitationDocument, {
    input: { requestId: id, token, name, jobTitle, browserKey: key },
  });
  return acceptInvitation.__typename === 'Refusal'
    ? refuse(acceptInvitation, values)
    : redirect(links.place(acceptInvitation.slug));
}

export default function Invited() {
  const { here, token, invitation, requestIds, browserKey: key } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const reader = useFrame()?.reader;
  if (token === 'answered') return <SaidNo place={here} />;
  if (!invitation) return <NoLonger place={here} />;
  const { placeName, organisationName, speaksFor, office, invitedBy } = invitation;
  const signedIn = reader?.kind === 'person' ? reader.name : null;
  return (
    <Page title={`You are invited to ${placeName}`} faults={refused?.faults}>
      <p>
        {invitedBy} asks you to take part in {placeName}, where health and care organisations plan together.
      </p>
      <SummaryList
        rows={[
          { key: 'You speak for', value: organisationName },
          ...(office ? [{ key: 'As', value: office }] : []),
          ...(speaksFor ? [{ key: 'On the seat of', value: speaksFor }] : []),
          ...(signedIn ? [{ key: 'You', value: signedIn }] : []),
        ]}
      />
      <Form method="post" noValidate>
        <RequestId id={requestIds.join} values={refused?.values} />
        <Hidden name="browserKey" value={key} values={refused?.values} />
        {!signedIn && (
          <TextField
            name="name"
            label="Your name"
            hint="As others here will see it."
            autoComplete="name"
            faults={refused?.faults}
            values={refused?.values}
            initial={invitation.name}
          />
        )}
        <TextField
          name="jobTitle"
          label="Your job or role"
          hint="Such as volunteer coordinator or trustee."
          autoComplete="organization-title"
          faults={refused?.faults}
          values={refused?.values}
          initial={invitation.jobTitle}
        />
        <Button>Join {placeName}</Button>
        {!signedIn && (
          <p>
            This also signs you in on this device, for 30 days or until you sign out. If you have an account
            here, <Link to={links.signIn(links.invited(here.slug, token))}>sign in first</Link>.
          </p>
        )}
      </Form>
      <Form method="post">
        <RequestId id={requestIds.no} />
        <input type="hidden" name="deed" value="no" />
        <Button look="secondary">No, thank you</Button>
      </Form>
    </Page>
  );
}

interface Here {
  place: { name: string; slug: string };
}

const SaidNo = ({ place }: Here) => (
  <Page title="You said no">
    <p>
      The officers of {place.name} see your answer, and nobody mails you again about this invitation. If you
      change your mind, you can <Link to={links.join(place.slug)}>join the forum</Link> by yourself.
    </p>
  </Page>
);

const NoLonger = ({ place }: Here) => (
  <Page title="This invitation is no longer open">
    <p>
      It was answered already, was withdrawn, or is older than 30 days. You can{' '}
      <Link to={links.join(place.slug)}>join the forum of {place.name}</Link> by yourself.
    </p>
  </Page>
);
