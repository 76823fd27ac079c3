import { data, type AppLoadContext } from 'react-router';
import { PollThreadDocument } from '../../../gql/operations.js';
import { placeOf } from '../../../lib/place-of.server.js';

/** The thread of a poll’s address, for those who may read it. */
export async function pollThreadOf(
  context: AppLoadContext,
  params: Readonly<Record<string, string | undefined>>,
) {
  const place = await placeOf(context, params.place ?? '');
  const number = /^[1-9]\d{0,8}$/.test(params.thread ?? '') ? Number(params.thread) : null;
  if (context.reader.kind !== 'person' || number === null) throw data(null, { status: 404 });
  const { forumThreadPage: page } = await context.schema(PollThreadDocument, { place: place.slug, number });
  if (!page) throw data(null, { status: 404 });
  return { place, page };
}
