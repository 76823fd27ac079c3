import { redirect } from 'react-router';
import { ConfirmNewAddressDocument } from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { refuse, type Refused, type Values } from '../../lib/form.js';
import { links } from '../../lib/links.js';

/** Makes the address theirs whose mail was answered, and shows the account again. */
export async function confirmAddressWith(
  context: WebContext,
  token: string,
  requestId: string,
  values: Values,
): Promise<Response | Refused> {
  const { confirmNewAddress } = await context.schema(ConfirmNewAddressDocument, {
    input: { requestId, token },
  });
  return confirmNewAddress.__typename === 'Refusal'
    ? refuse(confirmNewAddress, values)
    : redirect(links.account());
}
