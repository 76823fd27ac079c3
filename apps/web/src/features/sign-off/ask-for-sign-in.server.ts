import { refusal } from '@folkmoot/kernel/refusal.js';
import type { AppLoadContext } from 'react-router';
import { AccountDocument, AskForLinkDocument } from '../../gql/operations.js';
import { refuse, type Refused, type Values } from '../../lib/form.js';

/** Mails the reader a link that signs them in again and leads to `next`; all that was typed comes back with the page. */
export async function askForSignIn(
  context: AppLoadContext,
  values: Values,
  next: string,
): Promise<Refused & { readonly mailed: boolean }> {
  const { me } = await context.schema(AccountDocument, {});
  const email = me?.addresses.find((one) => one.confirmed)?.email ?? '';
  const { askForLink } = await context.schema(AskForLinkDocument, {
    input: { requestId: values.again ?? '', email, next },
  });
  const isRefused = askForLink.__typename === 'Refusal';
  return { ...refuse(isRefused ? askForLink : refusal(), values), mailed: !isRefused };
}
