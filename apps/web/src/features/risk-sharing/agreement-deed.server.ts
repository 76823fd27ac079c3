import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import {
  BeginVariationDocument,
  SendForSignatureDocument,
  TakeVersionBackDocument,
} from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import type { Values } from '../../lib/form.js';

/** One of the deeds on an agreement's page. Answers the refusal, nothing where it was done. */
export async function agreementDeed(context: WebContext, values: Values): Promise<Refusal | undefined> {
  const upon = { requestId: values.requestId ?? '', id: values.id ?? '' };
  const input = { ...upon, version: Number(values.version) || 0 };
  if (values.deed === 'vary') {
    const day = parseDate(values.effectiveFrom ?? '', 'effectiveFrom');
    if (!day.ok) return day.refusal;
    const { beginVariation } = await context.schema(BeginVariationDocument, {
      input: { ...upon, effectiveFrom: day.value },
    });
    return beginVariation.__typename === 'Refusal' ? beginVariation : undefined;
  }
  if (values.deed === 'back') {
    const { takeVersionBack } = await context.schema(TakeVersionBackDocument, { input });
    return takeVersionBack.__typename === 'Refusal' ? takeVersionBack : undefined;
  }
  const { sendForSignature } = await context.schema(SendForSignatureDocument, { input });
  return sendForSignature.__typename === 'Refusal' ? sendForSignature : undefined;
}
