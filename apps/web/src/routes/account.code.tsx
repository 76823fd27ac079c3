import { useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { confirmAddressWith } from '../features/access/confirm-address.server.js';
import { TypeCodeForm } from '../features/access/type-code-form.js';
import { AccountDocument, TypeCodeDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

/** Asks for the account so that a visitor is led to the sign-in first. */
export async function loader({ context }: LoaderArgs) {
  await context.schema(AccountDocument, {});
  return { requestId: requestId(), browserKey: browserKey() };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', browserKey = '', email = '', code = '' } = values;
  const { typeCode } = await context.schema(TypeCodeDocument, {
    input: { requestId, browserKey, purpose: 'ADD_ADDRESS', email, code },
  });
  if (typeCode.__typename === 'Refusal') return refuse(typeCode, values);
  return confirmAddressWith(context, typeCode.ticket, `${requestId}-2`, values);
}

export default function AccountCode() {
  const forms = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title="Confirm the new address" faults={refused?.faults}>
      <p>A mail is on its way to the new address. Open the link in it, or type its code here.</p>
      <TypeCodeForm {...forms} button="Confirm the address" refused={refused} />
    </Page>
  );
}
