import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { AppointOfficeDocument, EndOfficeDocument } from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { refuse, type Refused, type Values } from '../../lib/form.js';

type Answer = { readonly __typename: 'Place' } | ({ readonly __typename: 'Refusal' } & Refusal);

/** The forms of the page of offices: which of them was sent stands in `deed`. Null when it was done. */
export async function arrangeDeed(
  context: WebContext,
  partnershipId: string,
  values: Values,
): Promise<Refused | null> {
  const answer = await done(context, partnershipId, values);
  return answer.__typename === 'Refusal' ? refuse(answer, values) : null;
}

async function done(context: WebContext, partnershipId: string, values: Values): Promise<Answer> {
  const { requestId = '', officeId = '', personId = '', role = '' } = values;
  const version = Number.parseInt(values.version ?? '', 10) || 0;
  if (values.deed === 'end-office')
    return (await context.schema(EndOfficeDocument, { input: { requestId, officeId, version } })).endOffice;
  const [person = '', organisation = ''] = personId.split(' ');
  return (
    await context.schema(AppointOfficeDocument, {
      input: { requestId, partnershipId, personId: person, organisationId: organisation, role },
    })
  ).appointOffice;
}
