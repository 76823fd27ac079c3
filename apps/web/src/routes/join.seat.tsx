import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { AskForSeatDocument, JoinSeatDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { refuse, valuesOf } from '../lib/form.js';
import { useFrame } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextArea } from '../ui/text-area.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(JoinSeatDocument, { slug: here.slug });
  const { reader } = context;
  const own =
    place?.seatRequests.filter(({ person }) => reader.kind === 'person' && person.id === reader.personId) ??
    [];
  return { here, own, viewer: place?.viewer ?? null, requestId: requestId() };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const { requestId = '', why = '' } = values;
  const { askForSeat } = await context.schema(AskForSeatDocument, {
    input: { requestId, partnershipId: here.id, why },
  });
  if (askForSeat.__typename === 'Refusal') return refuse(askForSeat, values);
  return redirect(links.join(here.slug, 'seat'));
}

type Own = Awaited<ReturnType<typeof loader>>['own'][number];

export default function JoinSeat() {
  const { here, own, viewer, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const reader = useFrame()?.reader;
  return (
    <Page title={`Ask for a seat in ${here.name}`} faults={refused?.faults}>
      <p>
        A seat belongs to your organisation. Who sits on it has a voice, and where the seat votes a vote, in
        the partnership itself.
      </p>
      {own.map((request) => (
        <Answer key={request.id} request={request} />
      ))}
      {viewer === null && (
        <>
          <p>Only somebody who is in the forum can ask. You can join it now; it takes a few minutes.</p>
          <ButtonLink to={links.join(here.slug)}>Join the forum</ButtonLink>
          <p>
            You are in already? <Link to={links.signIn(links.join(here.slug, 'seat'))}>Sign in</Link>
          </p>
        </>
      )}
      {viewer?.abilities.joinForum && (
        <>
          <p>You are not in the forum of {here.name} for the organisation you speak for now.</p>
          <ButtonLink to={links.join(here.slug)}>Join the forum</ButtonLink>
        </>
      )}
      {viewer?.abilities.askForSeat && (
        <>
          <AudienceLine seenBy={`the chair, vice-chair and secretary of ${here.name}, and you`} />
          <Form method="post" noValidate>
            <RequestId id={requestId} values={refused?.values} />
            <TextArea
              name="why"
              label={`Why should ${(reader?.kind === 'person' && reader.organisationName) || 'your organisation'} have a seat?`}
              hint="Whom you speak for, and what you bring"
              rows={5}
              {...refused}
            />
            <Button>Ask for a seat</Button>
          </Form>
        </>
      )}
      {viewer?.inside && !viewer.abilities.askForSeat && own.length === 0 && (
        <p>Your organisation has a seat here, or has asked for one.</p>
      )}
    </Page>
  );
}

const STATES: Readonly<Record<string, string>> = {
  waiting: 'Waiting for an answer',
  accepted: 'Accepted: you have a seat',
  declined: 'Declined',
  withdrawn: 'No longer asked: you left',
};

function Answer({ request }: { request: Own }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>{STATES[request.state] ?? request.state}</strong>
      </p>
      <p>
        Asked for {request.organisation.name} on {formatInstant(request.askedAt)}: {request.why}
      </p>
      {request.reason && <p>The reason: {request.reason}</p>}
    </div>
  );
}
