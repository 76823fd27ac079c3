import { data } from 'react-router';
import { ParagraphNumbersDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';

/** For the editor, which asks again when a paragraph is new. */
export async function loader({ context, params }: LoaderArgs) {
  const { place = '', section: address = '' } = params;
  const { section } = await context.schema(ParagraphNumbersDocument, { place, section: address });
  if (!section) throw data(null, { status: 404 });
  return Response.json(
    { paragraphs: section.paragraphs },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
