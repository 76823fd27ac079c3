import type { AppLoadContext } from 'react-router';
import {
  CancelIllustrationDocument,
  ReleaseScenarioDocument,
  RunScenarioDocument,
} from '../../../gql/operations.js';
import { refuse, valuesOf, type Refused } from '../../../lib/form.js';

/** Draw it, cancel that, or release it. Answers the scenario to show: the copy, where one was released. */
export async function scenarioDeed(
  context: AppLoadContext,
  form: FormData,
  id: string,
): Promise<{ readonly id: string } | Refused> {
  const values = valuesOf(form);
  const input = { requestId: values.requestId ?? '', id };
  const answer = await asked(context, values.deed ?? '', input, values.illustrationId ?? '');
  return answer.__typename === 'Refusal' ? refuse(answer, values) : { id: answer.id };
}

async function asked(
  context: AppLoadContext,
  deed: string,
  input: { readonly requestId: string; readonly id: string },
  illustrationId: string,
) {
  switch (deed) {
    case 'cancel':
      return (await context.schema(CancelIllustrationDocument, { input })).cancelIllustration;
    case 'release':
      return (await context.schema(ReleaseScenarioDocument, { input: { ...input, illustrationId } }))
        .releaseScenario;
    default:
      return (await context.schema(RunScenarioDocument, { input })).runScenario;
  }
}
