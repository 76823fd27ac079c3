import { data } from 'react-router';
import { SignOffPageDocument } from '../../gql/operations.js';
import type { LoaderArgs } from '../../lib/context.js';
import { placeOf } from '../../lib/place-of.server.js';

const LARGEST = 2_147_483_647;

export const numberOf = (text: string | undefined): number => {
  const number = /^\d{1,10}$/.test(text ?? '') ? Number(text) : 0;
  return number > LARGEST ? 0 : number;
};

/** The sign-off of an address with what its reader may do; a 404 where they do not see it. */
export async function signOffHere({ context, params }: Pick<LoaderArgs, 'context' | 'params'>) {
  const place = await placeOf(context, params.place ?? '');
  const { signOffPage } = await context.schema(SignOffPageDocument, {
    place: place.slug,
    number: numberOf(params.number),
  });
  if (!signOffPage) throw data(null, { status: 404 });
  return { place, page: signOffPage };
}
