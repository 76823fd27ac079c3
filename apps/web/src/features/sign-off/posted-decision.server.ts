import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { DecisionInput } from '../../gql/operations.js';
import { refuse, valuesOf, type Refused, type Values } from '../../lib/form.js';
import { base64Of, isNoFile, postedForm } from '../../lib/upload.server.js';
import { decisionOf, rowsOf } from './decision-values.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** A decision as its form sent it; or the form again, with all that was typed, where there is more to fill in or to put right. */
export async function postedDecision(
  request: Request,
): Promise<{ values: Values; decision: DecisionInput } | { again: Refused }> {
  const { form, whole } = await postedForm(request, MOST_BYTES);
  const values = valuesOf(form);
  if (values.more)
    return {
      again: refuse(refusal(), {
        ...values,
        state: 'approved-with-conditions',
        rows: String(rowsOf(values) + 2),
      }),
    };
  // Somebody who asks for a link in the middle of typing is told of no fault yet.
  if (values.again) return { values, decision: decisionOf(values, null).decision };
  const sent = form.get('file');
  const file =
    sent instanceof File && !isNoFile(sent) ? { name: sent.name, bytes: await base64Of(sent) } : null;
  const tooLarge: Refusal = refusal(
    fault('file/too-large', 'file', 'This file is larger than 10 MB. Make it smaller, or bring it as a PDF.'),
  );
  const { decision, faults } = decisionOf(values, file);
  const wrong = [...faults, ...(whole ? [] : tooLarge.faults)];
  return wrong.length > 0 ? { again: refuse(refusal(...wrong), values) } : { values, decision };
}
