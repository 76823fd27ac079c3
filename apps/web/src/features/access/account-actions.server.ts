import { redirect } from 'react-router';
import {
  AddAddressDocument,
  ChangeNameDocument,
  EndSessionsDocument,
  KeepAddressDocument,
  RemoveAddressDocument,
} from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { optional, refuse, type Refused, type Values } from '../../lib/form.js';
import { links } from '../../lib/links.js';

type Answer = Promise<Response | Refused>;
type Work = (context: WebContext, values: Values, requestId: string) => Answer;

/** What the account page's forms do, by the name of their button's intent. */
const works: Readonly<Record<string, Work>> = {
  async name(context, values, requestId) {
    const input = { requestId, version: Number(values.version), name: values.name ?? '' };
    const { changeName } = await context.schema(ChangeNameDocument, { input });
    return changeName.__typename === 'Refusal' ? refuse(changeName, values) : redirect(links.account());
  },
  async 'add-address'(context, values, requestId) {
    const { addAddress } = await context.schema(AddAddressDocument, {
      input: { requestId, email: values.email ?? '', insteadOf: optional(values, 'insteadOf') },
    });
    return addAddress.__typename === 'Refusal' ? refuse(addAddress, values) : redirect(links.accountCode());
  },
  async 'remove-address'(context, values, requestId) {
    const input = { requestId, addressId: values.addressId ?? '', version: Number(values.version) };
    const { removeAddress } = await context.schema(RemoveAddressDocument, { input });
    return removeAddress.__typename === 'Refusal' ? refuse(removeAddress, values) : redirect(links.account());
  },
  async 'keep-address'(context, values, requestId) {
    const input = { requestId, addressId: values.addressId ?? '', version: Number(values.version) };
    const { keepAddress } = await context.schema(KeepAddressDocument, { input });
    return keepAddress.__typename === 'Refusal' ? refuse(keepAddress, values) : redirect(links.account());
  },
  async 'end-session'(context, values, requestId) {
    const { endSessions } = await context.schema(EndSessionsDocument, {
      input: { requestId, sessionId: optional(values, 'sessionId') },
    });
    if (endSessions.__typename === 'Refusal') return refuse(endSessions, values);
    return redirect(values.sessionId ? links.account() : links.home());
  },
};

export async function accountAction(context: WebContext, values: Values): Answer {
  const work = works[values.intent ?? ''];
  return work ? work(context, values, values.requestId ?? '') : redirect(links.account());
}
