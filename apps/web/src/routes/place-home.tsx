import { redirect, useLoaderData } from 'react-router';
import { WaitingList } from '../features/commitments/waiting-list.js';
import { MembersHome } from '../features/partnerships/members-home.js';
import { PublicHome } from '../features/partnerships/public-home.js';
import { CommitmentsWaitingDocument, PlaceHomeDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';

/** A public page without scripts, and a home for those inside. */
export const handle: PageHandle<{ inside: boolean } | undefined> = {
  script: (page) => page?.inside === true,
};

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(PlaceHomeDocument, { slug: here.slug });
  if (!place) throw new Error('A place that was there is gone.');
  // A forum's people and papers are on the pages of its place.
  if (place.kind === 'forum' && place.parentSlug) throw redirect(links.place(place.parentSlug));
  const inside = place.viewer?.inside ?? false;
  const { commitmentsWaitingForMe } = inside
    ? await context.schema(CommitmentsWaitingDocument, {})
    : { commitmentsWaitingForMe: [] };
  return { place, inside, waiting: commitmentsWaitingForMe.filter((one) => one.place === place.slug) };
}

export default function PlaceHome() {
  const { place, inside, waiting } = useLoaderData<typeof loader>();
  if (!inside) return <PublicHome place={place} />;
  return (
    <MembersHome
      place={place}
      commitments={<WaitingList rows={waiting} nothing="No commitment waits for you here." />}
    />
  );
}
