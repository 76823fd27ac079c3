import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { InvitationTable } from '../features/partnerships/invitations/invitation-table.js';
import { count } from '../features/partnerships/words.js';
import {
  InvitationsDocument,
  InviteChoicesDocument,
  RemindInvitedDocument,
  WithdrawInvitationDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { allOf, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(InviteChoicesDocument, { slug: here.slug });
  const may = place?.viewer?.abilities;
  if (!may?.invite) throw data(null, { status: 404 });
  const { invitations } = await context.schema(InvitationsDocument, { partnershipId: here.id });
  return {
    here,
    all: may.arrangeSeats,
    invitations,
    allId: requestId(),
    requestIds: Object.fromEntries(invitations.map(({ id }) => [id, requestId()])),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const form = await request.formData();
  const values = valuesOf(form);
  const { requestId: id = '', deed } = values;
  const answer =
    deed === 'withdraw'
      ? (
          await context.schema(WithdrawInvitationDocument, {
            input: { requestId: id, id: values.id ?? '', version: Number(values.version) || 0 },
          })
        ).withdrawInvitation
      : (
          await context.schema(RemindInvitedDocument, {
            input: { requestId: id, partnershipId: here.id, ids: allOf(form, 'ids') },
          })
        ).remindInvited;
  return answer.__typename === 'Refusal' ? refuse(answer, values) : redirect(links.invitations(here.slug));
}

export default function MembersInvitations() {
  const { here, all, invitations, allId, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const waiting = invitations.filter(({ state }) => state === 'waiting');
  const answered = invitations.filter(({ state }) => state !== 'waiting');
  const due = waiting.filter((one) => one.mayBeReminded);
  const declined = answered.filter(({ state }) => state === 'declined').length;
  const joined = answered.filter(({ state }) => state === 'joined').length;
  return (
    <Page
      title="Invitations"
      crumbs={[{ text: 'Members', to: links.members(here.slug) }]}
      faults={refused?.faults}
      wide
    >
      <AudienceLine
        seenBy={`the chair, vice-chair and secretary${all ? '' : '; here you see those that you sent'}`}
      />
      {invitations.length === 0 ? (
        <Empty action={<Link to={links.invite(here.slug)}>Invite somebody</Link>}>
          <p>Nobody is invited yet. Here you see who has answered.</p>
        </Empty>
      ) : (
        <p>
          {count(invitations.length, 'person invited', 'people invited')}: {joined} joined, {declined} said
          no, {waiting.length} without an answer. <Link to={links.invite(here.slug)}>Invite somebody</Link>
        </p>
      )}
      {waiting.length > 0 && (
        <>
          <h2>No answer yet</h2>
          {due.length > 1 && (
            <Form method="post">
              <RequestId id={allId} />
              <input type="hidden" name="deed" value="remind" />
              {due.map(({ id }) => (
                <input key={id} type="hidden" name="ids" value={id} />
              ))}
              <Button>{`Remind all ${due.length} who are due`}</Button>
            </Form>
          )}
          <p>
            People can be reminded three days after the last mail, three times at most. We do not record who
            opened a mail: mail programs open links by themselves.
          </p>
          <InvitationTable caption="No answer yet" invitations={waiting} requestIds={requestIds} />
        </>
      )}
      {answered.length > 0 && (
        <>
          <h2>Answered</h2>
          <InvitationTable caption="Answered" invitations={answered} requestIds={requestIds} />
        </>
      )}
    </Page>
  );
}
