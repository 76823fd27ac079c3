import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { InviteForm } from '../features/partnerships/invitations/invite-form.js';
import {
  InviteChoicesDocument,
  InviteMemberDocument,
  JoinFindDocument,
  MyHatsDocument,
  SeatShownDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';

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
  const text = (asked.get('q') ?? '').trim();
  const { findOrganisations } =
    text === '' || seat ? { findOrganisations: [] } : await context.schema(JoinFindDocument, { text });
  return {
    here,
    text,
    seat,
    organisation: seat?.organisation ?? (may.arrangeSeats ? null : (own?.organisation ?? null)),
    offices: may.appointOfficers && !seat ? OFFICES : [],
    found: findOrganisations.map(({ organisation }) => ({
      value: organisation.id,
      text: organisation.name,
      hint: organisation.sectorName,
    })),
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
      {!settled && (
        <Form method="get" role="search">
          <TextField
            name="q"
            label="Find their organisation"
            hint="By its name, charity number, ODS code or postcode"
            initial={text}
          />
          <Button look={text ? 'secondary' : 'primary'}>Search</Button>
        </Form>
      )}
      {text !== '' && found.length === 0 && !settled && <p>Nothing in the register is like “{text}”.</p>}
      {(settled || found.length > 0) && <InviteForm {...loaded} found={found} refused={refused} />}
    </Page>
  );
}
