import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { ArrangeSeats } from '../features/partnerships/arrange-seats.js';
import { ArrangeOffices } from '../features/partnerships/arrange-offices.js';
import { arrangeDeed } from '../features/partnerships/arrange-deeds.server.js';
import { JoinFindDocument, PlaceArrangeDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

/** Who sits and who runs it: for the officers, and for operators while there are none. */
export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place, seatClasses } = await context.schema(PlaceArrangeDocument, { slug: here.slug });
  if (!place?.viewer?.abilities.arrangeSeats) throw data(null, { status: 404 });
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim();
  const { findOrganisations } =
    text === '' ? { findOrganisations: [] } : await context.schema(JoinFindDocument, { text });
  return {
    here,
    text,
    found: findOrganisations.map(({ organisation }) => ({
      value: organisation.id,
      text: organisation.name,
      hint: organisation.sectorName,
    })),
    seats: place.seats,
    officers: place.officers,
    people: place.confirmedPeople,
    mayAppoint: place.viewer.abilities.appointOfficers,
    seatClasses: seatClasses.map(({ code, name }) => ({ value: code, text: name })),
    requestId: requestId(),
  };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const refused = await arrangeDeed(context, here.id, valuesOf(await request.formData()));
  return refused ?? redirect(links.arrange(here.slug));
}

export default function MembersArrange() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Seats and offices"
      crumbs={[{ text: 'Members', to: links.members(loaded.here.slug) }]}
      faults={refused?.faults}
    >
      <p>
        People come in by <Link to={links.join(loaded.here.slug)}>joining the forum</Link>. Whoever is
        confirmed there can be given a seat or an office.
      </p>
      <ArrangeSeats {...loaded} refused={refused} />
      {loaded.mayAppoint && <ArrangeOffices {...loaded} refused={refused} />}
    </Page>
  );
}
