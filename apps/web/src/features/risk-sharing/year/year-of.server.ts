import { data } from 'react-router';
import { AgreementYearDocument } from '../../../gql/operations.js';
import type { LoaderArgs } from '../../../lib/context.js';
import { placeOf } from '../../../lib/place-of.server.js';

const LARGEST = 2_147_483_647;

/** The number in an address; 0 where it is none. */
export const numberIn = (text: string | undefined): number => {
  const number = /^\d{1,10}$/.test(text ?? '') ? Number(text) : 0;
  return number > LARGEST ? 0 : number;
};

/** The year of the agreement that the address names, as its reader sees it; else there is no such page. */
export async function yearOf(context: LoaderArgs['context'], params: LoaderArgs['params']) {
  const place = await placeOf(context, params.place ?? '');
  const { agreementYear: year, ownAgreementYear: own } = await context.schema(AgreementYearDocument, {
    place: place.slug,
    number: numberIn(params.number),
  });
  if (!year || !own) throw data(null, { status: 404 });
  return { place, year, own };
}
