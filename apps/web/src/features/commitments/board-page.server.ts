import { CommitmentBoardDocument } from '../../gql/operations.js';
import { viewIn } from '../../lib/board-view.js';
import type { LoaderArgs } from '../../lib/context.js';
import { placeOf } from '../../lib/place-of.server.js';

/** The board of an address, in the view that stands in it. */
export async function boardPage({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const query = new URL(request.url).searchParams;
  const view = viewIn(query);
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const { commitmentBoard } = await context.schema(CommitmentBoardDocument, {
    ...view,
    place: place.slug,
    page,
  });
  if (!commitmentBoard) throw new Error('A place that was there has no board.');
  return { place, view, page, board: commitmentBoard, signedIn: context.reader.kind === 'person' };
}
