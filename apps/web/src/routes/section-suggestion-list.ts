import { data } from 'react-router';
import { SectionSuggestionsDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';

/** For the editor, which asks again when the marks in its text have changed. */
export async function loader({ context, params }: LoaderArgs) {
  const { place = '', section: address = '' } = params;
  const { section } = await context.schema(SectionSuggestionsDocument, { place, section: address });
  if (!section?.documentId || !(section.maySuggest || section.mayDecideSuggestions))
    throw data(null, { status: 404 });
  return Response.json({ section }, { headers: { 'cache-control': 'private, no-store' } });
}
