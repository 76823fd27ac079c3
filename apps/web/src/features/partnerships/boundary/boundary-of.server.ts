import { data } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { BoundaryDocument } from '../../../gql/operations.js';
import type { LoaderArgs } from '../../../lib/context.js';
import { refuse } from '../../../lib/form.js';
import { placeOf } from '../../../lib/place-of.server.js';

/** The boundary as at the day of the address, else today. A day that cannot be read is said so, and today’s is shown. */
export async function boundaryOf({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const typed = (new URL(request.url).searchParams.get('day') ?? '').trim();
  const day = typed === '' ? null : parseDate(typed, 'day');
  const { boundary } = await context.schema(BoundaryDocument, {
    place: here.slug,
    day: day?.ok ? day.value : null,
  });
  if (!boundary) throw data(null, { status: 404 });
  return { here, boundary, refused: day && !day.ok ? refuse(day.refusal, { day: typed }) : undefined };
}
