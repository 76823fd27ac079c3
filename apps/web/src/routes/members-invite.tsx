import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { InviteForm } from '../features/partnerships/invitations/invite-form.js';
import { organisationChoices } from '../features/partnerships/organisation/codes.js';
import { NothingLike, SearchRegister } from '../features/partnerships/organisation/search-register.js';
import { organisationsLike } from '../features/partnerships/organisation/organisations-like.server.js';
import {
  InviteChoicesDocument,
  InviteMemberDocument,
  MyHatsDocument,
  SeatShownDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

const OFFICES = [
  { value: '', text: 'Nothing more: to take part in the forum' },
  { value: 'secretary', text: 'Secretary' },
  { value: 'vice-chair', text: 'Vice-chair' },
  { value: 'chair', text: 'Chair', hint: 'If there is none when they come' },
  { value: 'observer', text: 'Observer', hint: 'Reads what members read' },
];

/** Officers ask anybody in; whoever speaks for an organisation that takes part asks a colleague in. */
export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(InviteChoicesDocument, { slug: here.slug });
  const asked = new URL(request.url).searchParams;
  const seatId = asked.get('seat');
  const may = place?.viewer?.abilities;
  const { seat } = seatId && may ? await context.schema(SeatShownDocument, { id: seatId }) : { seat: null };
  if (!may || (seatId ? seat?.place !== here.slug || !seat.mayName || seat.elected : !may.invite))
    throw data(null, { status: 404 });
  const { reader } = context;
  const { myHats } = await context.schema(MyHatsDocument, {});
  const own = myHats.find((one) => reader.kind === 'person' && one.organisation.id === reader.organisationId);
  const { text, found } = await organisationsLike(context, request);
  return {
    here,
    text,
    seat,
    organisation: seat?.organisation ?? (may.arrangeSeats ? null : (own?.organisation ?? null)),
    offices: may.appointOfficers && !seat ? OFFICES : [],
    found: organisationChoices(found),
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const { inviteMember } = await context.schema(InviteMemberDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId: here.id,
      organisationId: values.organisationId ?? '',
      email: values.email ?? '',
      name: values.name || null,
      jobTitle: values.jobTitle || null,
      seatId: values.seatId || null,
      office: values.office || null,
    },
  });
  return inviteMember.__typename === 'Refusal'
    ? refuse(inviteMember, values)
    : redirect(values.seatId ? links.seat(here.slug, values.seatId) : links.invitations(here.slug));
}

export default function MembersInvite() {
  const { here, text, found, ...loaded } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const settled = loaded.organisation !== null;
  return (
    <Page
      title={settled ? 'Invite a colleague' : 'Invite somebody'}
      crumbs={[{ text: 'Members', to: links.members(here.slug) }]}
      faults={refused?.faults}
    >
      <p>
        They get a mail that is good for 30 days. Whoever comes by it is confirmed, because you know their
        address. Here is <Link to={links.invitations(here.slug)}>who has answered</Link>.
      </p>
      {!settled && <SearchRegister label="Find their organisation" text={text} />}
      {!settled && <NothingLike text={text} found={found} />}
      {(settled || found.length > 0) && <InviteForm {...loaded} found={found} refused={refused} />}
    </Page>
  );
}
