import { redirect, useLoaderData } from 'react-router';
import { MembersHome } from '../features/partnerships/members-home.js';
import { PublicHome } from '../features/partnerships/public-home.js';
import { PlaceHomeDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';

/** A public page without scripts, and a home for those inside. */
export const handle: PageHandle<{ inside: boolean } | undefined> = { script: (page) => page?.inside === true };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(PlaceHomeDocument, { slug: here.slug });
  if (!place) throw new Error('A place that was there is gone.');
  // A forum's people and papers are on the pages of its place.
  if (place.kind === 'forum' && place.parentSlug) throw redirect(links.place(place.parentSlug));
  return { place, inside: place.viewer?.inside ?? false };
}

export default function PlaceHome() {
  const { place, inside } = useLoaderData<typeof loader>();
  return inside ? <MembersHome place={place} /> : <PublicHome place={place} />;
}
