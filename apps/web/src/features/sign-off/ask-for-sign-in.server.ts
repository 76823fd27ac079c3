import { redirect, type AppLoadContext } from 'react-router';
import { AccountDocument, AskForLinkDocument } from '../../gql/operations.js';
import { refuse, type Refused, type Values } from '../../lib/form.js';
import { links } from '../../lib/links.js';

/** Mails the reader a link that signs them in again and leads to `next`. */
export async function askForSignIn(
  context: AppLoadContext,
  values: Values,
  next: string,
): Promise<Refused | Response> {
  const { me } = await context.schema(AccountDocument, {});
  const email = me?.addresses.find((one) => one.confirmed)?.email ?? '';
  const { askForLink } = await context.schema(AskForLinkDocument, {
    input: { requestId: values.requestId ?? '', email, next },
  });
  return askForLink.__typename === 'Refusal' ? refuse(askForLink, values) : redirect(links.signInSent());
}
