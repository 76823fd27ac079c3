import { useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { signInWith } from '../features/access/sign-in.server.js';
import { TypeCodeForm } from '../features/access/type-code-form.js';
import { TypeCodeDocument } from '../gql/operations.js';
import type { ActionArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export const loader = () => ({ requestId: requestId(), browserKey: browserKey() });

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', browserKey = '', email = '', code = '' } = values;
  const { typeCode } = await context.schema(TypeCodeDocument, {
    input: { requestId, browserKey, purpose: 'SIGN_IN', email, code },
  });
  if (typeCode.__typename === 'Refusal') return refuse(typeCode, values);
  return signInWith(context, { token: typeCode.ticket, requestId: `${requestId}-2`, browserKey }, values);
}

export default function SignInCode() {
  const forms = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title="Type the code from the mail" faults={refused?.faults}>
      <TypeCodeForm {...forms} button="Sign in" refused={refused} />
    </Page>
  );
}
