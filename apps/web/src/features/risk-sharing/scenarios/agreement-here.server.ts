import { data, type AppLoadContext } from 'react-router';
import { ScenariosDocument, ScenariosHereDocument } from '../../../gql/operations.js';
import { placeOf } from '../../../lib/place-of.server.js';

/** An agreement and the scenarios of it that the reader may see; for all who speak for no party it is not there. */
export async function scenariosHere(
  context: AppLoadContext,
  params: { readonly place?: string; readonly number?: string },
) {
  const place = await placeOf(context, params.place ?? '');
  const number = Number(params.number);
  if (!Number.isInteger(number) || number > 1_000_000) throw data(null, { status: 404 });
  const { agreement } = await context.schema(ScenariosHereDocument, { place: place.slug, number });
  if (!agreement?.seenAsParty) throw data(null, { status: 404 });
  const { riskScenarios } = await context.schema(ScenariosDocument, { agreementId: agreement.id });
  if (!riskScenarios) throw data(null, { status: 404 });
  return { place, agreement, ...riskScenarios };
}
