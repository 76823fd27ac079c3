import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { ArrangeOffices } from '../features/partnerships/arrange-offices.js';
import { arrangeDeed } from '../features/partnerships/arrange-deeds.server.js';
import { PlaceArrangeDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

/** Who runs it: for the officers, and for operators while there are none. */
export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(PlaceArrangeDocument, { slug: here.slug });
  if (!place?.viewer?.abilities.appointOfficers) throw data(null, { status: 404 });
  return { here, officers: place.officers, people: place.confirmedPeople, requestId: requestId() };
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
      title="Chair, secretary and observers"
      crumbs={[{ text: 'Members', to: links.members(loaded.here.slug) }]}
      faults={refused?.faults}
    >
      <p>
        People come in by <Link to={links.join(loaded.here.slug)}>joining the forum</Link>. Whoever is
        confirmed there can be given an office.
      </p>
      <ArrangeOffices {...loaded} refused={refused} />
    </Page>
  );
}
