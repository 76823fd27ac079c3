import { registerCsv } from '../features/interests/register-csv.js';
import { InterestRegisterDocument } from '../gql/operations.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';
import { placeOf } from '../lib/place-of.server.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { interestRegister } = await context.schema(InterestRegisterDocument, {
    place: place.slug,
    which: 'published',
  });
  return attachment(
    registerCsv(interestRegister?.entries ?? []),
    `${place.slug}-interests.csv`,
    'text/csv; charset=utf-8',
  );
}
