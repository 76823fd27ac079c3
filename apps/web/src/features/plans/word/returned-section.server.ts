import { data, type AppLoadContext } from 'react-router';
import { SectionToBringBackDocument } from '../../../gql/operations.js';
import { placeOf } from '../../../lib/place-of.server.js';

/** A section to which its reader may bring back an edited copy; for everybody else it is not there. */
export async function sectionToBringBack(context: AppLoadContext, slug = '', address = '') {
  const place = await placeOf(context, slug);
  const { section } = await context.schema(SectionToBringBackDocument, {
    place: place.slug,
    section: address,
  });
  if (!section?.documentId || !section.maySuggest) throw data(null, { status: 404 });
  return { place, section };
}
