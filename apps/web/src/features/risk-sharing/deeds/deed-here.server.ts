import { data } from 'react-router';
import {
  AgreementDocument,
  AgreementVersionCardDocument,
  SignOffPageDocument,
} from '../../../gql/operations.js';
import type { LoaderArgs } from '../../../lib/context.js';
import { formatDate } from '../../../lib/dates.js';
import { placeOf } from '../../../lib/place-of.server.js';
import { termsOf } from '../shown-version.js';
import type { DeedParty } from './deed-fields.js';

/** The version to which somebody may file a deed, with what its sign-off says of each party’s authority; a 404 where they may not. */
export async function deedHere({ context, params }: Pick<LoaderArgs, 'context' | 'params'>) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  if (!Number.isInteger(number) || number < 1 || number > 1e6) throw data(null, { status: 404 });
  const { agreement } = await context.schema(AgreementDocument, { place: place.slug, number });
  const found = agreement?.versions.find((one) => String(one.n) === params.version);
  if (!agreement?.maySend || !found?.metAt) throw data(null, { status: 404 });
  const [{ agreementVersion: version }, { signOffPage }] = await Promise.all([
    context.schema(AgreementVersionCardDocument, { id: found.id }),
    context.schema(SignOffPageDocument, { place: place.slug, number: found.signOff ?? 0 }),
  ]);
  if (!version) throw data(null, { status: 404 });
  const parties: DeedParty[] = termsOf(version).partners.map(({ id, name }) => {
    const said = signOffPage?.signOff.parties.find((one) => one.organisationId === id);
    const day = said?.decidedOn ? formatDate(said.decidedOn) : '';
    return { id, name, authority: [said?.body, said?.minute, day].filter(Boolean).join(', ') };
  });
  return { place, agreement, version, parties };
}
