import { data } from 'react-router';
import { agreementTermsShape } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { numberIn } from '../features/risk-sharing/year/year-of.server.js';
import { AgreementSchedulesDocument } from '../gql/operations.js';
import { attachment, WORD } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';
import { placeOf } from '../lib/place-of.server.js';

/** Of the version that `?version=` names, else of what is in force, else of the newest. */
export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const number = numberIn(params.number);
  const { agreement } = await context.schema(AgreementSchedulesDocument, { place: place.slug, number });
  const n = numberIn(new URL(request.url).searchParams.get('version') ?? undefined);
  const version = n
    ? agreement?.versions.find((one) => one.n === n)
    : (agreement?.versions.find((one) => one.standing === 'in-force') ?? agreement?.versions[0]);
  if (!agreement || !version) throw data(null, { status: 404 });
  const { schedulesWord } = await import('../features/risk-sharing/schedules/schedules-word.server.js');
  const file = await schedulesWord({
    place: place.name,
    number: agreement.number,
    title: agreement.title,
    n: version.n,
    standing: version.standing,
    hash: version.termsHash,
    from: version.effectiveFrom,
    to: version.effectiveTo,
    terms: agreementTermsShape.parse(JSON.parse(version.terms)),
  });
  return attachment(new Uint8Array(file), `${place.slug}-agreement-${number}-schedules.docx`, WORD);
}
