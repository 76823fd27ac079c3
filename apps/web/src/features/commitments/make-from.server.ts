import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { MakeCommitmentDocument } from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { optional, type Values } from '../../lib/form.js';
import { bornValues } from './born-values.js';
import { withDateFault } from '../../lib/date-fault.js';
import { heldValues } from './held-values.js';

/** Makes a commitment of what a form says. */
export async function makeFrom(context: WebContext, place: string, values: Values) {
  const due = parseDate(values.dueDate ?? '', 'dueDate');
  const { makeCommitment } = await context.schema(MakeCommitmentDocument, {
    input: {
      requestId: values.requestId ?? '',
      place,
      what: values.what ?? '',
      organisationId: values.organisationId ?? '',
      personId: optional(values, 'personId') ?? null,
      role: values.role ?? '',
      dueDate: due.ok ? due.value : null,
      shownTo: values.shownTo === 'partners' ? 'partners' : 'public',
      weight: values.weight ?? 'commitment',
      ...heldValues(values),
      born: bornValues(values),
    },
  });
  return makeCommitment.__typename === 'Refusal'
    ? { __typename: makeCommitment.__typename, ...withDateFault(makeCommitment, due) }
    : makeCommitment;
}
