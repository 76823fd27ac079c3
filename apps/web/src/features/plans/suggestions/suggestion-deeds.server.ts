import { DecideSuggestionsDocument, WithdrawSuggestionsDocument } from '../../../gql/operations.js';
import type { ActionArgs } from '../../../lib/context.js';
import { allOf, optional, refuse, type Refused, valuesOf } from '../../../lib/form.js';

export interface RefusedDeed extends Refused {
  /** What was ticked: nothing chosen is lost. */
  readonly chosen: readonly string[];
}

/** What the buttons of the page and of the list beside the text post. Null when it was done. */
export async function settleSuggestions({
  context,
  request,
}: Pick<ActionArgs, 'context' | 'request'>): Promise<RefusedDeed | null> {
  const form = await request.formData();
  const values = valuesOf(form);
  const [intent, all] = (values.intent ?? '').split('-');
  const chosen = allOf(form, 'suggestion');
  const suggestions = (all ? allOf(form, 'every') : chosen).map((one) => {
    const [id = '', words = ''] = one.split(' ');
    return { id, words };
  });
  const input = { requestId: values.requestId ?? '', sectionId: values.sectionId ?? '', suggestions };
  const outcome =
    intent === 'withdraw'
      ? (await context.schema(WithdrawSuggestionsDocument, { input })).withdrawSuggestions
      : (
          await context.schema(DecideSuggestionsDocument, {
            input: { ...input, outcome: intent ?? '', reason: optional(values, 'reason') ?? null },
          })
        ).decideSuggestions;
  return outcome.__typename === 'Refusal' ? { ...refuse(outcome, values), chosen } : null;
}
